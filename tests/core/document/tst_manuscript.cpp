// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/document/manuscript.h"

#include <QRandomGenerator>
#include <QTest>

#include "tests/seed.h"

using namespace core::document;
using namespace core::text;

class TestManuscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutHint_packed_comesBack();
    void edited_marksAndMap_move();
    void edited_textThatIsAPartOfItsSource_mapsIntoThatPart();
    void edited_nestedMarks_keepNesting();
    void edited_randomChains_keepInvariantsAndOrigins();
    void repairs_severalPasses_stayAtTheirPlaces();
};

void TestManuscript::layoutHint_packed_comesBack()
{
    const LayoutHint hint{4, 2, 15, 200, true};
    QCOMPARE(LayoutHint::unpacked(hint.packed()), hint);
    QCOMPARE(LayoutHint::unpacked(LayoutHint{999, 99, -1, 1000, false}.packed()), (LayoutHint{255, 15, 0, 255, false}));
}

void TestManuscript::edited_marksAndMap_move()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("ab cd ef"));
    m.marks.append({{3, 5}, MarkKind::Emphasis, 1, {}});
    EditList edits(PassId::LetterSpacing);
    edits.remove({2, 3}, edits.reason(QStringLiteral("blank")));
    edits.remove({5, 6}, 0);
    const Manuscript out = m.edited(edits);
    QCOMPARE(out.text, QStringLiteral("abcdef"));
    QCOMPARE(out.marks.first().range, TextRange(2, 4));
    QCOMPARE(out.origin.toSource(4), (SourceOffset{0, 6}));
    QCOMPARE(out.repairs.size(), 2);
    QCOMPARE(out.repairs.at(0).before, QStringLiteral(" "));
    QCOMPARE(out.repairs.at(1).range, TextRange(4, 4));
    QVERIFY(checkManuscript(out).isEmpty());
    QCOMPARE(m.text, QStringLiteral("ab cd ef")); // the input is a value
}

void TestManuscript::edited_textThatIsAPartOfItsSource_mapsIntoThatPart()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("0123456789"));
    m.origin = {};
    m.origin.appendExact(10, {3, 100});
    EditList edits(PassId::LineWrap);
    const int why = edits.reason({});
    edits.remove({0, 1}, why);
    edits.replace({4, 4}, u"+", why); // an insertion stands for nothing
    edits.replace({6, 8}, u"abc", why);
    edits.remove({9, 10}, why);
    const OriginMap map = m.edited(edits).origin;
    QCOMPARE(map.textLength(), 10); // 123+45abc8
    QCOMPARE(map.toSource(0), (SourceOffset{3, 101}));
    QCOMPARE(map.toSource(3), (SourceOffset{3, 104}));
    QCOMPARE(map.toSource(TextRange(3, 4)), (QList<OriginMap::SourceRange>{{3, 104, 104}}));
    QCOMPARE(map.toSource(TextRange(6, 9)), (QList<OriginMap::SourceRange>{{3, 106, 108}}));
    QCOMPARE(map.toSource(TextRange(9, 10)), (QList<OriginMap::SourceRange>{{3, 108, 109}}));
}

void TestManuscript::edited_nestedMarks_keepNesting()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("0123456789"));
    m.marks = {{{0, 10}, MarkKind::Paragraph}, {{2, 4}, MarkKind::Link}, {{3, 9}, MarkKind::Emphasis}};
    EditList edits(PassId::Compatibility);
    edits.replace({3, 4}, u"abc", edits.reason({}));
    edits.remove({8, 9}, 0);
    const Manuscript out = m.edited(edits);
    QCOMPARE(out.marks.at(0).range, TextRange(0, 11));
    QCOMPARE(out.marks.at(1).range, TextRange(2, 6));
    QCOMPARE(out.marks.at(2).range, TextRange(3, 10));
}

void TestManuscript::edited_randomChains_keepInvariantsAndOrigins()
{
    const quint32 seed = testSeed();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 100; ++round) {
        QString text;
        for (int i = 0; i < 80; ++i)
            text += QChar(0x4E00 + i);
        Manuscript m = Manuscript::fromText(text);
        for (qsizetype i = 0; i < 80; i += 10)
            m.marks.append({{i, i + 7}, MarkKind::Link});
        for (int pass = 0; pass < 4; ++pass) {
            EditList edits(PassId::LineWrap);
            const int why = edits.reason({});
            for (qsizetype at = random.bounded(6); at < m.text.size(); at += random.bounded(1, 12)) {
                const qsizetype end = std::min<qsizetype>(m.text.size(), at + random.bounded(3));
                edits.replace({at, end}, QStringView(u"xyz").left(random.bounded(4)), why);
                at = end;
            }
            m = std::move(m).edited(edits);
            QCOMPARE(checkManuscript(m), QStringList());
        }
        for (qsizetype i = 0; i < m.text.size(); ++i) {
            if (m.text.at(i).unicode() >= 0x4E00)
                QCOMPARE(m.source.at(m.origin.toSource(i).offset), m.text.at(i));
        }
    }
}

void TestManuscript::repairs_severalPasses_stayAtTheirPlaces()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("aXbYc"));
    EditList first(PassId::Compatibility);
    first.replace({3, 4}, u"yy", first.reason(QStringLiteral("y")));
    m = std::move(m).edited(first); // aXbyyc
    EditList second(PassId::LetterSpacing);
    second.remove({1, 2}, second.reason(QStringLiteral("x")));
    second.replace({5, 5}, u"!", 0); // behind "yy"
    m = std::move(m).edited(second); // abyy!c
    QCOMPARE(m.text, QStringLiteral("abyy!c"));
    QCOMPARE(m.repairs.size(), 3);
    QCOMPARE(m.repairs.at(0).pass, PassId::LetterSpacing);
    QCOMPARE(m.repairs.at(1).pass, PassId::Compatibility);
    QCOMPARE(m.repairs.at(1).range, TextRange(2, 4));
    QCOMPARE(m.repairs.at(1).before, QStringLiteral("Y"));
    QCOMPARE(m.repairs.at(2).range, TextRange(4, 5));
    QCOMPARE(m.repairs.count(PassId::LetterSpacing), 2);
}

QTEST_GUILESS_MAIN(TestManuscript)
#include "tst_manuscript.moc"
