// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/heightindex.h"

#include <QTest>

#include <random>

using app::reader::HeightIndex;

class TestHeightIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void top_afterManyUpdates_isTheSum()
    {
        std::mt19937 random(7);
        for (const size_t n : {size_t(1), size_t(2), size_t(63), size_t(64), size_t(1000)}) {
            std::vector<float> heights(n);
            for (float &h : heights)
                h = float(random() % 4000) / 8;
            HeightIndex index;
            index.reset(heights);
            for (int round = 0; round < 300; ++round) {
                const size_t i = random() % n;
                heights[i] = float(random() % 4000) / 8;
                index.setExact(qsizetype(i), double(heights[i]));
                QVERIFY(index.isExact(qsizetype(i)));
            }
            double sum = 0;
            for (size_t i = 0; i < n; ++i) {
                QCOMPARE(index.top(qsizetype(i)), sum);
                QCOMPARE(index.height(qsizetype(i)), double(heights[i]));
                sum += double(heights[i]);
            }
            QCOMPARE(index.total(), sum);
        }
    }

    void indexAt_everyRow_findsTheChunkAroundIt()
    {
        HeightIndex index;
        index.reset({10, 0, 5, 20.5F, 1});
        QCOMPARE(index.indexAt(-3), 0);
        QCOMPARE(index.indexAt(0), 0);
        QCOMPARE(index.indexAt(9.9), 0);
        QCOMPARE(index.indexAt(10), 2); // the empty one holds no row
        QCOMPARE(index.indexAt(15), 3);
        QCOMPARE(index.indexAt(35.4), 3);
        QCOMPARE(index.indexAt(35.5), 4);
        QCOMPARE(index.indexAt(1000), 4);
    }

    void indexAt_empty_isNone()
    {
        HeightIndex index;
        QCOMPARE(index.indexAt(0), -1);
        QCOMPARE(index.total(), 0.0);
        index.reset({});
        QCOMPARE(index.indexAt(5), -1);
    }

    void reset_forgetsWhatWasExact()
    {
        HeightIndex index;
        index.reset({1, 2});
        index.setExact(1, 7);
        index.reset({1, 2, 3});
        QVERIFY(!index.isExact(1));
        QCOMPARE(index.total(), 6.0);
    }
};

QTEST_GUILESS_MAIN(TestHeightIndex)
#include "tst_heightindex.moc"
