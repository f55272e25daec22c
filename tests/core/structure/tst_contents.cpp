// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "outlineof.h"

class TestContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void named_linesThatStandAgain()
    {
        QCOMPARE(
            outlineOf(
                u"手册\n目 录\n第一章 准备\n第二章 动手\n第一章 准备\n先把东西准备好。\n第二章 动手\n再慢慢做起来。"_qs),
            u"t m:contents m:contents m:contents h1 p h1 p"_qs);
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

    void refrain_isNoContents()
    {
        const QString text = u"歌\n来呀\n来呀\n来呀\n来呀\n大家一起唱。"_qs;
        QVERIFY(!outlineOf(text).contains(u"contents"_qs));
    }
};

QTEST_GUILESS_MAIN(TestContents)
#include "tst_contents.moc"
