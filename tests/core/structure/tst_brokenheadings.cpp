// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"
#include "core/structure/brokenheadings.h"
#include "core/structure/numbering.h"

#include <QTest>

#include <algorithm>

using namespace core::structure;
using core::document::LayoutHint;
using core::document::Manuscript;

namespace
{
const QString body =
    u"渡口在清溪镇的东头，每天清早第一班船五点半开，船上多是去对岸卖菜的人。船工老沈在这里撑了三十年船，闭着眼也能靠岸。"_qs;

/// Each line with a layout: long ones were set over several lines of the column.
Manuscript laidOut(const QStringList &lines, int column, int blanks)
{
    Manuscript manuscript = Manuscript::fromText(lines.join(u'\n'));
    qsizetype at = 0;
    for (const QString &line : lines) {
        LayoutHint hint;
        hint.lines = line.size() > 30 ? 4 : 1;
        hint.column = column;
        hint.blankBefore = blanks;
        manuscript.marks.append({{at, at + line.size()}, core::document::MarkKind::Layout, hint.packed()});
        at += line.size() + 1;
    }
    return manuscript;
}

/// The lines over which the headings at `headings` are set, after joining; 0 for one that is gone.
QList<int> linesOf(const QStringList &lines, const QList<qsizetype> &headings, int column = 40, int blanks = 1)
{
    const Manuscript manuscript = laidOut(lines, column, blanks);
    const Draft draft = draftOf(manuscript);
    HeadingsFound found;
    for (const qsizetype line : headings) {
        HeadingFound heading;
        heading.line = line;
        const auto number = readNumbering(draft.text(line));
        if (number)
            heading.number = draft.text(line).first(number->numberLength).toString();
        found.push_back(heading);
    }
    joinBrokenHeadings(draft, draft.articles.front(), &found);
    QList<int> out;
    for (const qsizetype line : headings) {
        const auto at = std::find_if(found.begin(), found.end(), [line](const auto &h) { return h.line == line; });
        out << (at == found.end() ? 0 : at->lines);
    }
    return out;
}
} // namespace

class TestBrokenHeadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberedHeading_takesTheLinesUnderIt()
    {
        QCOMPARE(linesOf({body, u"一、充分认识渡口的重"_qs, u"要意义"_qs, body, body}, {1}), QList<int>{2});
        QCOMPARE(linesOf({body, u"一、充分认识渡口的重"_qs, u"要意义和办好渡口的紧"_qs, u"迫性"_qs, body, body}, {1}),
                 QList<int>{3});
    }

    void plainHeadings_areOne()
    {
        QCOMPARE(linesOf({body, u"老人们还愿意走水路去"_qs, u"对岸说话"_qs, body, body}, {1, 2}), (QList<int>{2, 0}));
    }

    void headingsOfTheirOwn_stay()
    {
        // The upper line is far from the measure of the page's headings.
        QCOMPARE(linesOf({body, u"老人们还愿意走"_qs, u"船"_qs, body, u"一、充分认识渡口的重要意义"_qs, body, body},
                         {1, 2, 4}),
                 (QList<int>{1, 1, 1}));
        // The lower one is a number's, or has others like it.
        QCOMPARE(linesOf({body, u"一、充分认识渡口的重"_qs, u"（一）意义"_qs, body, body}, {1, 2}), (QList<int>{1, 1}));
        QCOMPARE(linesOf({body, u"老人们还愿意走水路去"_qs, u"基本案情"_qs, body, u"裁判结果"_qs, body, u"典型意义"_qs,
                          body},
                         {1, 2, 4, 6}),
                 (QList<int>{1, 1, 1, 1}));
        // No text under it.
        QCOMPARE(linesOf({body, body, body, u"老人们还愿意走水路去"_qs, u"对岸说话"_qs}, {3}), QList<int>{1});
    }

    void otherLayouts_areLeft()
    {
        const QStringList lines{body, u"一、充分认识渡口的重"_qs, u"要意义"_qs, body, body};
        QCOMPARE(linesOf(lines, {1}, 76), QList<int>{1});    // no newspaper's column
        QCOMPARE(linesOf(lines, {1}, 40, 0), QList<int>{1}); // not copied line by line
    }
};

QTEST_GUILESS_MAIN(TestBrokenHeadings)
#include "tst_brokenheadings.moc"
