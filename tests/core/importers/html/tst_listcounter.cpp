// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/elements.h"
#include "core/importers/html/listcounter.h"

#include <QTest>

#include "tests/core/importers/html/parsedtree.h"

using namespace core::importers::html;

namespace
{
/// The markers of the page's first list, with commas.
QString markers(const QByteArray &html)
{
    const ParsedTree tree(html);
    const GumboNode *list = tree.first(GUMBO_TAG_OL) ? tree.first(GUMBO_TAG_OL) : tree.first(GUMBO_TAG_UL);
    ListCounter counter(list);
    QStringList out;
    for (const GumboNode *item : children(list)) {
        if (isElement(item, GUMBO_TAG_LI))
            out.append(counter.markerOf(item));
    }
    return out.join(QStringLiteral(", "));
}
} // namespace

class TestListCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markers_areThoseOfHtml_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QByteArray &html, const char *expected) {
            QTest::newRow(html.constData()) << html << QString::fromLatin1(expected);
        };
        row("<ul><li>a<li>b</ul>", "disc, disc");
        row("<ol><li>a<li>b</ol>", "decimal 1, decimal 2");
        row("<ol start=3><li>a<li value=7>b<li>c</ol>", "decimal 3, decimal 7, decimal 8");
        row("<ol reversed><li>a<li>b<li>c</ol>", "decimal 3, decimal 2, decimal 1");
        row("<ol type=a><li>a<li type=I>b</ol>", "lower-alpha 1, upper-roman 2");
        row("<ul style='margin:0; List-Style: square inside'><li>a</ul>", "disc");
        row("<ul style='list-style-type:none'><li>a<li style='list-style-type: decimal'>b</ul>", ", decimal 2");
        row("<ol start=x><li value=''>a</ol>", "decimal 1");
        row("<ol start=99999999999><li>a</ol>", "decimal 1");
        row("<ol style='list-style'><li>a</ol>", "decimal 1");
    }
    void markers_areThoseOfHtml()
    {
        QFETCH(QByteArray, html);
        QTEST(markers(html), "expected");
    }
};

QTEST_GUILESS_MAIN(TestListCounter)
#include "tst_listcounter.moc"
