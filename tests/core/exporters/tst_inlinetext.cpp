// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/inlinetext.h"
#include "core/exporters/wholetext.h"
#include "core/library/parse.h"

#include <QTest>

using namespace core::exporters;

namespace
{
core::document::Document parsed(const char *html)
{
    const auto document = core::library::parse(QByteArray(html), QStringLiteral("渡口.html"));
    return document ? *document : core::document::Document();
}
} // namespace

class TestInlineText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_areWritten_oneInsideTheOther()
    {
        const auto d = parsed("<p>这是<b>很<i>重</i>要</b>的<a href='https://example.org/?a=1&amp;b=2'>渡口</a>。</p>");
        const auto range = d.blocks().first().range;
        QCOMPARE(inlineMarkdown(d, range), u"这是**很*重*要**的[渡口](<https://example.org/?a=1&b=2>)。"_qs);
        QCOMPARE(inlineHtml(d, range, Readings::LeftOut),
                 u"这是<strong>很<em>重</em>要</strong>的<a href=\"https://example.org/?a=1&amp;b=2\">渡口</a>。"_qs);
    }

    void links_thatRunPrograms_areTheirWords()
    {
        const auto d =
            parsed("<p>到<a href='javascript:alert(1)'>渡口</a>去，再到<a href=' JavaScript:x'>石阶</a>去。</p>");
        const auto range = d.blocks().first().range;
        QCOMPARE(inlineMarkdown(d, range), u"到渡口去，再到石阶去。"_qs);
        QCOMPARE(inlineHtml(d, range, Readings::Written), u"到渡口去，再到石阶去。"_qs);
    }

    void readings_areWrittenWhereAskedFor()
    {
        const auto d = parsed("<p><ruby>渡<rt>dù</rt></ruby>口的灯亮了。</p>");
        const auto range = d.blocks().first().range;
        QCOMPARE(inlineHtml(d, range, Readings::Written), u"<ruby>渡<rt>dù</rt></ruby>口的灯亮了。"_qs);
        QCOMPARE(inlineHtml(d, range, Readings::LeftOut), u"渡口的灯亮了。"_qs);
    }

    void tables_stayTables_inWholeDocuments()
    {
        const auto d = parsed("<h1>船</h1><table><tr><td>船</td><td>数</td><td>岸</td></tr><tr><td><b>大</b>|船</"
                              "td><td></td><td>东</td></tr>"
                              "</table><p>船都在渡口，没有一条开走。</p>");
        const QString markdown = documentToMarkdown(d);
        QVERIFY2(markdown.contains(u"| 船 | 数 | 岸 |\n| --- | --- | --- |\n| **大**\\|船 |  | 东 |\n\n船都"_qs),
                 qPrintable(markdown));
        const QString html = documentToHtml(d);
        QVERIFY2(html.contains(u"<table>\n<tr><td>船</td><td>数</td><td>岸</td></tr>\n"
                               "<tr><td><strong>大</strong>|船</td><td></td><td>东</td></tr>\n</table>\n<p>船都"_qs),
                 qPrintable(html));
    }
};

QTEST_GUILESS_MAIN(TestInlineText)
#include "tst_inlinetext.moc"
