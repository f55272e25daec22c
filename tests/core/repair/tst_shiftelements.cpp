// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftelements.h"

#include <QtTest>

using namespace core;
using namespace core::repair;
using Kind = ShiftElement::Kind;

class TestShiftElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void element_kinds();
    void element_ofAnyText_goesForward();
};

void TestShiftElements::element_kinds()
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

void TestShiftElements::element_ofAnyText_goesForward()
{
    const QString text = QStringLiteral("召開聯?càn)M會(huì)議?(yì)，\uFFFD\n(a)? 한글");
    qsizetype at = 0;
    while (at < text.size()) {
        const ShiftElement element = shiftElement(text, at);
        QCOMPARE(element.range.start(), at);
        QVERIFY(element.range.end() > at);
        QVERIFY(element.kind != Kind::End);
        at = element.range.end();
    }
    QCOMPARE(at, text.size());
    QCOMPARE(shiftElement(text, at).kind, Kind::End);
}

QTEST_GUILESS_MAIN(TestShiftElements)
#include "tst_shiftelements.moc"
