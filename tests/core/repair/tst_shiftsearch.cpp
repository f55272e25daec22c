// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftsearch.h"

#include <QtTest>

using namespace core;
using namespace core::repair;

class TestShiftSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_straddledReading();
    void run_withoutDamageFindsNothing();
    void run_unfinishedFindsNothing();
};

void TestShiftSearch::run_straddledReading()
{
    const QString text = QStringLiteral("召開聯?càn)M會議。");
    const GlossCensus none;
    const ShiftModel model(text, none);
    ShiftSearch search(text, model);
    const auto found = search.run(3, u'聯', model.trailOf(u'聯'));
    QVERIFY(found);
    QCOMPARE(found->replacement, QStringLiteral("組"));
    QCOMPARE(found->range, text::TextRange(3, 9));
    QVERIFY(found->cause == ShiftCause::Straddled);
    QVERIFY(!found->guessed);
    QCOMPARE(ShiftModel::last(found->history), u'組');
}

void TestShiftSearch::run_withoutDamageFindsNothing()
{
    const GlossCensus none;
    for (const QString &text : {QStringLiteral("你好嗎?我很好。"), QStringLiteral("?"), QStringLiteral("好?abc)")}) {
        const ShiftModel model(text, none);
        ShiftSearch search(text, model);
        QVERIFY(!search.run(text.indexOf(u'?'), u'嗎', model.trailOf(u'嗎')));
    }
}

void TestShiftSearch::run_unfinishedFindsNothing()
{
    // The run never comes into step again: whatever stands there is not this damage.
    const QString text = QStringLiteral("召開聯?càn)") + QStringLiteral("中文").repeated(2000);
    const GlossCensus none;
    const ShiftModel model(text, none);
    ShiftSearch search(text, model);
    const auto found = search.run(3, u'聯', model.trailOf(u'聯'));
    QVERIFY(!found);
    QVERIFY(search.work() < 1000);
}

QTEST_GUILESS_MAIN(TestShiftSearch)
#include "tst_shiftsearch.moc"
