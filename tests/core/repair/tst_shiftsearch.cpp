// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftsearch.h"

#include <QtTest>

using namespace core;
using namespace core::repair;
using Kind = ShiftElement::Kind;

class TestShiftSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void element_kinds();
    void model_prefersTheDocumentsOwnPairs();
    void model_stylesMarks();
    void run_straddledReading();
    void run_withoutDamageFindsNothing();
    void run_unfinishedFindsNothing();
};

void TestShiftSearch::element_kinds()
{
    QCOMPARE(shiftElement(u"?càn)M", 0).kind, Kind::LostGloss);
    QCOMPARE(shiftElement(u"?càn)M", 0).range, text::TextRange(0, 5));
    QCOMPARE(shiftElement(u"\uFFFD(càn)M", 0).kind, Kind::LostGloss);
    QCOMPARE(shiftElement(u"?can't)", 0).kind, Kind::Question);
    QCOMPARE(shiftElement(u"(huì)", 0).kind, Kind::Gloss);
    QCOMPARE(shiftElement(u"(1)", 0).kind, Kind::Ascii);
    QCOMPARE(shiftElement(u"會", 0).kind, Kind::Pair);
    QCOMPARE(shiftElement(u"한", 0).kind, Kind::Foreign);
    QCOMPARE(shiftElement(u"", 0).kind, Kind::End);
    QVERIFY((fullWidthPair(u'?') == text::gbk::Pair{0xA3, 0xBF}));
    QVERIFY(!fullWidthPair(u'a'));
}

void TestShiftSearch::model_prefersTheDocumentsOwnPairs()
{
    const GlossCensus none;
    const ShiftModel plain(u"我們說話。", none);
    const ShiftModel own(u"鑫淼公司與鑫淼集團，鑫淼公司。", none);
    QVERIFY(own.cost(u'鑫', u'淼') + 3 < plain.cost(u'鑫', u'淼'));
    QVERIFY(own.cost(ShiftModel::extended(u'鑫', u'淼'), u'公') <
            plain.cost(ShiftModel::extended(u'鑫', u'淼'), u'公'));
    // What stands in a damaged run is no text.
    const ShiftModel damaged(u"好?càn)鑫淼鑫淼鑫淼鑫淼", none);
    QVERIFY(qAbs(damaged.cost(u'鑫', u'淼') - plain.cost(u'鑫', u'淼')) < 0.1);
}

void TestShiftSearch::model_stylesMarks()
{
    const GlossCensus none;
    const ShiftModel half(u"今天,明天,后天,都好。", none);
    QCOMPARE(half.styled(u'，'), u',');
    QCOMPARE(half.styled(u'。'), u'。');
    QCOMPARE(half.trailOf(u','), quint8(0xAC));
    const ShiftModel full(u"今天，明天，后天，都好。", none);
    QCOMPARE(full.styled(u'，'), u'，');
    QCOMPARE(full.trailOf(u','), quint8(0));
}

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
