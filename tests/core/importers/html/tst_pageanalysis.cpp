// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/pageanalysis.h"

#include <QTest>

#include "tests/core/importers/html/parsedtree.h"

using namespace core;
using namespace core::importers;
using namespace core::importers::html;

namespace
{
const QByteArray prose =
    "<p>The ferry leaves at half past five every morning and carries mostly people who sell vegetables. Its keeper has "
    "rowed it for thirty years, and he says that the river is calm.</p>";
const QByteArray links = "<ul><li><a href=a>Home</a><li><a href=b>News</a><li><a href=c>About us</a></ul>";
} // namespace

class TestPageAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void navigation_isChrome_textIsNot()
    {
        const ParsedTree tree("<body><nav>" + links + "</nav><main>" + prose.repeated(4) + "</main><footer>" + links +
                              "</footer></body>");
        const PageAnalysis analysis(tree.first(GUMBO_TAG_BODY));
        QVERIFY(analysis.isChrome(tree.first(GUMBO_TAG_NAV)));
        QVERIFY(analysis.isChrome(tree.first(GUMBO_TAG_FOOTER)));
        QVERIFY(!analysis.isChrome(tree.first(GUMBO_TAG_MAIN)));
        QCOMPARE(analysis.main(), tree.first(GUMBO_TAG_MAIN));
    }

    void mostOfTheText_isNeverChrome_whateverItsName()
    {
        const ParsedTree tree("<body><nav class='sidebar menu'>" + prose.repeated(4) + "</nav></body>");
        const PageAnalysis analysis(tree.first(GUMBO_TAG_BODY));
        QVERIFY(!analysis.isChrome(tree.first(GUMBO_TAG_NAV)));
    }

    void pageWithoutSentences_hasNoMain()
    {
        const ParsedTree tree("<body><p>words</p></body>");
        QCOMPARE(PageAnalysis(tree.first(GUMBO_TAG_BODY)).main(), static_cast<const GumboNode *>(nullptr));
    }

    void tables_ofTextLayOut_ofDataDoNot()
    {
        const ParsedTree layout("<body><table><tr><td>" + links + "<td>" + prose.repeated(4) + "</table></body>");
        QVERIFY(PageAnalysis(layout.first(GUMBO_TAG_BODY)).isLayoutTable(layout.first(GUMBO_TAG_TABLE)));
        const ParsedTree data("<body>" + prose.repeated(4) + "<table><tr><td>1<td>2<tr><td>3<td>4</table></body>");
        QVERIFY(!PageAnalysis(data.first(GUMBO_TAG_BODY)).isLayoutTable(data.first(GUMBO_TAG_TABLE)));
    }
};

QTEST_GUILESS_MAIN(TestPageAnalysis)
#include "tst_pageanalysis.moc"
