// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/storage/relayedquery.h"

#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace core;
using namespace core::storage;

class TestRelayedQuery : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<Database> m_database;

    /// What a query gives by both ways: a line a row, "NULL" for that.
    QStringList direct(const QByteArray &sql, int columns)
    {
        QStringList lines;
        const auto done = m_database->query(sql, {}, [&](const Row &row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells.append(row.isNull(column) ? QStringLiteral("NULL") : row.text(column));
            lines.append(cells.join(u'|'));
        });
        return done ? lines : QStringList{done.error().message};
    }
    QStringList relayed(const QByteArray &sql, int columns)
    {
        QStringList lines;
        const auto done = relayedQuery(*m_database, sql, {}, columns, [&](const Cells &row) {
            QStringList cells;
            for (const QByteArrayView &cell : row)
                cells.append(cell.isNull() ? QStringLiteral("NULL") : QString::fromUtf8(cell));
            lines.append(cells.join(u'|'));
        });
        return done ? lines : QStringList{done.error().message};
    }
    /// Counts up to `number`.
    static QByteArray numbers(int number)
    {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
               QByteArray::number(number) + ") ";
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Database::open(m_folder.filePath(QStringLiteral("a.db")));
        QVERIFY(opened);
        m_database.emplace(std::move(*opened));
    }

    void rows_areThoseOfTheQuery_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << QByteArray("SELECT 1, 2 WHERE 0") << 2 << 0;
        QTest::newRow("one") << QByteArray("SELECT '批注', 'a'") << 2 << 1;
        QTest::newRow("empty and NULL") << QByteArray("SELECT '', NULL, 'x'") << 3 << 1;
        QTest::newRow("nothing else") << QByteArray("SELECT ''") << 1 << 1;
        QTest::newRow("numbers") << QByteArray("SELECT 12, 'a'") << 2 << 1;
        QTest::newRow("some of the columns") << QByteArray("SELECT 'a', 'b', 'c'") << 2 << 1;
        QTest::newRow("many batches") << numbers(50000) + "SELECT i, iif(i % 3, 'text ' || i, NULL), '朱' || i FROM n"
                                      << 3 << 50000;
        QTest::newRow("long rows") << numbers(40) + "SELECT i, hex(zeroblob(i * 5000)) FROM n" << 2 << 40;
    }
    /// In their order and whole, with as many threads as there may be.
    void rows_areThoseOfTheQuery()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, columns);
        QFETCH(int, rows);
        const QStringList expected = direct(sql, columns);
        QCOMPARE(expected.size(), rows);
        for (const int threads : {1, 2}) {
            const WorkerCount count(threads);
            QCOMPARE(relayed(sql, columns), expected);
        }
    }

    /// Many rows are worked on beside the reading, few where they are read.
    void work_isDoneInAnotherThread_whereItPays()
    {
        const WorkerCount count(2);
        const auto threadsOf = [&](int rows) {
            QSet<Qt::HANDLE> threads;
            const auto done = relayedQuery(*m_database, numbers(rows) + "SELECT 'text ' || i FROM n", {}, 1,
                                           [&](const Cells &) { threads.insert(QThread::currentThreadId()); });
            return done ? threads : QSet<Qt::HANDLE>();
        };
        QCOMPARE(threadsOf(10), QSet<Qt::HANDLE>{QThread::currentThreadId()});
        const auto ofMany = threadsOf(50000);
        QCOMPARE(ofMany.size(), 1);
        QVERIFY(!ofMany.contains(QThread::currentThreadId()));
    }

    /// Work that takes longer than the reading is waited for.
    void slowWork_isDoneAtTheEnd()
    {
        const WorkerCount count(2);
        int rows = 0;
        QVERIFY(
            relayedQuery(*m_database, numbers(100) + "SELECT hex(zeroblob(50000)) FROM n", {}, 1, [&](const Cells &) {
                QThread::usleep(200);
                ++rows;
            }));
        QCOMPARE(rows, 100);
    }

    void errors_areTold()
    {
        int rows = 0;
        const auto done = relayedQuery(*m_database, "SELECT a FROM nothing", {}, 1, [&](const Cells &) { ++rows; });
        QVERIFY(!done);
        QCOMPARE(rows, 0);
        // In the middle of the rows: the number gets too large.
        const auto late =
            relayedQuery(*m_database, numbers(50000) + "SELECT abs(iif(i < 49999, i, -9223372036854775807 - 1)) FROM n",
                         {}, 1, [&](const Cells &) { ++rows; });
        QVERIFY(!late);
        QVERIFY(rows < 50000);
    }
};

QTEST_GUILESS_MAIN(TestRelayedQuery)
#include "tst_relayedquery.moc"
