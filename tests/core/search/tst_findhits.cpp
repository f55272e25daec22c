// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/findhits.h"

#include <QTest>

using core::search::FindHits;
using core::text::TextRange;

class TestFindHits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hits_ofOneLength_comeBack()
    {
        FindHits hits;
        for (const qsizetype start : {2, 9, 30})
            hits.add({start, start + 4});
        QCOMPARE(hits.total(), 3);
        QCOMPARE(hits.at(1), TextRange(9, 13));
        QCOMPARE(hits.starts(), (QList<quint32>{2, 9, 30}));
    }

    void hits_ofSeveralLengths_keepThoseBefore()
    {
        FindHits hits;
        hits.add({2, 6});
        hits.add({9, 13});
        hits.add({20, 27}); // the first of another length
        hits.add({40, 44});
        QCOMPARE(hits.at(0), TextRange(2, 6));
        QCOMPARE(hits.at(1), TextRange(9, 13));
        QCOMPARE(hits.at(2), TextRange(20, 27));
        QCOMPARE(hits.at(3), TextRange(40, 44));
    }

    void firstFrom_isTheNextStart()
    {
        FindHits hits;
        QCOMPARE(hits.firstFrom(0), 0);
        hits.add({5, 6});
        hits.add({8, 9});
        QCOMPARE(hits.firstFrom(0), 0);
        QCOMPARE(hits.firstFrom(5), 0);
        QCOMPARE(hits.firstFrom(6), 1);
        QCOMPARE(hits.firstFrom(9), 2);
    }

    void window_liesAroundTheHit_insideTheList()
    {
        FindHits hits;
        for (qsizetype i = 0; i < 100; ++i)
            hits.add({10 * i, 10 * i + 3});
        qsizetype first = -1;
        const auto middle = hits.window(50, 11, &first);
        QCOMPARE(middle.size(), 11);
        QVERIFY(first <= 50 && first + 11 > 50);
        QCOMPARE(middle.first(), hits.at(first));
        QCOMPARE(hits.window(0, 11, &first).first(), hits.at(0));
        QCOMPARE(first, 0);
        QCOMPARE(hits.window(99, 11, &first).last(), hits.at(99));
        QCOMPARE(hits.window(3, 1000, &first).size(), 100);
    }

    void givenUp_isTold()
    {
        FindHits hits;
        QVERIFY(!hits.isIncomplete());
        hits.setIncomplete();
        QVERIFY(hits.isIncomplete());
    }
};

QTEST_GUILESS_MAIN(TestFindHits)
#include "tst_findhits.moc"
