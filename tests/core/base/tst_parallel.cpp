// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <QTest>

#include <array>
#include <atomic>

using core::inStretches;

class ParallelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inStretches_anySize_coversEachItemOnce();
    void inStretches_little_staysInOneThread();
    void inStretches_much_runsInOthers();
    void workers_wanted_asLongAsWanted();
};

void ParallelTest::workers_wanted_asLongAsWanted()
{
    const int usual = core::workers();
    QVERIFY(usual >= 1);
    {
        const core::WorkerCount three(3);
        QCOMPARE(core::workers(), 3);
        {
            const core::WorkerCount one(1);
            QCOMPARE(core::workers(), 1);
        }
        QCOMPARE(core::workers(), 3);
        std::jthread([usual] { QCOMPARE(core::workers(), usual); }).join();
    }
    QCOMPARE(core::workers(), usual);
}

void ParallelTest::inStretches_anySize_coversEachItemOnce()
{
    for (const size_t size : {0, 1, 2, 3, 7, 100, 1001}) {
        for (const int threads : {-1, 0, 1, 2, 3, 4}) {
            for (const size_t least : {0, 1, 10, 5000}) {
                std::vector<std::atomic<int>> seen(size);
                std::array<std::atomic<int>, 8> called{};
                const size_t count = inStretches(size, least, threads, [&](size_t stretch, size_t begin, size_t end) {
                    ++called[stretch];
                    for (size_t i = begin; i < end; ++i)
                        ++seen[i];
                });
                QVERIFY(count >= 1 && count <= static_cast<size_t>(std::max(threads, 1)));
                QVERIFY(std::all_of(seen.begin(), seen.end(), [](const auto &n) { return n == 1; }));
                for (size_t i = 0; i < called.size(); ++i)
                    QCOMPARE(called[i].load(), i < count ? 1 : 0);
            }
        }
    }
}

void ParallelTest::inStretches_little_staysInOneThread()
{
    const auto own = std::this_thread::get_id();
    bool same = false;
    QCOMPARE(inStretches(99, 50, 4, [&](size_t, size_t, size_t) { same = std::this_thread::get_id() == own; }),
             size_t(1));
    QVERIFY(same);
}

void ParallelTest::inStretches_much_runsInOthers()
{
    std::array<std::thread::id, 3> ids;
    QCOMPARE(inStretches(300, 100, 3, [&](size_t n, size_t, size_t) { ids[n] = std::this_thread::get_id(); }),
             size_t(3));
    QVERIFY(ids[0] == std::this_thread::get_id());
    QVERIFY(ids[1] != ids[0] && ids[2] != ids[0]);
}

QTEST_GUILESS_MAIN(ParallelTest)
#include "tst_parallel.moc"
