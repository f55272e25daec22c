// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqliteerror.h"

#include <QtTest>

#include <sqlite3.h>

#include <cerrno>

using namespace core;
using namespace core::storage;

class TestSqliteError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorOf_codes_data()
    {
        QTest::addColumn<int>("sqlite");
        QTest::addColumn<int>("system");
        QTest::addColumn<int>("code");
        QTest::newRow("readonly") << SQLITE_READONLY_DBMOVED << 0 << int(ErrorCode::LibraryReadOnly);
        QTest::newRow("busy") << SQLITE_BUSY_SNAPSHOT << 0 << int(ErrorCode::LibraryLocked);
        QTest::newRow("locked") << SQLITE_LOCKED << 0 << int(ErrorCode::LibraryLocked);
        QTest::newRow("full") << SQLITE_FULL << 0 << int(ErrorCode::DiskFull);
        QTest::newRow("write, no space") << SQLITE_IOERR_WRITE << ENOSPC << int(ErrorCode::DiskFull);
        QTest::newRow("write, quota") << SQLITE_IOERR_WRITE << EDQUOT << int(ErrorCode::DiskFull);
        QTest::newRow("write") << SQLITE_IOERR_WRITE << EIO << int(ErrorCode::Unwritable);
        QTest::newRow("read") << SQLITE_IOERR_READ << EIO << int(ErrorCode::Unreadable);
        QTest::newRow("corrupt") << SQLITE_CORRUPT_INDEX << 0 << int(ErrorCode::LibraryDamaged);
        QTest::newRow("not a database") << SQLITE_NOTADB << 0 << int(ErrorCode::LibraryDamaged);
        QTest::newRow("cannot open") << SQLITE_CANTOPEN << EACCES << int(ErrorCode::Unwritable);
        QTest::newRow("constraint") << SQLITE_CONSTRAINT_FOREIGNKEY << 0 << int(ErrorCode::InvalidArgument);
        QTest::newRow("other") << SQLITE_MISUSE << 0 << int(ErrorCode::Internal);
    }
    void errorOf_codes()
    {
        QFETCH(int, sqlite);
        QFETCH(int, system);
        QFETCH(int, code);
        const Error error = errorOf(sqlite, system, QStringLiteral("detail"));
        QCOMPARE(int(error.code), code);
        QVERIFY(error.message.endsWith(QLatin1Char('.')));
        QCOMPARE(error.detail, QStringLiteral("detail"));
    }
};

QTEST_GUILESS_MAIN(TestSqliteError)
#include "tst_sqliteerror.moc"
