// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "core/library/opendocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace core;
using namespace core::library;

namespace
{
const QString source = QStringLiteral("第一章 开头\n春天来了，花开了。\n第二章 结尾\n秋天来了，叶落了。\n");
}

class TestLibraryVerify : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    DocumentInfo m_info;

    QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }
    void reopen()
    {
        m_library.reset();
        m_library = std::move(*Library::open(path()));
    }
    /// Changes the file behind the library's back.
    void tamper(const QByteArray &sql)
    {
        m_library.reset();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(path().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(sqlite3_changes(other) > 0);
        sqlite3_close(other);
        reopen();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        const auto document = parse(source.toUtf8(), QStringLiteral("春.txt"));
        QVERIFY(document);
        const auto added = m_library->add(source.toUtf8(), QStringLiteral("/a/春.txt"), *document);
        QVERIFY(added);
        m_info = added->info;
        for (const QString &quote : {QStringLiteral("春天来了"), QStringLiteral("叶落了")}) {
            NewAnnotation what;
            what.document = m_info.id;
            what.ranges = {*Library::locate({quote, {}, {}}, *document)};
            what.tagPaths = {QStringLiteral("a/b")};
            QVERIFY(m_library->annotate(what, *document));
        }
    }

    void verify_whole_nothing() { QCOMPARE(*m_library->verify(), QStringList()); }

    void verify_afterUndoAndRemoval_nothing()
    {
        QVERIFY(m_library->undo()->has_value());
        QCOMPARE(*m_library->verify(), QStringList());
        QVERIFY(m_library->remove(m_info.id));
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void verify_faults_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("range moved") << QByteArray(
            "UPDATE annotation SET targets = replace(targets, '\"utf16\":[', '\"utf16\":[1')");
        QTest::newRow("code points moved")
            << QByteArray("UPDATE annotation SET targets = replace(targets, '\"start\":', '\"start\":1')");
        QTest::newRow("quote changed") << QByteArray(
            "UPDATE annotation SET targets = replace(targets, '春天来了', '春天去了')");
        QTest::newRow("no targets") << QByteArray("UPDATE annotation SET targets = '[]'");
        QTest::newRow("targets unreadable") << QByteArray("UPDATE annotation SET targets = '{'");
        QTest::newRow("note changed") << QByteArray("UPDATE annotation SET note = 'x'");
        QTest::newRow("link lost") << QByteArray("DELETE FROM annotation_tag");
        QTest::newRow("tag gone") << QByteArray("PRAGMA foreign_keys=OFF; DELETE FROM tag WHERE name = 'b'");
        QTest::newRow("document gone") << QByteArray("PRAGMA foreign_keys=OFF; DELETE FROM document");
        QTest::newRow("journal unreadable") << QByteArray("UPDATE journal SET changes = 'x' WHERE id = 1");
        QTest::newRow("journal with a hole") << QByteArray("UPDATE journal SET undone = 1 WHERE id = 1");
    }
    void verify_faults()
    {
        QFETCH(QByteArray, sql);
        tamper(sql);
        const auto wrong = m_library->verify();
        QVERIFY(wrong);
        QVERIFY(!wrong->isEmpty());
        for (const QString &sentence : *wrong)
            QVERIFY2(!sentence.contains(QLatin1Char('\n')), qPrintable(sentence));
    }

    void verify_anchorsOfAnotherText_foundAgainOrTold()
    {
        // As if an older version of the program had read the text in another way.
        const QByteArray otherHash(64, 'a');
        tamper("UPDATE annotation SET text_hash = '" + otherHash + "', start = 0");
        const auto wrong = m_library->verify();
        // The journal knows the hash; the passages themselves are found.
        for (const QString &sentence : *wrong)
            QVERIFY2(sentence.contains(QStringLiteral("journal")), qPrintable(sentence));
    }

    void verify_originalMissing_isTold()
    {
        QVERIFY(QFile::remove(
            m_folder->filePath(QStringLiteral("library.originals/%1/%2")
                                   .arg(QString::fromLatin1(m_info.hash.left(2)), QString::fromLatin1(m_info.hash)))));
        QCOMPARE(m_library->verify()->size(), 1);
    }

    void openDocument_whole()
    {
        const auto opened = openDocument(*m_library, m_info.id);
        QVERIFY(opened);
        QCOMPARE(opened->info.id, m_info.id);
        QCOMPARE(opened->annotations.size(), 2);
        QVERIFY(opened->document.text().contains(QStringLiteral("花开了")));
        QCOMPARE(openDocument(*m_library, DocumentId::create()).error().code, ErrorCode::NotFound);
        CancelToken cancel;
        cancel.cancel();
        QCOMPARE(openDocument(*m_library, m_info.id, {}, cancel).error().code, ErrorCode::Cancelled);
    }

    void openDocument_chosenEncoding_isUsed()
    {
        QCOMPARE(m_library->document(m_info.id)->encodingChosen, false);
        QVERIFY(m_library->setEncoding(m_info.id, QStringLiteral("UTF-16LE")));
        QCOMPARE(m_library->document(m_info.id)->encodingChosen, true);
        const auto opened = openDocument(*m_library, m_info.id);
        QVERIFY(opened);
        QCOMPARE(opened->document.encoding(), QStringLiteral("UTF-16LE"));
        QVERIFY(!opened->document.text().contains(QStringLiteral("花开了")));
        // The marks are lost in this reading, and back in the other.
        QCOMPARE(opened->annotations.first().state, annotation::AnchorState::Lost);
        QVERIFY(m_library->setEncoding(m_info.id, {}));
        QCOMPARE(openDocument(*m_library, m_info.id)->annotations.first().state, annotation::AnchorState::Exact);
        QCOMPARE(m_library->setEncoding(DocumentId::create(), {}).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestLibraryVerify)
#include "tst_libraryverify.moc"
