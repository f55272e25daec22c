// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/guest.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

class TestGuest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void open_seesAllOfIt_alsoWhatIsStillInTheLog()
    {
        OpenLibrary theirs(QStringLiteral("春天来了，花开了。"));
        theirs.mark(QStringLiteral("春天"), {QStringLiteral("季/春")});
        const auto guest = Guest::open(theirs.path());
        QVERIFY(guest);
        QCOMPARE((*guest)->library->notes()->size(), 1);
        QCOMPARE((*guest)->library->tags()->size(), 2);
        QCOMPARE((*guest)->database->integer("SELECT count(*) FROM annotation")->value_or(0), 1);
        QVERIFY((*guest)->missingOriginals.isEmpty());
        QCOMPARE(*(*guest)->library->bytes(theirs.id), theirs.document.source().toUtf8());
        // A change there comes too late, and one here stays here.
        theirs.mark(QStringLiteral("花开"));
        QCOMPARE((*guest)->library->notes()->size(), 1);
        QVERIFY((*guest)->library->ensureTag(QStringLiteral("别处")));
        QCOMPARE(theirs.library->tags()->size(), 2);
    }

    void open_olderSchema_isReadAndLeftAsItIs()
    {
        QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("old.db"));
        QVERIFY(QFile::copy(QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/library-v1.db"), old));
        const QByteArray before = bytesOf(old);
        QVERIFY(!before.isEmpty());
        {
            const auto guest = Guest::open(old);
            QVERIFY(guest);
            QCOMPARE((*guest)->library->notes()->size(), 2);
            QCOMPARE((*guest)->missingOriginals, QStringLiteral("old.originals"));
        }
        QCOMPARE(bytesOf(old), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("old.db")});
    }

    void open_folderOfItsOwn_goesWithIt()
    {
        const OpenLibrary theirs(QStringLiteral("春天来了。"));
        QString folder;
        {
            const auto guest = Guest::open(theirs.path());
            QVERIFY(guest);
            folder = (*guest)->folder.path();
            QVERIFY(QDir(folder).exists());
        }
        QVERIFY(!QDir(folder).exists());
        QVERIFY(QFile::exists(theirs.library->originalPath(*theirs.library->document(theirs.id))));
    }

    void open_whatIsNoLibrary_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::LibraryDamaged;
        QTest::newRow("text") << QByteArray(5000, 'x') << ErrorCode::LibraryDamaged;
    }
    void open_whatIsNoLibrary()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto guest = Guest::open(file.fileName());
        QVERIFY(!guest);
        QTEST(guest.error().code, "code");
        QCOMPARE(bytesOf(file.fileName()), bytes);
    }

    void open_nothing_isNotFoundAndMadeByNobody()
    {
        const QTemporaryDir folder;
        const auto guest = Guest::open(folder.filePath(QStringLiteral("a.db")));
        QVERIFY(!guest);
        QCOMPARE(guest.error().code, ErrorCode::NotFound);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestGuest)
#include "tst_guest.moc"
