// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored of documents beside their annotations.
#include <QCryptographicHash>
#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

class TestLibraryDocuments : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    Library &library() { return *m_open->library; }

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。")); }

    void add_describesWhatCame()
    {
        const auto text = testDocument(QStringLiteral("# 秋天\n叶落了。"));
        const QByteArray bytes = text.source().toUtf8();
        const auto added = library().add(bytes, QStringLiteral("some/../秋.txt"), text, QStringLiteral("晚报"));
        QVERIFY(added);
        QCOMPARE(added->existence, Existence::Added);
        const DocumentInfo info = *library().document(added->info.id);
        QCOMPARE(info.fileName, QStringLiteral("秋.txt"));
        QVERIFY(QDir::isAbsolutePath(info.path));
        QCOMPARE(info.sourceNote, QStringLiteral("晚报"));
        QCOMPARE(info.sizeBytes, bytes.size());
        QCOMPARE(info.hash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(*library().bytes(info.id), bytes);
        QVERIFY(!info.encodingChosen);
        QVERIFY(info.added.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        // Typed text has no file.
        const auto typed = testDocument(QStringLiteral("打的字。"));
        QCOMPARE(library().add(typed.source().toUtf8(), QStringLiteral("-"), typed)->info.path, QString());
        QVERIFY(!library().canUndo()); // an added document is nothing to take back
    }

    void discard_leavesNoTrace()
    {
        const auto text = testDocument(QStringLiteral("叶落了。"));
        const auto added = library().add(text.source().toUtf8(), QStringLiteral("/tmp/秋.txt"), text);
        const QString original = library().originalPath(added->info);
        QVERIFY(QFile::exists(original));
        QVERIFY(library().setState(added->info.id, QStringLiteral("place"), QStringLiteral("12"))); // it was read
        QVERIFY(library().discard(added->info));
        QVERIFY(!QFile::exists(original));
        QCOMPARE(library().document(added->info.id).error().code, ErrorCode::NotFound);
        QCOMPARE(library().documents()->size(), 1);
        QCOMPARE(*library().verify(), QStringList());
    }

    void discard_ofWhatIsAnnotated_changesNothing()
    {
        const DocumentInfo info = *library().document(m_open->id);
        m_open->mark(QStringLiteral("春天"));
        QVERIFY(!library().discard(info));
        QCOMPARE(*library().bytes(m_open->id), m_open->document.source().toUtf8());
        QCOMPARE(library().notes()->size(), 1);
        QCOMPARE(*library().verify(), QStringList());
    }

    void bytes_areThoseThatWereAddedOrNone()
    {
        const QString original = library().originalPath(*library().document(m_open->id));
        QVERIFY(QFile::setPermissions(original, QFile::ReadOwner | QFile::WriteOwner));
        QFile file(original);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        QCOMPARE(library().bytes(m_open->id).error().code, ErrorCode::LibraryDamaged);
        QVERIFY(file.remove());
        QCOMPARE(library().bytes(m_open->id).error().code, ErrorCode::NotFound);
        QCOMPARE(library().bytes(DocumentId::create()).error().code, ErrorCode::NotFound);
        // The same bytes again make it whole.
        QCOMPARE(m_open->add(m_open->document), m_open->id);
        QCOMPARE(*library().bytes(m_open->id), m_open->document.source().toUtf8());
    }

    void remove_isUndone_andTwiceIsOnce()
    {
        QVERIFY(library().remove(m_open->id));
        QCOMPARE(library().documents()->size(), 0);
        QVERIFY(library().undo()->has_value());
        QCOMPARE(library().documents()->size(), 1);
        QVERIFY(!library().remove(DocumentId::create()));
        QVERIFY(!library().canUndo());
    }

    void encoding_chosen_isKept()
    {
        QVERIFY(library().setEncoding(m_open->id, QStringLiteral("GB18030")));
        m_open->reopen();
        const DocumentInfo info = *library().document(m_open->id);
        QCOMPARE(info.encoding, QStringLiteral("GB18030"));
        QVERIFY(info.encodingChosen);
    }

    /// What windows remember meets nothing that the library keeps for itself, nor one another.
    void states_standApart()
    {
        QVERIFY(library().setAuthor(QStringLiteral("李四")));
        const QString key = QStringLiteral("author");
        const DocumentId other = m_open->add(testDocument(QStringLiteral("叶落了。")));
        QVERIFY(library().setState(key, QStringLiteral("窗")));
        QVERIFY(library().setState(m_open->id, key, QStringLiteral("一")));
        QVERIFY(library().setState(other, key, QStringLiteral("二")));
        QVERIFY(library().setState(other, key, QStringLiteral("三")));
        m_open->reopen();
        QCOMPARE(library().author(), QStringLiteral("李四"));
        QCOMPARE(library().state(key), QStringLiteral("窗"));
        QCOMPARE(library().state(m_open->id, key), QStringLiteral("一"));
        QCOMPARE(library().state(other, key), QStringLiteral("三"));
        QCOMPARE(library().state(other, QStringLiteral("none")), QString());
        QVERIFY(!library().canUndo());
    }
};

QTEST_GUILESS_MAIN(TestLibraryDocuments)
#include "tst_librarydocuments.moc"
