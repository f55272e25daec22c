// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/layoutsense.h"

#include <QTest>

#include "outlineof.h"

using namespace core::structure;
using core::document::Manuscript;

namespace
{
const QString body = QStringLiteral("山谷里的小路沿着溪水一直走到村口的老树下面，树下有一张石桌，夏天的晚上常常有人坐在"
                                    "那里说话，说的都是平常的事情，说到月亮出来才散。");

bool isTelling(const QString &text)
{
    const auto manuscript = Manuscript::fromText(text);
    Draft draft = draftOf(manuscript);
    draft.decide(0, LineKind::Title);
    return LayoutSense(draft, draft.articles.first()).isTelling();
}
} // namespace

class TestLayoutSense : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTelling_flushAmongIndented()
    {
        const QString p = u"　　"_qs + body + u'\n';
        QVERIFY(isTelling(u"题目\n"_qs + p + p + u"小路\n"_qs + p + p + u"石桌\n"_qs + p + p));
        QVERIFY(!isTelling(u"题目\n"_qs + p + p + p + p + p + p));
        QVERIFY(!isTelling(u"题目\n"_qs + (body + u'\n').repeated(6)));
    }

    void isTelling_emptyLinesOnlyAroundHeadings()
    {
        const QString p = body + u'\n';
        QVERIFY(isTelling(u"题目\n\n"_qs + p + p + p + p + u"\n小路\n\n"_qs + p + p + p + p));
        QVERIFY(!isTelling(u"题目\n\n"_qs + p + u'\n' + p + u'\n' + p + u"\n小路\n\n"_qs + p + u'\n' + p + u'\n' + p));
    }

    void headings_followTheLayout()
    {
        const QString p = u"　　"_qs + body + u'\n';
        // 旁注 lies as the paragraphs do, 小路 otherwise; a sentence on a flush line heads too; so do headings that
        // follow one another.
        QCOMPARE(outlineOf(u"题目\n"_qs + p + p + u"小路\n"_qs + p + u"　　旁注\n"_qs + p + u"我们走了很久。\n"_qs + p +
                           u"石桌\n月亮\n"_qs + p + p),
                 u"t p p h1 p p p h1 p h1 h1 p p"_qs);
    }

    void numbersThatLieLikeParagraphs_areLists()
    {
        const QString p = u"　　"_qs + body + u'\n';
        QCOMPARE(outlineOf(u"题目\n"_qs + p + p + u"小路\n"_qs + p + u"　　1. 看路\n"_qs + p + u"　　2. 看树\n"_qs + p +
                           u"石桌\n"_qs + p),
                 u"t p p h1 p p p p p h1 p"_qs);
    }
};

QTEST_GUILESS_MAIN(TestLayoutSense)
#include "tst_layoutsense.moc"
