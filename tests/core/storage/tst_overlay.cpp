// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/overlay.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/seed.h"

using namespace core;
using namespace core::storage;

namespace
{
constexpr const char *tables = "CREATE TABLE a(x INTEGER PRIMARY KEY, y TEXT NOT NULL DEFAULT 'none', z INTEGER);"
                               "CREATE TABLE b(p TEXT, q TEXT, n INTEGER, PRIMARY KEY(p, q)) WITHOUT ROWID;";
const QList<QByteArray> names{"a", "b"};

QStringList rowsOf(Database &database, const QByteArray &table)
{
    QStringList rows;
    const auto read = database.query("SELECT * FROM " + table + " ORDER BY 1, 2", {}, [&rows](const Row &row) {
        rows.append(QStringLiteral("%1|%2|%3").arg(row.text(0), row.text(1), row.text(2)));
    });
    return read ? rows : QStringList{read.error().detail};
}

/// A change that is right for both tables, as a statement.
QByteArray anyChange(QRandomGenerator &random)
{
    const QByteArray n = QByteArray::number(random.bounded(12));
    const QByteArray m = QByteArray::number(random.bounded(12));
    switch (random.bounded(8)) {
    case 0:
        return "INSERT INTO a(x, z) SELECT " + n + ", " + m + " WHERE NOT EXISTS(SELECT 1 FROM a WHERE x = " + n + ")";
    case 1:
        return "UPDATE a SET y = y || '" + m + "' WHERE x = " + n;
    case 2:
        return "UPDATE a SET z = NULL WHERE x > " + n;
    case 3:
        return "DELETE FROM a WHERE x = " + n;
    case 4:
        return "INSERT INTO b(p, q, n) SELECT '" + n + "', '" + m +
               "', 1 WHERE NOT EXISTS(SELECT 1 FROM b WHERE p = '" + n + "' AND q = '" + m + "')";
    case 5:
        return "UPDATE b SET n = n + 1 WHERE q = '" + m + "'";
    case 6:
        return "UPDATE a SET x = x + 100 WHERE x = " + n + " AND NOT EXISTS(SELECT 1 FROM a WHERE x = " + n + " + 100)";
    default:
        return "DELETE FROM b WHERE p = '" + n + "'";
    }
}
} // namespace

class TestOverlay : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Database open(const QString &name) const
    {
        auto database = Database::open(m_folder->filePath(name));
        if (!database)
            qFatal("no database");
        return std::move(*database);
    }
    Database fresh(const QString &name) const
    {
        Database database = open(name);
        if (!database.runScript(tables))
            qFatal("no tables");
        return database;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// What is changed in it is read as if the tables themselves had been changed, which they are not.
    void anyChanges_readAsIfStored()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        for (int round = 0; round < 20; ++round) {
            Database laid = fresh(QStringLiteral("laid%1").arg(round));
            Database plain = fresh(QStringLiteral("plain%1").arg(round));
            for (int i = 0; i < 20; ++i) {
                const QByteArray change = anyChange(random);
                QVERIFY(laid.run(change) && plain.run(change));
            }
            const QStringList before = rowsOf(laid, "a") + rowsOf(laid, "b");
            QVERIFY(layOverlay(laid, names));
            for (int i = 0; i < 40; ++i) {
                const QByteArray change = anyChange(random);
                QVERIFY2(laid.run(change) && plain.run(change), change.constData());
                const QByteArray where = QByteArray("seed ") + QByteArray::number(seed) + ": " + change;
                QVERIFY2(rowsOf(laid, "a") == rowsOf(plain, "a"), where.constData());
                QVERIFY2(rowsOf(laid, "b") == rowsOf(plain, "b"), where.constData());
                QCOMPARE(rowsOf(laid, "main.a") + rowsOf(laid, "main.b"), before);
            }
            QVERIFY(liftOverlay(laid, names));
            QCOMPARE(rowsOf(laid, "a") + rowsOf(laid, "b"), before);
        }
    }

    void othersRows_showThrough()
    {
        Database mine = fresh(QStringLiteral("shared"));
        QVERIFY(mine.runScript("PRAGMA journal_mode = WAL; INSERT INTO a(x) VALUES(1), (2), (3);"));
        QVERIFY(layOverlay(mine, names));
        QVERIFY(mine.runScript("DELETE FROM a WHERE x = 1; UPDATE a SET y = 'mine' WHERE x = 2;"));
        Database theirs = open(QStringLiteral("shared"));
        QVERIFY(theirs.runScript("INSERT INTO a(x) VALUES(4); UPDATE a SET y = 'theirs';"));
        QCOMPARE(rowsOf(mine, "a"),
                 (QStringList{QStringLiteral("2|mine|"), QStringLiteral("3|theirs|"), QStringLiteral("4|theirs|")}));
        QCOMPARE(rowsOf(theirs, "a").size(), 4);
    }

    void anothersLock_doesNotHoldUpAChange()
    {
        Database mine = fresh(QStringLiteral("locked"));
        QVERIFY(mine.runScript("PRAGMA journal_mode = WAL;"));
        QVERIFY(layOverlay(mine, names));
        Database theirs = open(QStringLiteral("locked"));
        QVERIFY(theirs.transaction([&]() -> Outcome {
            mine.setBusyTimeout(0);
            return mine.run("INSERT INTO a(x) VALUES(7)");
        }));
        QCOMPARE(rowsOf(mine, "a"), QStringList{QStringLiteral("7|none|")});
        QCOMPARE(rowsOf(theirs, "a"), QStringList());
    }

    void lifted_tablesAreTheFilesAgain()
    {
        Database database = fresh(QStringLiteral("a.db"));
        QVERIFY(layOverlay(database, {"a"}));
        QVERIFY(liftOverlay(database, {"a"}));
        QVERIFY(!liftOverlay(database, {"a"}));
        QVERIFY(database.run("INSERT INTO a(x) VALUES(1)"));
        QCOMPARE(rowsOf(database, "main.a").size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
