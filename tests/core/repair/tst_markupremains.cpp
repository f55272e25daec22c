// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/markupremains.h"

#include <QDir>
#include <QTest>

#include "tests/processortime.h"

using namespace core;
using document::Manuscript;

class TestMarkupRemains : public QObject
{
    Q_OBJECT

    static Manuscript repaired(const QString &text) { return repair::markupRemains(Manuscript::fromText(text), {}); }

private Q_SLOTS:
    void markupRemains_table_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after);
        };
        const auto same = [&row](const char *name, const char *text) { row(name, text, text); };
        row("fillers", "&nbsp;&nbsp;&nbsp;&nbsp;河边很静。&nbsp;&nbsp;有人在钓鱼。", "    河边很静。  有人在钓鱼。");
        row("quotes", "他说&ldquo;好的&rdquo;，就走了&hellip;&hellip;", "他说“好的”，就走了……");
        row("double escaped", "他说&amp;ldquo;好的&amp;rdquo;，就走了&amp;mdash;&amp;mdash;真的。",
            "他说“好的”，就走了——真的。");
        row("thrice escaped", "说&amp;amp;ldquo;好&amp;amp;rdquo;吧", "说“好”吧");
        row("numbers", "第一&#8212;&#x2014;第二", "第一——第二");
        row("styled spans", "<span style=\"color:red\">红色的</span>花开了，<b>很好看</b>。", "红色的花开了，很好看。");
        row("paragraph tags", "<p style='text-indent:2em'>第一段写在这里。</p><p>第二段写在那里。</p>",
            "第一段写在这里。\n第二段写在那里。");
        row("breaks", "第一行的字<br>第二行的字<br/>第三行的字<BR />", "第一行的字\n第二行的字\n第三行的字");
        row("breaks at line ends", "第一行的字<br>\n第二行的字<br>\n第三行的字<br>\n",
            "第一行的字\n第二行的字\n第三行的字\n");
        row("nested blocks", "甲在这里说话<div class=\"a\"><div><p>乙在那里听着</p></div></div>丙走开去了",
            "甲在这里说话\n乙在那里听着\n丙走开去了");
        row("cells", "<tr><td width=1>姓名是</td><td>年龄是</td></tr><tr><td>王先生</td><td>三十岁</td></tr>",
            "姓名是\t年龄是\n王先生\t三十岁");
        row("script", "花开了。<script type=\"a\">var x = 1 < 2;</script>鸟叫了。", "花开了。鸟叫了。");
        row("office", "天亮了<o:p></o:p>，人们都起来了<o:p></o:p>。", "天亮了，人们都起来了。");
        row("comment", "花<!-- 注释 -->开了，<font color=\"red\">很红</font>。", "花开了，很红。");
        row("escaped tags", "&lt;p class=&quot;x&quot;&gt;他说&ldquo;好&rdquo;。&lt;/p&gt;", "他说“好”。");
        row("comparison beside tags", "<b style=\"a:b\">若a<b则</b>取a，否则c>d。", "若a<b则取a，否则c>d。");
        same("comparison", "若 a<b 且 c>d，则 a<b and c>d。");
        same("generics", "std::vector<b> 和 Map<a, i> 以及 List<p> 都是类型，List<p> 又一次，Set<u> 再一次。");
        same("talks about tags", "用 <div> 标签分块，用 <p> 标签分段，用 <b> 标签加粗，它们各有各的用处。");
        same("quoted tags",
             "写 `<b>` 和 `</b>` 之间的字是粗的，写 `<i>` 和 `</i>` 之间的字是斜的，`<u>` 与 `</u>` 也一样。");
        same("talks about references", "写 &nbsp; 得到空格，写 &lt; 得到小于号，写 &mdash; 得到长横。");
        same("quoted references", "“&nbsp;”是空格，“&amp;”是和号，“&ldquo;”是引号。");
        same("one reference", "使用&nbsp;表示空格");
        same("ampersand", "R&D 与 AT&T; 都不是。");
        same("code", "看下面的例子\n<ul>\n  <li>a</li>\n  <li>b</li>\n  <li>c</li>\n</ul>\n就是这样");
        same("arrow", "a <- b; c -> d; x << 3; y >> 4; <3");
        row("empty lines between paragraphs", "山谷<br>小路<br/><br/>\n溪水<br /> <br>石桌",
            "山谷\n小路\n\n溪水\n \n石桌");
    }
    void markupRemains_table()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Manuscript once = repaired(before);
        QCOMPARE(once.text, after);
        QVERIFY(document::checkManuscript(once).isEmpty());
        const Manuscript twice = repair::markupRemains(once, {});
        QCOMPARE(twice.text, after);
        QCOMPARE(twice.repairs.size(), once.repairs.size());
    }

    void markupRemains_lostNothing_everyCutIsLogged()
    {
        const QString text = QStringLiteral("<p class=\"x\">甲&ldquo;乙&rdquo;</p><p>丙丁戊己</p>");
        const Manuscript m = repaired(text);
        QString before;
        for (qsizetype i = 0; i < m.repairs.size(); ++i)
            before += m.repairs.at(i).before;
        for (const QChar c : text)
            QVERIFY(m.text.contains(c) || before.contains(c));
        QCOMPARE(m.origin.toSource(m.text.indexOf(QStringLiteral("丙"))).offset, text.indexOf(QStringLiteral("丙")));
    }

    void markupRemains_cleanCorpus_isIdentity()
    {
        for (const char *shape : {"S1", "S2", "S4", "S5", "S6", "S7", "S8"}) {
            const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/") + QString::fromLatin1(shape));
            if (!folder.exists())
                QSKIP("the shared corpus is not here");
            for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const Manuscript m = repaired(QString::fromUtf8(file.readAll()));
                if (!m.repairs.isEmpty())
                    QFAIL(qPrintable(name + QLatin1Char(' ') + m.repairs.at(0).before));
            }
        }
    }

    void markupRemains_longLine_inLinearTime_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("remains") << QStringLiteral("河边<b style=\"a\">很静</b>，&ldquo;好&rdquo;。<br>");
        QTest::newRow("ampersands") << QStringLiteral("&");
        QTest::newRow("nested references") << QStringLiteral("&amp;amp;");
        QTest::newRow("angles") << QStringLiteral("<");
        QTest::newRow("open tags") << QStringLiteral("<p a=\"");
        QTest::newRow("open comments") << QStringLiteral("<!-- ");
        QTest::newRow("open elements") << QStringLiteral("<b>x");
    }
    void markupRemains_longLine_inLinearTime()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(4000000 / piece.size());
        ProcessorTimer timer;
        timer.start();
        repaired(text);
        QVERIFY2(timer.elapsed() < processorLimit(15000), qPrintable(QString::number(timer.elapsed())));
        qInfo() << timer.elapsed() << "ms";
    }
};

QTEST_GUILESS_MAIN(TestMarkupRemains)
#include "tst_markupremains.moc"
