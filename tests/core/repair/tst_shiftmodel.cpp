// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftmodel.h"

#include <QtTest>

using namespace core;
using namespace core::repair;

class TestShiftModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_prefersTheDocumentsOwnPairs();
    void model_stylesMarks();
    void keyCost_believesTheDocument();
    void formCost_knowsTheScript();
};

void TestShiftModel::model_prefersTheDocumentsOwnPairs()
{
    const GlossCensus none;
    const ShiftModel plain(u"我們說話。", none);
    const ShiftModel own(u"鑫淼公司與鑫淼集團，鑫淼公司。", none);
    QVERIFY(own.cost(u'鑫', u'淼') + 3 < plain.cost(u'鑫', u'淼'));
    QVERIFY(own.cost(ShiftModel::extended(u'鑫', u'淼'), u'公') <
            plain.cost(ShiftModel::extended(u'鑫', u'淼'), u'公'));
    // What stands in a damaged run is no text.
    const ShiftModel damaged(u"好?càn)鑫淼鑫淼(lù)鑫淼鑫淼", none);
    QVERIFY(qAbs(damaged.cost(u'鑫', u'淼') - plain.cost(u'鑫', u'淼')) < 0.1);
}

void TestShiftModel::model_stylesMarks()
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

void TestShiftModel::keyCost_believesTheDocument()
{
    const QString text = QStringLiteral("圖(tú)書(shū)館(guǎn)開(kāi)門(mén)，讀(dú)書(shū)。這個館(guǎn)");
    const auto census = GlossCensus::of(text, {});
    const ShiftModel model(text, census);
    QVERIFY(model.keyCost(u'書') < model.keyCost(u'績')); // glossed, and not seen
    QVERIFY(model.keyCost(u'績') < model.keyCost(u'绩')); // a simplified one among traditional ones
    QVERIFY(model.keyCost(u'績') < model.keyCost(u'個')); // seen without a reading
    QVERIFY(ShiftModel::charactersRead(*text::pinyin::parse(u"shū")).contains(u'書'));
    QVERIFY(ShiftModel::charactersRead(*text::pinyin::parse(u"jī")).contains(u'績'));
}

void TestShiftModel::formCost_knowsTheScript()
{
    const GlossCensus none;
    const ShiftModel traditional(u"圖書館開門，讀書的時間到了。", none);
    QCOMPARE(traditional.formCost(u'圖'), 0.0);
    QVERIFY(traditional.formCost(u'图') > traditional.formCost(u'績'));
    const ShiftModel simplified(u"图书馆开门，读书的时间到了。", none);
    QVERIFY(simplified.formCost(u'圖') > simplified.formCost(u'绩'));
}

QTEST_GUILESS_MAIN(TestShiftModel)
#include "tst_shiftmodel.moc"
