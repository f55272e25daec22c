// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/glosses.h"

#include <QtTest>

using namespace core;
using repair::GlossCensus;

class TestGlosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bracketedReading_needsBothBrackets();
    void census_countsWhatFits();
    void census_ownReadingsOfATextFit();
    void census_notationIsTheCommonest();
    void characterBefore_takesPairsWhole();
};

void TestGlosses::bracketedReading_needsBothBrackets()
{
    const auto found = repair::bracketedReading(u"會(huì)", 1);
    QVERIFY(found);
    QCOMPARE(found->range, text::TextRange(1, 6));
    QCOMPARE(found->reading, QStringLiteral("huì"));
    QVERIFY(repair::bracketedReading(u"（huì）", 0));
    QVERIFY(!repair::bracketedReading(u"(huì", 0));
    QVERIFY(!repair::bracketedReading(u"(hu ì)", 0));
    QVERIFY(!repair::bracketedReading(u"()", 0));
    QVERIFY(!repair::bracketedReading(u"(", 0));
    QVERIFY(!repair::bracketedReading(u"", 0));
    QVERIFY(repair::halfBracketedReading(u"?huì)", 1));
}

void TestGlosses::census_countsWhatFits()
{
    const auto census = GlossCensus::of(u"圖(tú)書(shū)館(guǎn)開(kāi)門(mén)，讀(dú)書(shū)，關(huì)", {});
    QCOMPARE(census.glosses().size(), size_t(8));
    QCOMPARE(census.fitting(), 7);
    QVERIFY(census.isEvident());
    QVERIFY(census.isGlossed(u'圖'));
    QVERIFY(!census.isGlossed(u'關'));
    QCOMPARE(census.charactersRead(*text::pinyin::parse(u"shū")), QList<char16_t>{u'書'});
    QVERIFY(!GlossCensus::of(u"圖(tú)書(shū)", {}).isEvident());
}

void TestGlosses::census_ownReadingsOfATextFit()
{
    // No dictionary gives 書 the reading tīng, but this text does, each time.
    const QString text = QStringLiteral(
        "圖(tú)書(tīng)館(guǎn)開(kāi)門(mén)，讀(dú)書(tīng)，開(kāi)館(guǎn)，開(kāi)門(mén)，讀(dú)圖(tú)");
    const auto census = GlossCensus::of(text, {});
    QCOMPARE(census.fitting(), static_cast<qsizetype>(census.glosses().size()));
}

void TestGlosses::census_notationIsTheCommonest()
{
    using text::pinyin::Notation;
    QCOMPARE(GlossCensus::of(u"图(tu2)书(shu1)馆(guan3)开(kai1)门(men2)", {}).notation(), Notation::Numbered);
    QCOMPARE(GlossCensus::of(u"图(tu)书(shu)馆(guan)开(kai)门(men)", {}).notation(), Notation::Plain);
}

void TestGlosses::characterBefore_takesPairsWhole()
{
    QCOMPARE(repair::characterBefore(u"\U00020000(", 2), char32_t(0x20000));
    QCOMPARE(repair::characterBefore(u"中(", 1), char32_t(u'中'));
    QCOMPARE(repair::characterBefore(u"中", 0), char32_t(0));
}

QTEST_GUILESS_MAIN(TestGlosses)
#include "tst_glosses.moc"
