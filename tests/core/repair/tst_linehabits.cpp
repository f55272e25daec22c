// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linecolumns.h"
#include "core/repair/linehabits.h"
#include "core/repair/linejoins.h"

#include <QTest>

#include "pagetext.h"

using namespace core::repair;
using core::document::Manuscript;

namespace
{
const QString prose =
    u"那年河口的芦苇到了九月就白了头，风一吹，整片滩涂都跟着摇晃，远看像是谁把一匹旧绸子摊在水边晾着，忘了收回去。"_qs;
const QString speech = u"「船要到明年开春才能修好，你先把石阶上的青苔铲了，别让人滑倒，桐油我自己去镇上买。」"_qs;

struct Page {
    explicit Page(const QString &text)
        : lines(readPhysicalLines(Manuscript::fromText(text)))
        , columns(findColumns(lines))
        , habits(lines, columns)
        , joins(decideJoins(text, lines, columns))
    {
    }
    std::vector<PhysicalLine> lines;
    std::vector<quint16> columns;
    LineHabits habits;
    std::vector<LineJoin> joins;
};

/// Paragraphs in a column of 40, their first lines indented by two characters.
QString indented(int paragraphs)
{
    QStringList lines;
    for (int i = 0; i < paragraphs; ++i) {
        QStringList one = setInColumn(prose, 40, 4);
        one.first().prepend(u"　　"_qs);
        lines += one;
    }
    return lines.join(u'\n');
}
} // namespace

class TestLineHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indentedLine_opensAParagraph()
    {
        const Page page(indented(3));
        const PhysicalLine &first = page.lines[0];
        const PhysicalLine &further = page.lines[1];
        QCOMPARE(int(first.indent), 4);
        QVERIFY(page.habits.opening(first, further) > 1);
        QVERIFY(page.habits.opening(further, first) < -2);
        // No paragraph of one line was seen yet; still an indented line under an indented one opens the next.
        QVERIFY(page.habits.opening(first, first) < -2);
    }

    void fullLineThatEndsAParagraph_isNotJoinedWithAnIndentedOne()
    {
        const QString full = u"　　河口的芦苇到了九月白了头像匹旧绸子。"_qs;
        const QString text = indented(4) + u'\n' + full + u'\n' + full + u'\n' + indented(1);
        const Page page(text);
        const size_t at = setInColumn(prose, 40, 4).size() * 4;
        QCOMPARE(page.lines[at].width, page.lines[at + 1].width);
        QVERIFY(page.joins[at] == LineJoin::Break);
        QVERIFY(page.joins[at + 1] == LineJoin::Break);
    }

    void wordsOfSomebody_openAParagraphWhereTheyUsuallyDo()
    {
        QStringList lines;
        for (int i = 0; i < 4; ++i)
            lines += setInColumn(prose, 40) + setInColumn(speech, 40);
        const Page page(lines.join(u'\n'));
        const auto at = static_cast<size_t>(setInColumn(prose, 40).size());
        QVERIFY(page.lines[at].quoteStart);
        QVERIFY(page.habits.opening(page.lines[at - 1], page.lines[at]) < -1);
        // Where no line opens so, the mark says nothing.
        const Page without(setInColumn(prose + prose, 40).join(u'\n'));
        QVERIFY(std::abs(without.habits.opening(page.lines[at - 1], page.lines[at])) < 2);
    }

    void habits_withoutIndents_sayNothing()
    {
        QStringList lines;
        for (int i = 0; i < 4; ++i)
            lines += setInColumn(prose, 40);
        const Page page(lines.join(u'\n'));
        QVERIFY(std::abs(page.habits.opening(page.lines[0], page.lines[1])) < 0.5);
    }
};

QTEST_GUILESS_MAIN(TestLineHabits)
#include "tst_linehabits.moc"
