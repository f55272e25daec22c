// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contentslinks.h"

#include <QTest>

#include "outlineof.h"

class TestContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesWithNumbersOfTheirOwn_tellLevels()
    {
        const QString body = u"渡口是河流两岸供船只停靠的地方，多设在水流平缓之处。\n"_qs;
        QCOMPARE(outlineOf(u"渡口\n"_qs + body + u"目录\n1 历史\n1.1 古代\n1.2 近代\n2 类型\n历史\n古代\n"_qs + body +
                           u"近代\n"_qs + body + u"类型\n"_qs + body),
                 u"t p m:contents m:contents m:contents m:contents m:contents h1 h2 p h2 p h1 p"_qs);
        QCOMPARE(outlineOf(u"渡口\n"_qs + body + u"目录\n1历史沿革\n▪古代\n▪近代\n2主要类型\n历史沿革\n古代\n"_qs +
                           body + u"近代\n"_qs + body + u"主要类型\n"_qs + body),
                 u"t p m:contents m:contents m:contents m:contents m:contents h1 h2 p h2 p h1 p"_qs);
    }

    void named_wordsThatEveryChapterHas()
    {
        QString contents = u"手册\n目录\n"_qs;
        QString chapters;
        QString kinds = u"t m:contents"_qs;
        for (const QString &n : {u"一"_qs, u"二"_qs, u"三"_qs}) {
            const QString chapter = u"第"_qs + n + u"章 船的第"_qs + n + u"件事\n"_qs;
            contents += chapter + u"小结\n习题\n"_qs;
            chapters += chapter + u"先说这件事。\n小结\n话说完了。\n习题\n请想一想。\n"_qs;
            kinds += u" m:contents m:contents m:contents"_qs;
        }
        QVERIFY2(outlineOf(contents + chapters).startsWith(kinds + u" h1 p h2"_qs),
                 qPrintable(outlineOf(contents + chapters)));
    }

    void named_linesThatStandAgain()
    {
        QCOMPARE(
            outlineOf(
                u"手册\n目 录\n第一章 准备\n第二章 动手\n第一章 准备\n先把东西准备好。\n第二章 动手\n再慢慢做起来。"_qs),
            u"t m:contents m:contents m:contents h1 p h1 p"_qs);
    }

    void named_withNumbersOfItsOwn()
    {
        const QString outline =
            outlineOf(u"手册\n目录\n1 准备工具\n2 动手修理\n2.1 先修船底\n准备工具\n先把东西准备好。\n"
                      u"动手修理\n再慢慢做起来。\n先修船底\n用桐油。"_qs);
        QCOMPARE(outline.count(u"m:contents"_qs), 4);
        QVERIFY(outline.startsWith(u"t m:contents m:contents m:contents m:contents h"_qs));
    }

    void named_withLeadersAndPages()
    {
        QCOMPARE(
            outlineOf(
                u"手册\n目录\n一、准备……………1\n二、动手……………12\n一、准备\n先把东西准备好。\n二、动手\n再慢慢做起来。"_qs),
            u"t m:contents m:contents m:contents h1 p h1 p"_qs);
    }

    void English_dotsAndPages()
    {
        QCOMPARE(
            outlineOf(
                u"Guide\nContents\n1. Tools ........ 3\n2. Work ......... 9\n1. Tools\nBring what you have.\n2. Work\nBegin early."_qs),
            u"t m:contents m:contents m:contents h1 p h1 p"_qs);
    }

    void unnamed_fourLines()
    {
        QCOMPARE(outlineOf(u"集\n春\n夏\n秋\n冬\n春\n春天来了。\n夏\n夏天来了。\n秋\n秋天来了。\n冬\n冬天来了。"_qs),
                 u"t m:contents m:contents m:contents m:contents h1 p h1 p h1 p h1 p"_qs);
    }

    void headingsOfOneName_areNoContents()
    {
        QCOMPARE(
            outlineOf(
                u"集\n朝中措\n山中一夜雨，\n树上百花开。\n朝中措\n江上秋风起，\n舟中故人来。\n朝中措\n灯前一卷书，\n窗外三更雨。"_qs),
            u"t h1 p p h1 p p h1 p p"_qs);
    }

    void listGivenTwice_isNoContents()
    {
        QVERIFY(!outlineOf(u"手册\n安装时的步骤：\n解开文件\n运行前检查\n放好文件\n运行后检查\n卸载时的步骤在后面，升级"
                           u"时的步骤与安装时的"
                           u"一样：\n解开文件\n运行前检查\n放好文件\n运行后检查\n到这里就完成了。"_qs)
                     .contains(u"contents"_qs));
    }

    void refrain_isNoContents()
    {
        const QString text = u"歌\n来呀\n来呀\n来呀\n来呀\n大家一起唱。"_qs;
        QVERIFY(!outlineOf(text).contains(u"contents"_qs));
    }

    void pagesAfterOneBlank_andArticlesInBrackets()
    {
        QCOMPARE(outlineOf(u"手册\n目录\n第一章 准备 1\n第二章 动手 12\n第一章 准备\n先把东西准备好。\n第二章 "
                           u"动手\n再慢慢做起来。"_qs),
                 u"t m:contents m:contents m:contents h1 p h1 p"_qs);
        QCOMPARE(
            outlineOf(u"条例\n目次\n第一章　総則（第一条・第二条）\n第二章　利用（第三条）\n第一章　総則\n"
                      u"第一条　これは条例である。\n第二条　そうである。\n第二章　利用\n第三条　使うことができる。"_qs),
            u"t m:contents m:contents m:contents h1 p p h1 p"_qs);
    }

    void inOneLine()
    {
        QCOMPARE(
            outlineOf(u"手册\n目录 第一章 准备 第二章 动手 第三章 收工\n第一章 准备\n先把东西准备好。\n第二章 动手\n"
                      u"再慢慢做起来。\n第三章 收工\n最后收拾干净。"_qs),
            u"t m:contents h1 p h1 p h1 p"_qs);
    }

    void namedLine_isHeadingWithReason()
    {
        // Two lines that no form proves: the second is followed by nothing but a short line.
        const auto d = structureOf(u"手册\n目录\n准备……………1\n动手……………2\n收工……………3\n准备\n先把东西准备好。\n"
                                   u"动手\n一步\n两步\n三步\n四步\n收工\n最后收拾干净，关好门窗。"_qs);
        QCOMPARE(kindsOf(d), u"t m:contents m:contents m:contents m:contents h1 p h1 p p p p h1 p"_qs);
        bool said = false;
        for (qsizetype i = 0; i < d.blocks().size(); ++i)
            said = said || d.detail(i).reason.contains(u"amed in the table of contents"_qs);
        QVERIFY(said);
    }

    void links_leadToTheHeadings()
    {
        const auto d = structureOf(
            u"手册\n目录\n一、准备……………1\n小结……………2\n二、动手……………3\n小结……………4\n一、准备\n"
            u"先把东西准备好，再看一遍说明。\n小结\n准备好了就可以开始了。\n二、动手\n再慢慢做起来，不要着急。\n"
            u"小结\n做完了就可以休息了。"_qs);
        const core::structure::ContentsLinks links(d);
        QCOMPARE(links.all().size(), 4);
        for (const auto &link : links.all()) {
            QVERIFY(d.blocks().at(link.to).kind == core::document::BlockKind::Heading);
            QVERIFY(d.blockText(link.from).startsWith(d.blockText(link.to)));
        }
        QVERIFY(links.all().at(1).to < links.all().at(3).to);
        QCOMPARE(links.target(links.all().at(0).from), links.all().at(0).to);
        QCOMPARE(links.target(0), -1);
    }

    void links_followNumbersWhereWordsDiffer()
    {
        const auto d =
            structureOf(u"手册\n目录\n第一章 准备\n第二章 怎样动手\n第三章 收工\n第一章 准备\n先把东西准备好。\n"
                        u"第二章 动手\n再慢慢做起来。\n第三章 收工\n最后收拾干净。"_qs);
        const core::structure::ContentsLinks links(d);
        QCOMPARE(links.all().size(), 3);
        QCOMPARE(d.blockText(links.all().at(1).to).toString(), u"第二章 动手"_qs);
    }

    void links_withoutContents_areNone()
    {
        QVERIFY(core::structure::ContentsLinks(structureOf(u"题\n一、甲\n正文。\n二、乙\n正文。"_qs)).all().isEmpty());
        QVERIFY(core::structure::ContentsLinks().all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContents)
#include "tst_contents.moc"
