// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/importers/html/htmlimporter.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core;
using namespace core::importers;
using document::Manuscript;
using document::Mark;
using document::MarkKind;

namespace
{
Manuscript loaded(const QByteArray &html, const QString &name = QStringLiteral("a.html"))
{
    auto m = html::HtmlImporter().load({html, name, {}}, {}, {});
    return m ? *m : Manuscript();
}

QByteArray page(const QByteArray &body)
{
    return "<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>";
}

QString at(const Manuscript &m, const Mark &mark)
{
    return m.text.mid(mark.range.start(), mark.range.length());
}

/// The stretches with marks of that kind, as "level:text".
QStringList marked(const Manuscript &m, MarkKind kind)
{
    QStringList out;
    for (const Mark &mark : m.marks) {
        if (mark.kind == kind)
            out.append(QString::number(mark.level) + QLatin1Char(':') + at(m, mark));
    }
    return out;
}

/// Every exact stretch of the map says the same in text and source.
QString faultOfOrigin(const Manuscript &m)
{
    for (const auto &s : m.origin.segments()) {
        if (s.sourceStart < 0 || s.sourceStart + s.sourceLength > m.source.size())
            return QStringLiteral("behind the source at %1").arg(s.textStart);
        if (s.exact && m.text.mid(s.textStart, s.textLength) != m.source.mid(s.sourceStart, s.sourceLength))
            return QStringLiteral("other text at %1: %2 / %3")
                .arg(s.textStart)
                .arg(m.text.mid(s.textStart, s.textLength), m.source.mid(s.sourceStart, s.sourceLength));
    }
    return document::checkManuscript(m).join(QLatin1Char(';'));
}
} // namespace

class TestHtmlImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void load_elements_becomeLines_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &body, const char *text) {
            QTest::newRow(name) << body << QString::fromUtf8(text);
        };
        row("paragraphs", "<p>one</p><p>two\nthree</p>", "one\ntwo three");
        row("wide line end", "<p>桃花\n  开了 三月</p>", "桃花开了 三月");
        row("indents", "<p>　　首行缩进</p><p>&nbsp;&nbsp;&emsp;又一段 </p>", "首行缩进\n又一段");
        row("inner ideographic blanks", "<p>甲　　乙</p>", "甲　　乙");
        row("fillers", "<div>&nbsp;</div><div></div><div>字</div><div><br></div>", "字");
        row("text round blocks", "<div>before<p>in</p>after</div>", "before\nin\nafter");
        row("breaks", "<p>line one<br>line two</p>", "line one\nline two");
        row("break in heading", "<h2>long<br>heading</h2><p>x</p>", "long heading\nx");
        row("pre", "<pre>\na  b\n  c</pre>", "a  b\nc");
        row("list", "<ul><li>a</li><li>b<ul><li>c</li></ul>d</li></ul>", "a\nb\nc\nd");
        row("table",
            "<table><tr><th>n</th><th>v</th></tr><tr><td>a</td><td></td><td><p>b</p><p>c</p></td></tr></table>",
            "n\tv\na\t\tb c");
        row("inline", "<p>a<b>b</b><i> c</i> <font color=red>d</font>e</p>", "ab c de");
        row("entities", "<p>&lt;a&gt; &amp;amp; &#x4E2D;&#25991; &hellip; &copy &NotEqualTilde;z &unknown; &</p>",
            "<a> &amp; 中文 … © \u2242\u0338z &unknown; &");
        row("dropped",
            "<script>x<b></script><style>p{}</style><p>a<img src=x><input value=v><select><option>o</select>b</p>",
            "ab");
        row("comment", "<p>a<!-- hidden > -->b</p>", "ab");
        row("figure", "<figure><img src=x><figcaption>cap</figcaption></figure>", "cap");
        row("ruby", "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>だ</p>", "漢字だ");
        row("details", "<details><summary>s</summary>t</details>", "s\nt");
        row("definition", "<dl><dt>t<dd>d</dl>", "t\nd");
        row("unclosed paragraphs", "<p>a<p>b<p>c", "a\nb\nc");
        row("stray end tags", "a</div></p>b</span>c", "a\nbc");
        row("unclosed quote", "<p><a href=\"x>link</a></p><p>kept</p>", "link\nkept");
        row("unclosed comment", "<p>a</p><!-- never ends <p>kept</p>", "a\nnever ends\nkept");
        row("unclosed textarea", "<p>a</p><textarea><p>kept</p>", "a\nkept");
        row("frameset", "<frameset><frame src=x></frameset><noframes><p>kept</p></noframes>", "kept");
        row("layout table", "<table><tr><td><h1>Head</h1><p>Text one.</p><p>Text two.</p></td></tr></table>",
            "Head\nText one.\nText two.");
        row("byte order mark inside",
            "<p>a<b>\xEF\xBB\xBF"
            "bc</b></p>",
            "a\xEF\xBB\xBF"
            "bc");
        row("nobr in words", "<p>中<font>文</font>字<u>下</u>线</p>", "中文字下线");
    }
    void load_elements_becomeLines()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        const Manuscript m = loaded("<html><body>" + body + "</body></html>");
        QCOMPARE(m.text, text);
        QCOMPARE(faultOfOrigin(m), QString());
    }

    void load_page_marksWhatTheFormatKnows()
    {
        const Manuscript m = loaded(
            page("<h1>Big</h1><h3>Small</h3><p>Para <em>soft</em> <b>loud</b> <a href='http://e.org/'>link</a></p>"
                 "<ol><li>first<ul><li>inner</li></ul></li></ol><table><tr><td>a<td>b</tr></table>"
                 "<figure><figcaption>under</figcaption></figure><p>l1<br>l2</p><pre>p</pre>"
                 "<p><ruby>字<rt>zì</rt></ruby></p><a href='JavaScript:x()'>no</a>"));
        QCOMPARE(marked(m, MarkKind::Heading), (QStringList{QStringLiteral("1:Big"), QStringLiteral("3:Small")}));
        QCOMPARE(marked(m, MarkKind::Emphasis), (QStringList{QStringLiteral("1:soft"), QStringLiteral("2:loud")}));
        QCOMPARE(marked(m, MarkKind::Link), QStringList{QStringLiteral("0:link")});
        QCOMPARE(marked(m, MarkKind::ListItem), (QStringList{QStringLiteral("1:first"), QStringLiteral("2:inner")}));
        QCOMPARE(marked(m, MarkKind::TableRow), QStringList{QStringLiteral("0:a\tb")});
        QCOMPARE(marked(m, MarkKind::Caption), QStringList{QStringLiteral("0:under")});
        QCOMPARE(marked(m, MarkKind::Verse), (QStringList{QStringLiteral("0:l1\nl2"), QStringLiteral("0:p")}));
        QCOMPARE(marked(m, MarkKind::Ruby), QStringList{QStringLiteral("0:字")});
        QVERIFY(marked(m, MarkKind::Chrome).isEmpty());
        QCOMPARE(faultOfOrigin(m), QString());
    }

    void load_lineBreaks_versesOrParagraphs()
    {
        Manuscript m = loaded(page("<p>床前明月光<br>疑是地上霜</p>"));
        QCOMPARE(marked(m, MarkKind::Verse), QStringList{QStringLiteral("0:床前明月光\n疑是地上霜")});
        m = loaded(page("<p>白日依山尽<br>黄河入海流<br><br>欲穷千里目<br>更上一层楼</p>"));
        QCOMPARE(marked(m, MarkKind::Verse),
                 (QStringList{QStringLiteral("0:白日依山尽\n黄河入海流"), QStringLiteral("0:欲穷千里目\n更上一层楼")}));
        m = loaded(
            page("<div>　　第一段写在这里。<br>　　第二段写在那里。<br><br>&nbsp;&nbsp;&nbsp;&nbsp;第三段。</div>"));
        QVERIFY(marked(m, MarkKind::Verse).isEmpty());
        QCOMPARE(marked(m, MarkKind::Paragraph).size(), 3);
    }

    void load_surroundings_areMarkedAndKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("chrome");
        const QByteArray article = "<h1>春天的集市</h1><p>集市上卖什么的都有，最多的是菜苗，也有人来卖自家的鸡蛋。</p>"
                                   "<p>老人们坐在树下说话，孩子们围着卖糖人的摊子转来转去。</p>";
        const auto row = [](const char *name, const QByteArray &body, const QStringList &chrome) {
            QTest::newRow(name) << body << chrome;
        };
        row("nav", "<nav><a href=1>首页</a> <a href=2>新闻</a></nav><div>" + article + "</div>",
            {QStringLiteral("0:首页 新闻")});
        row("classes",
            "<div class=crumb><a href=1>首页</a> &gt; </div><div class=txt>" + article +
                "</div><div id=pageFooter>网站地图</div>",
            {QStringLiteral("0:首页 >"), QStringLiteral("0:网站地图")});
        row("link list without a name",
            "<div class=x1><ul><li><a href=1>第一条</a><li><a href=2>第二条</a><li><a "
            "href=3>第三条</a></ul></div><div>" +
                article + "</div>",
            {QStringLiteral("0:第一条\n第二条\n第三条")});
        row("form round the page", "<form id=aspnetForm><div>" + article + "</div></form>", {});
        row("links inside the text",
            "<div>" + article + "<p>参见 <a href=1>甲</a> <a href=2>乙</a> <a href=3>丙</a></p></div>", {});
        row("article in a box named sidebar", "<div class=sidebar>" + article + "</div>", {});
        row("header of an article", "<article><header><h1>题</h1><p>记者 王甲</p></header>" + article + "</article>",
            {});
        row("hidden", "<div>" + article + "</div><div style='display: none'>看不见的字</div>",
            {QStringLiteral("0:看不见的字")});
    }
    void load_surroundings_areMarkedAndKept()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, chrome);
        QCOMPARE(marked(loaded(page(body)), MarkKind::Chrome), chrome);
    }

    void load_title_isMarkedWhereItStands()
    {
        const QByteArray head = "<html><head><title>春天的集市 - 某某网</title></head><body>";
        Manuscript m = loaded(head + "<div>首页</div><h2>春天的集市</h2><p>文字。</p>");
        QCOMPARE(marked(m, MarkKind::Title), QStringList{QStringLiteral("0:春天的集市")});
        m = loaded(head + "<p>只有文字，没有标题。</p>");
        QCOMPARE(m.text, QStringLiteral("春天的集市 - 某某网\n只有文字，没有标题。"));
        QCOMPARE(marked(m, MarkKind::Title), QStringList{QStringLiteral("0:春天的集市 - 某某网")});
        QCOMPARE(faultOfOrigin(m), QString());
        m = loaded(head + "<h1>别的题目</h1><p>文字。</p>");
        QVERIFY(marked(m, MarkKind::Title).isEmpty());
    }

    void load_fragmentInText_titleLineSurvives()
    {
        const QByteArray text =
            "河边的早晨\n<div><span style='font-size:14px'> 　　太阳出来了。</span></div><div>&nbsp;</div>"
            "<div><span style='font-size:14px'>　　鸟在叫。&ldquo;真好&rdquo;</span></div>\n尾行一\n尾行二";
        const Manuscript m = loaded(text, QStringLiteral("a.txt"));
        QCOMPARE(m.text, QStringLiteral("河边的早晨\n太阳出来了。\n鸟在叫。“真好”\n尾行一\n尾行二"));
        QCOMPARE(marked(m, MarkKind::Paragraph),
                 (QStringList{QStringLiteral("0:太阳出来了。"), QStringLiteral("0:鸟在叫。“真好”")}));
        QCOMPARE(faultOfOrigin(m), QString());
    }

    void sniff_kinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("html");
        const auto row = [](const char *name, const QByteArray &bytes, const char *file, bool html) {
            QTest::newRow(name) << bytes << QString::fromLatin1(file) << html;
        };
        row("doctype", "\n<!-- c --><!doctype HTML><p>x", "a", true);
        row("html", "\xEF\xBB\xBF<html><p>x", "a", true);
        row("xhtml", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC \"x\"><html>", "a", true);
        row("utf-16", QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0<\0p\0>\0", 20), "a", true);
        row("ending", "text with <b>one</b> tag", "a.HTM", true);
        row("ending without tags", "text 1 < 2", "a.html", false);
        row("fragment", "Title\n<div><span>text text</span></div><div>more text here</div>", "a.txt", true);
        row("paragraph tags only", "<p>one one one\n<p>two two two\n<p>three three", "a.txt", true);
        row("plain", "no tags at all", "a.txt", false);
        row("comparison", "a<b and c>d, x <y and p> q", "a.txt", false);
        row("generics", "Use Vec<p> or Map<div> and so on; then Vec<p> again.", "a.txt", false);
        row("prose on tags", "用 <div> 标签可以分块，用 <p> 标签可以分段，写完后加上 </p> 和 </div> 就好。", "a.txt",
            false);
        row("code sample in prose",
            "先写下面的代码，再看说明。这里有很多说明文字，比代码长得多，所以它不是网页。接着还有很多说明文字，写了一行"
            "又一行。\n"
            "<div>\n<p>hi</p>\n</"
            "div>\n然后保存文件，用浏览器打开，看看结果是不是和书上写的一样，如果不一样就再改一改。",
            "a.txt", false);
    }
    void sniff_kinds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(bool, html);
        const double sure = html::HtmlImporter().sniff({bytes, name, {}});
        QVERIFY2((sure > 0.5) == html, qPrintable(QString::number(sure)));
    }

    void load_declaredEncoding_isUsed()
    {
        const Manuscript m =
            loaded("<html><head><meta charset=gb2312></head><body><p>\xD6\xD0\xCE\xC4</p></body></html>");
        QCOMPARE(m.text, QStringLiteral("中文"));
        QCOMPARE(m.encoding, QStringLiteral("GB18030"));
    }

    void load_noText_isEmpty()
    {
        const auto m = html::HtmlImporter().load({"<html><body><script>app()</script></body></html>", {}, {}}, {}, {});
        QVERIFY(!m);
        QCOMPARE(m.error().code, ErrorCode::Empty);
    }

    void load_bombs_inTimeAndTextKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << QByteArray("<html><body>" + bytes);
        };
        QByteArray attributes;
        for (int i = 0; i < 100000; ++i)
            attributes += " a" + QByteArray::number(i) + "=1";
        QByteArray fonts;
        for (int i = 0; i < 50000; ++i)
            fonts += "<b id=" + QByteArray::number(i) + "><i><font size=" + QByteArray::number(i) + "><p>x";
        row("nested divs", QByteArray("<div>").repeated(100000) + "kept" + QByteArray("</div>").repeated(100000));
        row("nested divs unclosed", QByteArray("<div>").repeated(100000) + "kept");
        row("nested with wrong ends", QByteArray("<div></span><div></p>").repeated(50000) + "kept");
        row("nested tables", QByteArray("<table><tr><td>").repeated(30000) + "kept");
        row("nested lists", QByteArray("<ul><li>").repeated(50000) + "kept");
        row("nested spans", QByteArray("<span>").repeated(100000) + "kept");
        row("formatting", fonts + "kept");
        row("links", QByteArray("<a href=x>").repeated(100000) + "kept");
        row("attributes", "<p" + attributes + ">kept</p>");
        row("bodies", QByteArray("<body a=1 b=2>").repeated(50000) + "kept");
        row("entities", QByteArray("&amp;").repeated(500000) + "kept");
        row("ampersands", QByteArray("&").repeated(1000000) + "kept");
        row("open tags", "kept" + QByteArray("<a ").repeated(200000));
        row("open quotes",
            "<p>kept</p>" + QByteArray("<a b=\"").repeated(100000) + QByteArray("<a b='>").repeated(100000));
        row("open comments", "<p>kept</p>" + QByteArray("<!-- ><p>").repeated(100000));
        row("titles", "<p>kept</p>" + QByteArray("<title><textarea>").repeated(50000));
        row("table rubbish", "<table>" + QByteArray("<b>x</b>y").repeated(20000) + "kept");
        row("svg", "<svg>" + QByteArray("<g/>").repeated(100000) + "</svg><p>kept</p>");
        row("options", "<p>kept</p><select>" + QByteArray("<option>o").repeated(100000) + "</select>");
        row("one text of 10 MB", "<p>" + QByteArray("words and words ").repeated(640000) + "kept");
        row("data table", "<table>" + QByteArray("<tr><td>a<td>b").repeated(30000) + "<tr><td>c<td>kept</table>");
        row("ruby never closed", "<p><ruby>a<rt>b" + QByteArray("c ").repeated(50) + "kept</p>");
        row("rubies", "<p>" + QByteArray("<ruby>a<rt>b</ruby>").repeated(30000) + "kept</p>");
    }
    void load_bombs_inTimeAndTextKept()
    {
        QFETCH(QByteArray, bytes);
        ProcessorTimer timer;
        timer.start();
        const Manuscript m = loaded(bytes);
        const qint64 took = timer.elapsed();
        QVERIFY(m.text.contains(QStringLiteral("kept")));
        QVERIFY2(took < processorLimit(4000), qPrintable(QString::number(took)));
        qInfo() << took << "ms";
    }
};

QTEST_GUILESS_MAIN(TestHtmlImporter)
#include "tst_htmlimporter.moc"
