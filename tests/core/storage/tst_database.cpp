// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/sqliteerror.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <cerrno>

using namespace core;
using namespace core::storage;

namespace
{
const Schema one{0x1234, {"CREATE TABLE a(x INTEGER PRIMARY KEY, y TEXT, z BLOB)"}};
const Schema two{0x1234, {one.steps.first(), "ALTER TABLE a ADD COLUMN w TEXT; UPDATE a SET w = y || '!'"}};
} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    Database fresh(const Schema &schema = one) const
    {
        auto database = Database::open(path());
        if (!database || !migrate(*database, schema))
            qFatal("no database");
        return std::move(*database);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void values_ofEveryKind_comeBack()
    {
        Database db = fresh();
        const QString text = QStringLiteral("汉字 𠀀 ") + QChar(0) + QStringLiteral(" end");
        const QByteArray bytes("\0\xff\1", 3);
        QVERIFY(db.run("INSERT INTO a VALUES(?, ?, ?)", {std::numeric_limits<qint64>::max(), text, bytes}));
        QVERIFY(db.run("INSERT INTO a VALUES(?, ?, ?)", {qint64(1), Value(), QByteArray()}));
        QVERIFY(db.run("INSERT INTO a VALUES(?, ?, ?)", {qint64(2), QString(), Value()}));
        QList<QList<Value>> rows;
        QVERIFY(db.query("SELECT x, y, z FROM a ORDER BY x", {},
                         [&](const Row &row) { rows.append({row.value(0), row.value(1), row.value(2)}); }));
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows.at(0).at(1) == Value());
        QVERIFY(rows.at(1).at(1) == Value(QString(QLatin1String(""))));
        QVERIFY(rows.at(1).at(2) == Value());
        QVERIFY(rows.at(2).at(0) == Value(std::numeric_limits<qint64>::max()));
        QVERIFY(rows.at(2).at(1) == Value(text));
        QVERIFY(rows.at(2).at(2) == Value(bytes));
    }

    void open_isSafeByDefault()
    {
        Database db = fresh();
        QCOMPARE(db.text("PRAGMA journal_mode")->value(), QStringLiteral("wal"));
        QCOMPARE(db.integer("PRAGMA synchronous")->value(), 2);
        QCOMPARE(db.integer("PRAGMA foreign_keys")->value(), 1);
        QCOMPARE(db.integer("PRAGMA busy_timeout")->value(), Database::busyTimeoutMs);
    }

    void transaction_thatFails_leavesNothing()
    {
        Database db = fresh();
        const auto done = db.transaction([&]() -> Outcome {
            if (auto inner = db.transaction([&]() -> Outcome { return db.run("INSERT INTO a(x) VALUES(1)"); }); !inner)
                return inner;
            return failure(ErrorCode::Cancelled, {});
        });
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(db.integer("SELECT count(*) FROM a")->value(), 0);
        QVERIFY(db.transaction([&] { return db.run("INSERT INTO a(x) VALUES(1)"); }));
        QCOMPARE(db.integer("SELECT count(*) FROM a")->value(), 1);
    }

    void badStatement_isAnError()
    {
        Database db = fresh();
        QCOMPARE(db.run("SELEC 1").error().code, ErrorCode::Internal);
        QCOMPARE(db.runScript("CREATE TABLE b(x); SELEC 1").error().code, ErrorCode::Internal);
        QVERIFY(db.run("INSERT INTO a(x) VALUES(1)"));
        QCOMPARE(db.run("INSERT INTO a(x) VALUES(1)").error().code, ErrorCode::InvalidArgument);
        // The connection goes on.
        QVERIFY(db.run("INSERT INTO a(x) VALUES(2)"));
    }

    void integer_noRowOrNull_isNothing()
    {
        Database db = fresh();
        QVERIFY(!db.integer("SELECT x FROM a")->has_value());
        QVERIFY(!db.integer("SELECT NULL")->has_value());
        QCOMPARE(db.text("SELECT 'a' UNION SELECT 'b' ORDER BY 1")->value(), QStringLiteral("a"));
    }

    void migrate_olderVersion_keepsRows()
    {
        {
            Database db = fresh(one);
            QVERIFY(db.run("INSERT INTO a(x, y) VALUES(1, 'k')"));
        }
        Database db = fresh(two);
        QCOMPARE(db.integer("PRAGMA user_version")->value(), 2);
        QCOMPARE(db.text("SELECT w FROM a")->value(), QStringLiteral("k!"));
    }

    void migrate_newerOrForeign_isRefusedUntouched()
    {
        fresh(two);
        auto db = Database::open(path());
        QCOMPARE(migrate(*db, one).error().code, ErrorCode::LibraryNewer);
        const Schema foreign{0x4321, one.steps};
        QCOMPARE(migrate(*db, foreign).error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(db->integer("PRAGMA user_version")->value(), 2);
    }

    void migrate_stepThatFails_changesNothing()
    {
        fresh(one);
        auto db = Database::open(path());
        const Schema bad{0x1234, {one.steps.first(), "CREATE TABLE b(x)", "CREATE TABLE b(x)"}};
        QVERIFY(!migrate(*db, bad));
        QCOMPARE(db->integer("PRAGMA user_version")->value(), 1);
        QCOMPARE(db->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'")->value(), 0);
    }

    void open_noFolder_isTold()
    {
        QCOMPARE(Database::open(m_folder->filePath(QStringLiteral("no/a.db"))).error().code, ErrorCode::Unwritable);
    }

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

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
