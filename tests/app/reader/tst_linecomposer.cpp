// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/facechooser.h"
#include "app/reader/linecomposer.h"

#include <QTest>

#include "tests/app/reader/samples.h"
#include <cmath>

using namespace app::reader;

namespace
{
constexpr float em = 20;

struct Set {
    ShapedText shaped;
    std::vector<LineItem> items;
};

Set spaced(const QString &text, const QStringList &families = textFamilies(WrittenLanguage::SimplifiedChinese))
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(int(em));
    font.setHintingPreference(QFont::PreferVerticalHinting);
    Set set;
    set.shaped = ShapedText::shape(text, font, {});
    set.items = spacedItems(set.shaped, em);
    return set;
}

float rightEdge(const LineComposer &composed, const ComposedLine &line)
{
    const PlacedBox &last = composed.boxes[size_t(line.contentEnd - 1)];
    return last.x + last.width;
}

float advanceOf(const Set &set)
{
    float sum = 0;
    for (const LineItem &item : set.items)
        sum += item.advance + item.gap;
    return sum;
}
} // namespace

class TestLineComposer : public QObject
{
    Q_OBJECT

private:
    static QList<float> widths() { return {38 * em, 30 * em, 22.4F * em, 15 * em, 9.3F * em}; }

private Q_SLOTS:
    void lines_chineseProse_neverBeginOrEndWithForbiddenSigns()
    {
        const Set set = spaced(samples::prose());
        for (const float width : widths()) {
            const LineComposer composed(set.items, {width, 2 * em}, em);
            QVERIFY(composed.lines.size() > 3);
            for (size_t i = 0; i < composed.lines.size(); ++i) {
                const ComposedLine &line = composed.lines[i];
                const char32_t first = codePointAt(set.shaped.text, set.shaped.clusters[size_t(line.first)].start);
                const char32_t last =
                    codePointAt(set.shaped.text, set.shaped.clusters[size_t(line.contentEnd - 1)].start);
                const QString said = set.shaped.text.mid(set.shaped.clusters[size_t(line.first)].start, 10);
                QVERIFY2(i == 0 || !forbidsLineStart(first), qPrintable(said));
                QVERIFY2(i + 1 == composed.lines.size() || !forbidsLineEnd(last), qPrintable(said));
                QVERIFY2(first != U' ', qPrintable(said));
            }
        }
    }

    void lines_latinWordsAndNumbers_stayWhole()
    {
        const Set set = spaced(samples::prose());
        for (const float width : widths()) {
            const LineComposer composed(set.items, {width, 0}, em);
            for (size_t i = 1; i < composed.lines.size(); ++i) {
                const qint32 at = composed.lines[i].first;
                const bool inWord = set.items[size_t(at)].kind == CharacterClass::Word &&
                                    set.items[size_t(at - 1)].kind == CharacterClass::Word;
                QVERIFY2(!inWord, qPrintable(set.shaped.text.mid(set.shaped.clusters[size_t(at)].start - 8, 16)));
            }
        }
    }

    void lines_butTheLast_endAtTheEdgeWithinAPixel()
    {
        const Set set = spaced(samples::prose());
        for (const float width : widths()) {
            const LineComposer composed(set.items, {width, 2 * em}, em);
            for (size_t i = 0; i + 1 < composed.lines.size(); ++i)
                QVERIFY2(std::abs(rightEdge(composed, composed.lines[i]) - width) < 1,
                         qPrintable(QString::number(rightEdge(composed, composed.lines[i]) - width)));
            QVERIFY(rightEdge(composed, composed.lines.back()) <= width + 1);
        }
    }

    void lines_coverTheTextInOrderWithoutOverlap()
    {
        const Set set = spaced(samples::prose() + samples::english());
        for (const float width : widths()) {
            const LineComposer composed(set.items, {width, 2 * em}, em);
            qint32 next = 0;
            for (const ComposedLine &line : composed.lines) {
                QCOMPARE(line.first, next);
                QVERIFY(line.end > line.first);
                QVERIFY(line.contentEnd > line.first && line.contentEnd <= line.end);
                for (qint32 i = line.first; i + 1 < line.end; ++i) {
                    const PlacedBox &a = composed.boxes[size_t(i)];
                    QVERIFY(a.width >= 0);
                    QVERIFY(std::abs(a.x + a.width - composed.boxes[size_t(i + 1)].x) < 0.01F);
                }
                next = line.end;
            }
            QCOMPARE(next, qint32(set.items.size()));
        }
    }

    void indent_firstLine_isTwoEm()
    {
        const Set set = spaced(samples::prose());
        const LineComposer composed(set.items, {20 * em, 2 * em}, em);
        QCOMPARE(composed.boxes[0].x, 2 * em);
        QCOMPARE(composed.boxes[size_t(composed.lines[1].first)].x, 0.F);
    }

    void indent_openingQuote_standsWithItsInkAtTwoEm()
    {
        const Set set = spaced(QStringLiteral("“好。”他说。"));
        const LineComposer composed(set.items, {20 * em, 2 * em}, em);
        const auto &glyph = set.shaped.glyphs[size_t(set.shaped.clusters[0].firstGlyph)];
        const float ink = composed.boxes[0].x + composed.boxes[0].shift + glyph.dx + set.shaped.inkOf(0).left;
        QVERIFY2(ink >= 2 * em && ink < 2.15F * em, qPrintable(QString::number(ink / em)));
    }

    void spacing_hanBesideLatin_isAQuarterEm()
    {
        const Set plain = spaced(QStringLiteral("共有ABC家12人"));
        const auto gap = [&plain](qsizetype at) { return plain.items[size_t(at)].gap / em; };
        QCOMPARE(gap(0), 0.F);
        QCOMPARE(gap(1), 0.25F); // 有|A
        QCOMPARE(gap(2), 0.F);
        QCOMPARE(gap(4), 0.25F); // C|家
        QCOMPARE(gap(5), 0.25F); // 家|1
        QCOMPARE(gap(7), 0.25F); // 2|人
        const Set blank = spaced(QStringLiteral("有 A"));
        QCOMPARE(blank.items[0].gap, 0.F); // the stored blank is enough
    }

    void spacing_adjoiningPunctuation_givesHalfAnEm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<float>("saved");
        QTest::newRow("stop, quote") << QStringLiteral("好。”他") << 0.5F;
        QTest::newRow("colon, quote") << QStringLiteral("说：“好") << 0.5F;
        QTest::newRow("brackets back to back") << QStringLiteral("甲）（乙") << 0.5F;
        QTest::newRow("three") << QStringLiteral("好）。”他") << 1.F;
        QTest::newRow("two openings") << QStringLiteral("说（《书") << 0.5F;
        QTest::newRow("lone comma") << QStringLiteral("好，他") << 0.F;
        QTest::newRow("empty brackets") << QStringLiteral("甲（）乙") << 0.F;
    }
    void spacing_adjoiningPunctuation_givesHalfAnEm()
    {
        QFETCH(QString, text);
        QFETCH(float, saved);
        const Set set = spaced(text);
        const float natural = float(text.size()) * em;
        QVERIFY2(std::abs(natural - advanceOf(set) - saved * em) < 0.1F * em,
                 qPrintable(QString::number((natural - advanceOf(set)) / em)));
    }

    void spacing_quoteBeforeAHalfWidthStop_standsCloseToIt()
    {
        const Set stop = spaced(QStringLiteral("好”,在"));
        const Set none = spaced(QStringLiteral("好”在"));
        QVERIFY(std::abs(none.items[1].advance - stop.items[1].advance - em / 2) < 0.1F * em);
    }

    void squeezed_stopInTheMiddleOfItsSquare_staysInTheMiddle()
    {
        const QString text = QStringLiteral("國，國國，國國，國國");
        const Set set = spaced(text, textFamilies(WrittenLanguage::TraditionalChinese));
        const ShapedText::Ink ink = set.shaped.inkOf(1);
        QVERIFY2(std::abs(ink.left + ink.right - em) < 0.1F * em, "the face has its stops in the middle");
        for (const float less : {0.2F, 0.5F}) {
            const LineComposer composed(set.items, {float(text.size()) * em - less * em, 0}, em);
            QCOMPARE(composed.lines.size(), size_t(1));
            const PlacedBox &comma = composed.boxes[1];
            QVERIFY(comma.width < em - 0.5F);
            const float before = comma.shift + ink.left;
            const float behind = comma.width - comma.shift - ink.right;
            QVERIFY2(std::abs(before - behind) < 0.1F * em, qPrintable(QString::number(before - behind)));
        }
    }

    void spacing_dashAndEllipsis_takeTwoEmsAndStayTogether()
    {
        for (const QString &sign : {QStringLiteral("——"), QStringLiteral("……")}) {
            const Set set = spaced(QStringLiteral("他走") + sign + QStringLiteral("了"));
            QVERIFY(std::abs(set.items[2].advance + set.items[3].advance - 2 * em) < 0.1F);
            QVERIFY(!set.items[3].breakBefore);
            QVERIFY(!set.items[2].stretchAfter);
        }
    }

    void spacing_quotesInEnglishWithAFewHan_areNarrow()
    {
        const QString text = QStringLiteral("concerning the 北京 protocol and “fine” terminology");
        const Set set = spaced(text);
        QVERIFY(set.items[size_t(text.indexOf(QChar(0x201C)))].advance < 0.7F * em);
        const Set chinese = spaced(QStringLiteral("关于 protocol 和“fine”的说明"));
        QVERIFY(chinese.items[12].advance > 0.9F * em);
    }

    void breaks_openingQuoteAndBlank_stayWithWhatTheyOpen()
    {
        const Set set = spaced(QStringLiteral("他问“ 你”"));
        QVERIFY(!set.items[4].breakBefore);
        QVERIFY(set.items[2].breakBefore);
    }

    void breaks_dashes_doNotBeginLines()
    {
        const auto breaks = [](const QString &text, qsizetype at) {
            return spaced(text).items[size_t(at)].breakBefore;
        };
        const QString apart = QStringLiteral("he left — and she stayed");
        QVERIFY(!breaks(apart, apart.indexOf(u'—')));
        QVERIFY(breaks(apart, apart.indexOf(u"and")));
        const QString joined = QStringLiteral("he left—and she stayed");
        QVERIFY(!breaks(joined, joined.indexOf(u'—')));
        QVERIFY(breaks(joined, joined.indexOf(u"and")));
        // One that opens an insertion goes with it.
        const QString spanish = QStringLiteral("vendrá —dijo ella— mañana");
        QVERIFY(breaks(spanish, spanish.indexOf(u'—')));
        QVERIFY(!breaks(spanish, spanish.lastIndexOf(u'—')));
        for (const QString &sign : {QStringLiteral("——"), QStringLiteral("……")}) {
            const QString chinese = QStringLiteral("他走") + sign + QStringLiteral("了");
            QVERIFY(!breaks(chinese, 2));
            QVERIFY(!breaks(chinese, 3));
            QVERIFY(breaks(chinese, 4));
        }
        // A leader of many dots may stand anywhere.
        QVERIFY(breaks(QStringLiteral("目录") + QString(20, QChar(0x2026)), 2));
    }

    void lines_ofEveryWidth_doNotBeginWithADash()
    {
        const QString text = QStringLiteral("the river rose — as it did each spring — and the miller—an old man—went "
                                            "up to the weir — alone — to see it. ")
                                 .repeated(3);
        for (const float width : widths()) {
            const Set set = spaced(text);
            const LineComposer composed(set.items, {width, 0}, em);
            for (const ComposedLine &line : composed.lines)
                QVERIFY(text.at(set.shaped.clusters[size_t(line.first)].start) != QChar(0x2014));
        }
    }

    void spacing_apostropheInEnglish_isNarrow()
    {
        const Set set = spaced(QStringLiteral("it’s “fine”"));
        QVERIFY(set.items[2].advance < 0.5F * em);
        QVERIFY(set.items[5].advance < 0.7F * em);
        const Set chinese = spaced(QStringLiteral("他说“好”"));
        QVERIFY(chinese.items[2].advance > 0.9F * em);
    }

    void fillLast_chunkThatGoesOn_endsWithAFullLine()
    {
        const Set set = spaced(samples::prose().repeated(4).left(1890));
        for (const float width : widths()) {
            ComposeOptions options{width, 0};
            options.fillLast = true;
            const LineComposer composed(set.items, options, em);
            for (const ComposedLine &line : composed.lines)
                QVERIFY(std::abs(rightEdge(composed, line) - width) < 1);
            const ComposedLine &last = composed.lines.back();
            const float stretched = width / float(last.contentEnd - last.first);
            QVERIFY2(stretched < 1.3F * em, qPrintable(QString::number(double(stretched))));
        }
    }

    void centred_severalLines_areOfLikeLength()
    {
        const Set set = spaced(QStringLiteral("关于进一步加强和改进新时代江河堤防巡查维护工作的若干意见"));
        ComposeOptions options{20 * em, 0, Alignment::Centre};
        const LineComposer composed(set.items, options, em);
        QCOMPARE(composed.lines.size(), size_t(2));
        const qint32 first = composed.lines[0].end - composed.lines[0].first;
        const qint32 second = composed.lines[1].end - composed.lines[1].first;
        QVERIFY(std::abs(first - second) <= 3);
        const PlacedBox &box = composed.boxes[0];
        QVERIFY(std::abs(box.x - (20 * em - rightEdge(composed, composed.lines[0]))) < 1);
    }

    void centred_title_breaksAtItsBlank()
    {
        const Set set = spaced(QStringLiteral("巡查江河堤防 守护沿岸村庄的千家万户平安"));
        ComposeOptions options{14 * em, 0, Alignment::Centre};
        const LineComposer composed(set.items, options, em);
        QCOMPARE(composed.lines.size(), size_t(2));
        QCOMPARE(set.shaped.text.at(set.shaped.clusters[size_t(composed.lines[1].first)].start),
                 QStringLiteral("守").at(0));
        QCOMPARE(composed.lines[0].contentEnd, 6); // the blank hangs over the edge
    }

    void centred_titleOfHalves_beginsALineWithTheSecond()
    {
        // The first half takes two lines; what follows the blank does not share one with its end.
        const Set set = spaced(QStringLiteral("加强和改进沿江各县堤防巡查工作 守护千家万户平安"));
        const LineComposer composed(set.items, {12 * em, 0, Alignment::Centre}, em);
        QCOMPARE(composed.lines.size(), size_t(3));
        QCOMPARE(set.shaped.text.at(set.shaped.clusters[size_t(composed.lines[2].first)].start), QChar(u'守'));
        for (const ComposedLine &line : composed.lines)
            QVERIFY(rightEdge(composed, line) <= 12 * em + 1);
        // Blanks between words, as Korean has them, are no halves.
        const Set words = spaced(QStringLiteral("강을 따라 걷는 사람들의 이야기 모음집 하나"));
        const LineComposer even(words.items, {14 * em, 0, Alignment::Centre}, em);
        QCOMPARE(even.lines.size(), size_t(2));
    }

    void left_narrowCell_isFilled()
    {
        const Set set = spaced(QStringLiteral("由市水务局统一协调经费分摊方案另行下达"));
        const LineComposer composed(set.items, {5 * em, 0, Alignment::Left}, em);
        for (size_t i = 0; i + 1 < composed.lines.size(); ++i)
            QVERIFY(composed.lines[i].end - composed.lines[i].first >= 4);
    }

    void justified_loneCharacter_isNoLastLine()
    {
        const QString text = samples::prose().remove(u'“').remove(u'”');
        int lone = 0;
        for (qsizetype length = 60; length < 160; ++length) {
            const Set set = spaced(text.left(length) + QChar(0x3002));
            const LineComposer composed(set.items, {30 * em, 2 * em}, em);
            const ComposedLine &last = composed.lines.back();
            int characters = 0;
            for (qint32 i = last.first; i < last.contentEnd; ++i)
                characters += set.items[size_t(i)].kind == CharacterClass::Ideograph ? 1 : 0;
            lone += composed.lines.size() > 1 && last.contentEnd - last.first <= 2 && characters == 1 ? 1 : 0;
            QCOMPARE(last.end, qint32(set.items.size()));
            for (size_t i = 0; i + 1 < composed.lines.size(); ++i)
                QVERIFY(std::abs(rightEdge(composed, composed.lines[i]) - 30 * em) < 1);
        }
        QCOMPARE(lone, 0);
    }

    void justified_loneCharacterBehindSmallKana_takesTwoWithIt()
    {
        // 「っ」 may not begin a line: what goes with the last character begins before it.
        const QString text =
            QStringLiteral("川の水は夜のうちに増えて、堤の石段を三つまで沈め、番人の小屋の前まで来ていたが、"
                           "だれもそれを見ていないので、朝になるまで気がつかなかったのだと");
        for (qsizetype length = 40; length < text.size(); ++length) {
            const Set set = spaced(text.left(length) + QStringLiteral("いった。"));
            const LineComposer composed(set.items, {24 * em, em}, em);
            const ComposedLine &last = composed.lines.back();
            QVERIFY2(last.contentEnd - last.first > 2, qPrintable(set.shaped.text));
            for (size_t i = 0; i + 1 < composed.lines.size(); ++i)
                QVERIFY(std::abs(rightEdge(composed, composed.lines[i]) - 24 * em) < 1);
        }
    }

    void left_loneCharacter_isNoLastLine()
    {
        // A cell of a table, and a heading whose last word is parted.
        const Set cell = spaced(QStringLiteral("港务公司"));
        const LineComposer narrow(cell.items, {3.2F * em, 0, Alignment::Left}, em);
        QCOMPARE(narrow.lines.size(), size_t(2));
        QCOMPARE(narrow.lines[1].first, 2);
        const Set heading = spaced(QStringLiteral("充分发挥看守人的作用，使巡查工作深入沿岸群众生产和生活之中"));
        const LineComposer wide(heading.items, {28.5F * em, 0, Alignment::Left}, em);
        QCOMPARE(wide.lines.size(), size_t(2));
        QVERIFY(wide.lines[1].contentEnd - wide.lines[1].first > 1);
    }

    void breaks_numberBehindASign_mayBeginALine()
    {
        const QString text = QStringLiteral("0.5 < 0.10 < 1.0+b1");
        const Set set = spaced(text);
        QVERIFY(set.items[size_t(text.indexOf(u"0.10"))].breakBefore);
        QVERIFY(set.items[size_t(text.indexOf(u"1.0+"))].breakBefore);
    }

    void left_headings_areNotSqueezed()
    {
        const Set set = spaced(QStringLiteral("加强巡查，在保障和改善民生中改进工作"));
        ComposeOptions options{15.5F * em, 0, Alignment::Left};
        const LineComposer composed(set.items, options, em);
        for (qint32 i = composed.lines[0].first; i + 1 < composed.lines[0].contentEnd; ++i)
            QVERIFY(std::abs(composed.boxes[size_t(i)].width - em) < 0.1F);
    }

    void emergency_wordLongerThanTheLine_isBrokenAtGraphemes()
    {
        const Set set = spaced(QString(200, u'x'));
        const LineComposer composed(set.items, {10 * em, 0}, em);
        QVERIFY(composed.lines.size() > 5);
        for (const ComposedLine &line : composed.lines)
            QVERIFY(rightEdge(composed, line) <= 10 * em + 1);
    }

    void emergency_punctuationWithoutEnd_terminates()
    {
        const Set set = spaced(QString(300, QChar(0x3002)));
        const LineComposer composed(set.items, {10 * em, 0}, em);
        QVERIFY(!composed.lines.empty());
        QCOMPARE(composed.lines.back().end, 300);
    }

    void shape_surrogatesAndMarks_areOneCluster()
    {
        const Set set = spaced(QStringLiteral("甲\U00020BB7乙e\u0301丙"));
        QCOMPARE(set.items.size(), size_t(5));
        QCOMPARE(set.shaped.clusters[2].start, 3);
        QCOMPARE(set.shaped.clusters[4].start, 6);
    }
};

QTEST_MAIN(TestLineComposer)
#include "tst_linecomposer.moc"
