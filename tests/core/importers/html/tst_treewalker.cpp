// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/treewalker.h"

#include <QTest>

#include "tests/core/importers/html/parsedtree.h"

using namespace core;
using namespace core::importers;
using namespace core::importers::html;

using document::MarkKind;

namespace
{
document::Manuscript walked(const QByteArray &html, TreeWalker::Kind kind = TreeWalker::Kind::Page)
{
    const ParsedTree tree(html);
    const TextNodes texts(tree.bytes(), tree.bytes());
    const PageAnalysis analysis(tree.first(GUMBO_TAG_BODY));
    LineBuilder lines;
    TreeWalker(texts, analysis, kind, lines).walk(tree.first(GUMBO_TAG_BODY));
    document::Manuscript out;
    lines.finish(out);
    return out;
}

/// "KIND LEVEL TEXT" of the marks of one kind.
QStringList marks(const document::Manuscript &m, MarkKind kind)
{
    QStringList out;
    for (const document::Mark &mark : m.marks) {
        if (mark.kind == kind)
            out += QStringLiteral("%1 %2 %3")
                       .arg(mark.level)
                       .arg(m.text.mid(mark.range.start(), mark.range.length()).replace(u'\n', u'|'), mark.value)
                       .trimmed();
    }
    return out;
}
} // namespace

class TestTreeWalker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_areLines()
    {
        const auto m = walked("<h2>A <b>b</b></h2><p>c</p>d<div>e<p>f</p>g</div>");
        QCOMPARE(m.text, QStringLiteral("A b\nc\nd\ne\nf\ng"));
        QCOMPARE(marks(m, MarkKind::Heading), QStringList{QStringLiteral("2 A b")});
        QCOMPARE(marks(m, MarkKind::Emphasis), QStringList{QStringLiteral("2 b")});
        QCOMPARE(marks(m, MarkKind::Paragraph).size(), 5);
    }

    void headings_leaveTheSitesToolsOut()
    {
        const auto heading = [](const char *inside) {
            return walked(QByteArray("<h2>") + inside + "</h2><p>x</p>").text.section(u'\n', 0, 0);
        };
        QCOMPARE(heading("Use<a class=headerlink href=#use>&para;</a>"), QStringLiteral("Use"));
        QCOMPARE(heading("<a href=#use>#</a> Use"), QStringLiteral("Use"));
        QCOMPARE(heading("<span id=a>历史</span><span class=e>[<a href=/e>编辑</a>]</span>"), QStringLiteral("历史"));
        QCOMPARE(heading("History<span><span>[</span><a href=/e>edit</a><span> | </span><a href=/s>edit source</a>"
                         "<span>]</span></span>"),
                 QStringLiteral("History"));
        // What belongs to the words stays: a linked title, the mark of a note, a bracket without links.
        QCOMPARE(heading("<a href=/u>Use</a>"), QStringLiteral("Use"));
        QCOMPARE(heading("Use<sup><a href=#n1>[1]</a></sup>"), QStringLiteral("Use[1]"));
        QCOMPARE(heading("Use <span>[draft]</span>"), QStringLiteral("Use [draft]"));
        QCOMPARE(walked("<p>C<a href=/s>#</a></p>").text, QStringLiteral("C#"));
    }

    void lists_knowTheirDepth()
    {
        const auto m = walked("<ul><li>a<ol><li>b</ol><li>c</ul>");
        QCOMPARE(marks(m, MarkKind::ListItem), (QStringList{QStringLiteral("1 a disc"), QStringLiteral("2 b decimal 1"),
                                                            QStringLiteral("1 c disc")}));
    }

    void items_haveTheirMarkerOnce()
    {
        const auto m = walked("<ul><li><p>a</p><p>b</p><ul><li>c</ul><p>d</p><li><ul><li>e</ul></ul>");
        QCOMPARE(marks(m, MarkKind::ListItem),
                 (QStringList{QStringLiteral("1 a disc"), QStringLiteral("1 b"), QStringLiteral("2 c disc"),
                              QStringLiteral("1 d"), QStringLiteral("2 e disc")}));
    }

    void quotations_knowTheirDepth()
    {
        const auto m = walked("<blockquote><p>a</p><blockquote>b</blockquote><ul><li>c</ul></blockquote><p>d</p>");
        QCOMPARE(marks(m, MarkKind::Quote),
                 (QStringList{QStringLiteral("1 a"), QStringLiteral("2 b"), QStringLiteral("1 c")}));
        QCOMPARE(marks(m, MarkKind::ListItem), QStringList{QStringLiteral("1 c disc")});
    }

    void preformatted_keepsCountOfItsBlanks()
    {
        const auto m = walked("<pre>a\n    b\n\tc</pre><p>   d</p>");
        QCOMPARE(marks(m, MarkKind::Verbatim),
                 (QStringList{QStringLiteral("0 a"), QStringLiteral("4 b"), QStringLiteral("8 c")}));
    }

    void tables_areRowsOfCells()
    {
        const auto m = walked("<table><tr><th>a<th>b<tr><td>1<td>2</table>");
        QCOMPARE(m.text, QStringLiteral("a\tb\n1\t2"));
        QCOMPARE(marks(m, MarkKind::TableRow).size(), 2);
    }

    void breaks_endLines_butNotInHeadings()
    {
        QCOMPARE(walked("<p>a<br>b</p>").text, QStringLiteral("a\nb"));
        QCOMPARE(walked("<h1>a<br>b</h1>").text, QStringLiteral("a b"));
        QCOMPARE(walked("<pre>a  b\nc</pre>").text, QStringLiteral("a  b\nc"));
    }

    void ruby_leavesTheText()
    {
        const auto m = walked("<p>a<ruby>\xE6\xB8\xA1<rp>(</rp><rt>d\xC3\xB9</rt><rp>)</rp></ruby>b</p>");
        QCOMPARE(m.text, QStringLiteral("a渡b"));
        QCOMPARE(marks(m, MarkKind::Ruby), QStringList{QStringLiteral("0 渡 dù")});
        // A reading of nothing stays.
        QCOMPARE(walked("<p><ruby><rt>x</rt></ruby>b</p>").text, QStringLiteral("xb"));
    }

    void links_haveTheirTarget()
    {
        const auto m = walked("<p>a <a href=' /b '>b</a> <a href='javascript:x()'>c</a> <a>d</a></p>");
        QCOMPARE(marks(m, MarkKind::Link), QStringList{QStringLiteral("0 b /b")});
    }

    void fragment_keepsLineEndsOutsideElements()
    {
        QCOMPARE(walked("a\nb<p>c\nd</p>", TreeWalker::Kind::Fragment).text, QStringLiteral("a\nb\nc d"));
        QCOMPARE(walked("a\nb<p>c\nd</p>", TreeWalker::Kind::Page).text, QStringLiteral("a b\nc d"));
    }

    void droppedElements_haveNoText()
    {
        QCOMPARE(walked("<p>a<script>b</script><style>c</style><button>d</button>e</p>").text, QStringLiteral("ae"));
    }
};

QTEST_GUILESS_MAIN(TestTreeWalker)
#include "tst_treewalker.moc"
