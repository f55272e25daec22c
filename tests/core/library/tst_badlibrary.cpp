// SPDX-License-Identifier: GPL-3.0-or-later
// What a library does when the disk, the file or another program is against it: a clear error, and nothing harmed.
#include "core/library/library.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/core/library/faultyvfs.h"
#include "tests/core/testdocument.h"
#include <unistd.h>

using namespace core;
using namespace core::library;

namespace
{
const QString source = QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。");
}

class TestBadLibrary : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    document::Document m_document = testDocument(source);
    DocumentId m_id;

    QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }
    std::unique_ptr<Library> open() const
    {
        auto opened = Library::open(path());
        return opened ? std::move(*opened) : nullptr;
    }
    NewAnnotation mark(const QString &note = {}) const
    {
        NewAnnotation what;
        what.document = m_id;
        what.ranges = {{0, 4}};
        what.tagPaths = {QStringLiteral("a/%1").arg(note)};
        what.note = note;
        return what;
    }
    QByteArray fileBytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setFileBytes(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void failAtEveryStep(FaultyVfs::Fault fault, int sqliteCode, ErrorCode expected)
    {
        FaultyVfs vfs;
        const auto library = open();
        QVERIFY(library);
        int failures = 0;
        for (int good = 0;; ++good) {
            QVERIFY2(good < 200, "it never went well");
            const qsizetype before = library->notes()->size();
            const qsizetype tagsBefore = library->tags()->size();
            const QString undoBefore = library->undoText();
            vfs.failAfter(good, fault, sqliteCode);
            const auto made = library->annotate(mark(QString::number(good)), m_document);
            vfs.heal();
            if (made) {
                QCOMPARE(library->notes()->size(), before + 1);
                break;
            }
            ++failures;
            QCOMPARE(made.error().code, expected);
            QVERIFY(!made.error().message.isEmpty());
            // As if it had never been tried, for this connection and for a new one.
            const auto other = open();
            for (const Library *l : {library.get(), other.get()}) {
                QCOMPARE(l->notes()->size(), before);
                QCOMPARE(l->tags()->size(), tagsBefore);
                QCOMPARE(l->undoText(), undoBefore);
            }
        }
        QVERIFY(failures > 0);
        QVERIFY(library->annotate(mark(QStringLiteral("after")), m_document));
        QVERIFY(library->undo()->has_value());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto library = open();
        const auto added = library->add(source.toUtf8(), {}, m_document);
        QVERIFY(added);
        m_id = added->info.id;
        QVERIFY(library->annotate(mark(QStringLiteral("first")), m_document));
    }

    void annotate_diskFull_nothingStored()
    {
        failAtEveryStep(FaultyVfs::Fault::Write, SQLITE_FULL, ErrorCode::DiskFull);
    }
    void annotate_writeError_nothingStored()
    {
        failAtEveryStep(FaultyVfs::Fault::Write, SQLITE_IOERR_WRITE, ErrorCode::Unwritable);
    }
    void annotate_syncError_nothingStored()
    {
        failAtEveryStep(FaultyVfs::Fault::Sync, SQLITE_IOERR_FSYNC, ErrorCode::Unwritable);
    }

    void create_diskFull_isTold()
    {
        FaultyVfs vfs;
        vfs.failAfter(0, FaultyVfs::Fault::Write, SQLITE_FULL);
        const auto opened = Library::open(m_folder->filePath(QStringLiteral("new.db")));
        QCOMPARE(opened.error().code, ErrorCode::DiskFull);
        vfs.heal();
        QVERIFY(Library::open(m_folder->filePath(QStringLiteral("new.db"))));
    }

    void open_damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const int damaged = int(ErrorCode::LibraryDamaged);
        init();
        const QByteArray whole = fileBytes();
        QByteArray other = whole;
        other.replace(68, 4, QByteArray("\0\0\0\7", 4));
        QByteArray unmarked = whole;
        unmarked.replace(68, 4, QByteArray("\0\0\0\0", 4));
        QByteArray newer = whole;
        newer.replace(60, 4, QByteArray("\0\0\3\xe7", 4));
        QTest::newRow("garbage") << QByteArray(20000, '\x5a') << damaged;
        QTest::newRow("a text") << QByteArray("Dear reader, this is a letter.") << damaged;
        QTest::newRow("truncated") << whole.left(whole.size() / 2) << damaged;
        QTest::newRow("truncated in the first page") << whole.left(1000) << damaged;
        QTest::newRow("emptied") << QByteArray() << damaged;
        QTest::newRow("first page overwritten") << QByteArray(4096, '\0') + whole.mid(4096) << damaged;
        QTest::newRow("of another program") << other << damaged;
        QTest::newRow("of no program") << unmarked << damaged;
        QTest::newRow("newer") << newer << int(ErrorCode::LibraryNewer);
    }
    void open_damaged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        setFileBytes(bytes);
        const auto opened = Library::open(path());
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), code);
        QVERIFY(!opened.error().message.isEmpty());
        QCOMPARE(fileBytes(), bytes);
    }

    void read_damagedPages_isTold()
    {
        QByteArray bytes = fileBytes();
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xa5'));
        setFileBytes(bytes);
        const auto library = open();
        if (!library)
            return; // told at once
        QCOMPARE(library->documents().error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(library->annotate(mark(), m_document).error().code, ErrorCode::LibraryDamaged);
        const auto verified = library->verify();
        QVERIFY(!verified || !verified->isEmpty());
    }

    void open_readOnly_isTold()
    {
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
        // For root nothing is read-only.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot && ::seteuid(65534) != 0)
            QSKIP("the rights of root cannot be laid down");
        const auto opened = Library::open(path());
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::LibraryReadOnly);
    }

    void open_folder_isTold() { QCOMPARE(Library::open(m_folder->path()).error().code, ErrorCode::IsFolder); }

    void open_placeThatCannotBe_isTold()
    {
        const auto opened = Library::open(path() + QStringLiteral("/below a file/library.db"));
        QCOMPARE(opened.error().code, ErrorCode::Unwritable);
    }

    void change_lockedByAnother_isTold()
    {
        const auto library = open();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(path().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(library->annotate(mark(), m_document).error().code, ErrorCode::LibraryLocked);
        QCOMPARE(library->undo().error().code, ErrorCode::LibraryLocked);
        QCOMPARE(library->notes()->size(), 1);
        sqlite3_close(other);
        QVERIFY(library->annotate(mark(), m_document));
    }

    void bytes_missingOrChanged_isTold()
    {
        const auto library = open();
        const QByteArray hash = library->document(m_id)->hash;
        const QString original =
            m_folder->filePath(QStringLiteral("library.originals/%1/%2")
                                   .arg(QString::fromLatin1(hash.left(2)), QString::fromLatin1(hash)));
        QFile file(original);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("x");
        file.close();
        QCOMPARE(library->bytes(m_id).error().code, ErrorCode::LibraryDamaged);
        QVERIFY(file.remove());
        QCOMPARE(library->bytes(m_id).error().code, ErrorCode::NotFound);
        // The notes are there all the same.
        QCOMPARE(library->annotations(m_id, m_document)->size(), 1);
        QVERIFY(library->add(source.toUtf8(), {}, m_document));
        QCOMPARE(*library->bytes(m_id), source.toUtf8());
    }

    void undo_tamperedRow_refusesAndKeeps()
    {
        {
            sqlite3 *other = nullptr;
            QCOMPARE(sqlite3_open(path().toUtf8().constData(), &other), SQLITE_OK);
            QCOMPARE(
                sqlite3_exec(other, "DELETE FROM annotation_tag; DELETE FROM annotation", nullptr, nullptr, nullptr),
                SQLITE_OK);
            sqlite3_close(other);
        }
        const auto library = open();
        QVERIFY(!library->verify()->isEmpty());
        QCOMPARE(library->undo().error().code, ErrorCode::LibraryDamaged);
        QVERIFY(library->canUndo());
        QCOMPARE(library->tags()->size(), 2);
    }

    void undo_journalThatNamesOtherTables_refuses()
    {
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(path().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other,
                              "UPDATE journal SET changes = '[{\"table\":\"sqlite_schema\",\"key\":{\"name\":\"tag\"},"
                              "\"before\":{\"name\":\"x\"},\"after\":{\"name\":\"tag\"}}]'",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(other);
        const auto library = open();
        QCOMPARE(library->undo().error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(library->notes()->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBadLibrary)
#include "tst_badlibrary.moc"
