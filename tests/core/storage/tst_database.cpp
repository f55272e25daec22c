// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::storage;

namespace
{
const Schema one{0x1234, {"CREATE TABLE a(x INTEGER PRIMARY KEY, y TEXT, z BLOB)"}};
} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    Database fresh() const
    {
        auto database = Database::open(path());
        if (!database || !migrate(*database, one))
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

    void open_noFolder_isTold()
    {
        QCOMPARE(Database::open(m_folder->filePath(QStringLiteral("no/a.db"))).error().code, ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
