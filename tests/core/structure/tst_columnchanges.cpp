// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"
#include "core/structure/columnchanges.h"

#include <QTest>

using namespace core::structure;
using core::document::LayoutHint;
using core::document::Manuscript;
using core::document::MarkKind;

namespace
{
/// A paragraph of so many lines, set to a column of this width.
struct Paragraph {
    int lines = 0;
    int column = 0;
};

Manuscript page(const QList<Paragraph> &paragraphs)
{
    const QString words =
        u"检查组走完了两岸，查出的问题当场改好了大半，剩下的要等设备到了再换，换好以前夜里停航，由县里接送。"_qs;
    Manuscript manuscript = Manuscript::fromText((words + u'\n').repeated(paragraphs.size()));
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        LayoutHint hint;
        hint.lines = paragraphs.at(i).lines;
        hint.column = paragraphs.at(i).column;
        const qsizetype from = i * (words.size() + 1);
        manuscript.marks.append({{from, from + words.size()}, MarkKind::Layout, hint.packed(), {}});
    }
    return manuscript;
}

float changeAt(qsizetype line, const QList<Paragraph> &paragraphs)
{
    const Manuscript manuscript = page(paragraphs);
    const Draft draft = draftOf(manuscript);
    return ColumnChanges(draft).at(line);
}
} // namespace

class TestColumnChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWidth_changesNowhere()
    {
        const QList<Paragraph> same(4, {5, 40});
        for (qsizetype line = 0; line < same.size(); ++line)
            QCOMPARE(changeAt(line, same), 0.F);
    }
    void otherWidth_isSurerTheMoreLinesShowIt()
    {
        QCOMPARE(changeAt(1, {{6, 40}, {6, 60}}), 1.F);
        QCOMPARE(changeAt(1, {{3, 40}, {6, 60}}), 0.7F);
        QCOMPARE(changeAt(1, {{2, 40}, {6, 60}}), 0.4F);
        QCOMPARE(changeAt(0, {{6, 40}, {6, 60}}), 0.F); // nothing stands before
    }
    void narrowColumnAhead_isBesideAPicture()
    {
        QCOMPARE(changeAt(1, {{6, 40}, {4, 24}}), 1.F);
        QCOMPARE(changeAt(1, {{6, 40}, {2, 24}}), 0.F); // of two lines it says nothing
    }
};

QTEST_GUILESS_MAIN(TestColumnChanges)
#include "tst_columnchanges.moc"
