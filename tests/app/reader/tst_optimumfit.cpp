// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/facechooser.h"
#include "app/reader/linecomposer.h"
#include "app/reader/optimumfit.h"

#include <QTest>

#include <cmath>

using namespace app::reader;

namespace
{
constexpr float em = 10;

/// Words as items: a letter is half an em, a blank a quarter, "|" a place for a hyphen.
std::vector<LineItem> itemsOf(const QString &text)
{
    std::vector<LineItem> items;
    bool hyphen = false;
    for (const QChar c : text) {
        if (c == u'|') {
            hyphen = true;
            continue;
        }
        LineItem item;
        item.kind = c == u' ' ? CharacterClass::Space : CharacterClass::Word;
        item.advance = (c == u' ' ? 0.25F : 0.5F) * em;
        item.breakBefore = !items.empty() && c != u' ' && items.back().kind == CharacterClass::Space;
        item.hyphen = hyphen ? 0.3F * em : 0;
        hyphen = false;
        items.push_back(item);
    }
    return items;
}

/// What the ends leave of each line, in blanks: the sum of the cubes that the whole is judged by.
double unevenness(const std::vector<LineItem> &items, const std::vector<LineEnd> &ends, float width)
{
    double sum = 0;
    qint32 first = 0;
    for (size_t i = 0; i + 1 < ends.size(); ++i) {
        float room = width;
        int blanks = 0;
        for (qint32 k = first; k < ends[i].contentEnd; ++k) {
            room -= items[size_t(k)].advance;
            blanks += items[size_t(k)].kind == CharacterClass::Space ? 1 : 0;
        }
        sum += std::pow(std::abs(double(room / em) / std::max(blanks, 1)), 3);
        first = ends[i].end;
    }
    return sum;
}

/// Lines that take what fits, one after the other.
std::vector<LineEnd> greedy(const std::vector<LineItem> &items, float width)
{
    std::vector<LineEnd> ends;
    for (qint32 start = 0; start < qint32(items.size());) {
        LineEnd best{start + 1, start + 1};
        float used = 0;
        for (qint32 i = start; i < qint32(items.size()); ++i) {
            used += items[size_t(i)].advance;
            const bool space = items[size_t(i)].kind == CharacterClass::Space;
            if (used - (space ? items[size_t(i)].advance : 0) > width)
                break;
            const bool last = i + 1 == qint32(items.size());
            if (last || items[size_t(i) + 1].breakBefore)
                best = {i + 1, space ? i : i + 1};
        }
        ends.push_back(best);
        start = best.end;
    }
    return ends;
}

QString prose()
{
    return QStringLiteral("the river had been rising since the first week of march and nobody in the village could say "
                          "whether the old dyke would hold until the new one had been finished by the people who had "
                          "come from the other side of the valley with their carts and their children");
}
} // namespace

class TestOptimumFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_prose_areMoreEvenThanGreedyOnes()
    {
        const auto items = itemsOf(prose());
        double optimum = 0;
        double first = 0;
        for (float width = 18 * em; width < 40 * em; width += em) {
            optimum += unevenness(items, optimumFit(items, {width, 0}, em), width);
            first += unevenness(items, greedy(items, width), width);
        }
        QVERIFY2(optimum < 0.8 * first, qPrintable(QStringLiteral("%1 %2").arg(optimum).arg(first)));
    }

    void ends_everyWidth_coverTheTextInOrder()
    {
        const auto items = itemsOf(prose());
        for (float width = em; width < 40 * em; width += 0.7F * em) {
            const auto ends = optimumFit(items, {width, 2 * em}, em);
            QVERIFY(!ends.empty());
            qint32 last = 0;
            for (const LineEnd &line : ends) {
                QVERIFY(line.contentEnd > last && line.end >= line.contentEnd);
                last = line.end;
            }
            QCOMPARE(last, qint32(items.size()));
        }
    }

    void ends_tooLoose_takeAHyphen()
    {
        const auto items = itemsOf(QStringLiteral("a house un|der|stand|ing rivers and mills"));
        const auto ends = optimumFit(items, {9.6F * em, 0}, em);
        QVERIFY(ends[0].parted);
        QCOMPARE(ends[0].end, 18); // "a house understand-"
        QVERIFY(!ends[1].parted);
    }

    void ends_lastButOneLine_hasNoHyphenWhereItsBlanksCanTakeIt()
    {
        const auto items = itemsOf(QStringLiteral("aa aa aa aa aa aa aa aa bb|bbbbbb cc"));
        // Without the hyphen its blanks are nearly twice as wide as they want to be: better than a scrap of a word.
        const auto ends = optimumFit(items, {11.3F * em, 0}, em);
        QCOMPARE(ends.size(), size_t(2));
        QVERIFY(!ends[0].parted);
        // The same line amidst a paragraph is better off with it.
        const auto longer = itemsOf(QStringLiteral("aa aa aa aa aa aa aa aa bb|bbbbbb cc ") +
                                    QStringLiteral("aa aa aa aa aa aa aa aa aa ").repeated(3));
        QVERIFY(optimumFit(longer, {11.3F * em, 0}, em)[0].parted);
    }

    void ends_lastButOneLine_hasAHyphenRatherThanHolesWhereARestFollows()
    {
        const auto items = itemsOf(QStringLiteral("aaaa aaaa aaaa aaaa bb|bbbbbbbbbb cc"));
        const float width = 11.3F * em;
        // Without it, each of the three blanks would be half an em wider.
        QVERIFY(optimumFit(items, {width, 0}, em)[0].parted);
        // Before a scrap of a word the blanks are suffered.
        const auto scrap = itemsOf(QStringLiteral("aaaa aaaa aaaa aaaa bb|bb cc"));
        QVERIFY(!optimumFit(scrap, {width, 0}, em)[0].parted);
    }

    void ends_hyphens_areNeverMoreThanTwoInARow()
    {
        const auto items = itemsOf(QStringLiteral("aaaa|bbbb|cccc|dddd|eeee ").repeated(12) + QStringLiteral("end"));
        for (float width = 4 * em; width < 16 * em; width += 0.5F * em) {
            int run = 0;
            for (const LineEnd &line : optimumFit(items, {width, 0}, em)) {
                run = line.parted ? run + 1 : 0;
                QVERIFY(run <= 2);
            }
        }
    }

    void ends_lastWord_staysWholeUnlessTheTextGoesOn()
    {
        const auto items = itemsOf(QStringLiteral("the people of this old un|der|stand|ing"));
        for (float width = 8 * em; width < 20 * em; width += 0.5F * em) {
            for (const LineEnd &line : optimumFit(items, {width, 0}, em))
                QVERIFY(!line.parted);
        }
    }

    void ends_fillLast_lastLineIsAsFullAsTheOthers()
    {
        const QString text = prose().repeated(3).simplified();
        const auto items = itemsOf(text);
        for (float width = 24 * em; width < 40 * em; width += em) {
            ComposeOptions options{width, 0};
            options.fillLast = true;
            const auto ends = optimumFit(items, options, em);
            const qint32 first = ends[ends.size() - 2].end;
            float natural = 0;
            for (qint32 i = first; i < qint32(items.size()); ++i)
                natural += items[size_t(i)].advance;
            QVERIFY2(natural > 0.8F * width, qPrintable(QString::number(double(natural / width))));
        }
    }

    void ends_wordWiderThanTheLine_areWhereTheLineEnds()
    {
        const auto items = itemsOf(QString(100, u'x'));
        const auto ends = optimumFit(items, {10 * em, 0}, em);
        QCOMPARE(ends.size(), size_t(5));
        QCOMPARE(ends[0].end, 20);
        QVERIFY(!ends[0].parted);
    }

    void ends_longTexts_costLittle()
    {
        const auto items = itemsOf(QStringLiteral("under|stand|ing and re|main|der ").repeated(80));
        QBENCHMARK_ONCE
        {
            QVERIFY(optimumFit(items, {30 * em, 0}, em).size() > 20);
        }
    }

    void ofWords_byTheShareOfWideSigns()
    {
        auto items = itemsOf(prose());
        QVERIFY(isOfWords(items));
        for (size_t i = 0; i < 5; ++i)
            items[i].kind = CharacterClass::Ideograph;
        QVERIFY(isOfWords(items));
        for (size_t i = 0; i < items.size(); i += 3)
            items[i].kind = CharacterClass::Ideograph;
        QVERIFY(!isOfWords(items));
        QVERIFY(optimumFit({}, {100, 0}, em).empty());
    }
};

QTEST_APPLESS_MAIN(TestOptimumFit)
#include "tst_optimumfit.moc"
