// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "outlineof.h"

class TestTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstLine_isTheTitle()
    {
        QCOMPARE(structureOf(u"山中一日\n早上起来，雨停了。"_qs).articleTitle(0), u"山中一日"_qs);
    }

    void firstLine_sentence_isNone()
    {
        QCOMPARE(
            outlineOf(
                u"早上起来，雨停了，山谷里到处都是水声，溪边的石头被洗得发亮，连平时最安静的那条小路，也有人在说话了。\n我走下山去。"_qs),
            u"p p"_qs);
        QCOMPARE(outlineOf(u"早上起来，雨停了。\n我走下山去，路上没有人。"_qs), u"p p"_qs);
        QCOMPARE(outlineOf(u"雨停了，我们去哪儿？\n我走下山去，路上没有人。"_qs), u"t p"_qs);
    }

    void titleTwice_secondIsSubtitle()
    {
        QCOMPARE(outlineOf(u"社区花园管理办法\n社区花园管理办法\n花园是大家的，要一起管好它。"_qs),
                 u"t m:subtitle p"_qs);
        QCOMPARE(outlineOf(u"2023年\n社区花园管理办法\n社区花园管理办法\n花园是大家的，要一起管好它。"_qs),
                 u"t m:date m:subtitle p"_qs);
    }

    void buttonsOfThePage_areAboveTheTitle()
    {
        const auto d = structureOf(
            u"下载\n打印\n全屏\n【字号：\n加大\n】\n图书馆工作报告\n来源：图书馆 时间：2026-01-05 10:20\n各位代表：\n现在，我报告工作。"_qs);
        QCOMPARE(d.articleTitle(0), u"图书馆工作报告"_qs);
        QCOMPARE(kindOf(d, 1), u"m:boilerplate"_qs);
        QCOMPARE(kindOf(d, d.blocks().size() - 1), u"p"_qs);
        QCOMPARE(structureOf(u"打印\n这是一篇讲怎样打印的文章。"_qs).articleTitle(0), u"打印"_qs);
    }

    void coverOfAStandard_standsAboveItsName()
    {
        const auto d =
            structureOf(u"ICS 01.140.20\nA 14\n中华人民共和国国家标准\nGB/T 99999—2024\n小型渡口设施养护规范\n"
                        u"1 范围\n本文件规定了养护的要求。\n2 要求\n石阶应防滑，缺损的应修复。"_qs);
        QCOMPARE(d.articleTitle(0), u"小型渡口设施养护规范"_qs);
        QCOMPARE(outlineOf(u"GB/T 99999—2024\n石阶应当防滑，缺损的应当修复。"_qs), u"t p"_qs);
    }

    void lawsInOneFile_areSplit()
    {
        QString text;
        for (const QString &name : {u"自行车使用办法"_qs, u"公共花园管理办法"_qs, u"图书借阅规则"_qs}) {
            text += name + u"\n2021年5月6日 议事会第三次会议通过\n第一章 总则\n"_qs;
            for (const QString &n : {u"一"_qs, u"二"_qs, u"三"_qs, u"四"_qs})
                text += u"第"_qs + n + u"条 居民应当遵守本规定的要求。\n"_qs;
        }
        const auto d = structureOf(text);
        QCOMPARE(d.articles().size(), 3);
        QCOMPARE(d.articleTitle(1), u"公共花园管理办法"_qs);
        QVERIFY(!d.articles().at(1).reason.isEmpty());
        QCOMPARE(kindOf(d, d.articles().at(2).firstBlock + 1), u"m:promulgation"_qs);
    }

    void numberedTexts_areSplit()
    {
        const QString body = u"同学们，今天我们在这里相聚。\n谢谢大家。\n"_qs;
        const auto d = structureOf(u"开学讲话\n下面是三篇讲话。\n开学讲话（一）：\n"_qs + body +
                                   u"开学讲话（二）：\n"_qs + body + u"开学讲话（三）：\n"_qs + body);
        QCOMPARE(d.articles().size(), 4);
        QCOMPARE(d.articleTitle(3), u"开学讲话（三）："_qs);
    }

    void numberedTexts_mayCountInBrackets()
    {
        const QString body = u"同学们，今天我们在这里相聚。\n谢谢大家。\n"_qs;
        const auto d = structureOf(u"开学讲话范文\n开学讲话【第一篇】\n"_qs + body + u"开学讲话【第二篇】\n"_qs + body);
        QCOMPARE(d.articles().size(), 3);
        QCOMPARE(d.articleTitle(2), u"开学讲话【第二篇】"_qs);
    }

    void judgmentOfJapan_isNamedUnderItsNumber()
    {
        const auto d =
            structureOf(u"令和３年３月２５日判決言渡\n令和元年（ワ）第１２３号　損害賠償請求事件\n判　　　　決\n"
                        u"主　　　　文\n原告の請求を棄却する。\n事　実　及　び　理　由\n第１　請求\n"
                        u"被告は、原告に対し、１０万円を支払え。\n第２　判断\n請求は理由がない。"_qs);
        QCOMPARE(d.articleTitle(0), u"判 決"_qs);
        QCOMPARE(kindsOf(d), u"t m:document-number m:document-number h1 p h1 h1 p h1 p"_qs);
        QCOMPARE(structureOf(u"決　断\n判　　決\n渡口の朝は早い。船頭はもう起きている。"_qs).articleTitle(0),
                 u"決 断"_qs);
    }

    void opinionOfACourt_countsWithLettersAlone()
    {
        QCOMPARE(outlineOf(u"Ferry Company v. Town\nI\nA\nThe town built the landing.\nB\nThe planks broke.\nII\nA\n"
                           u"We begin with the text.\nB\nThe town disagrees.\nIII\nThe judgment is reversed."_qs),
                 u"t h1 h2 p h2 p h1 h2 p h2 p h1 p"_qs);
    }

    void mastheadOfAJournal_standsAboveTheTitle()
    {
        const auto d = structureOf(
            u"第40卷 第3期\n2024年3月\n河边学报（社会科学版）\nJournal of Rivers (Social Sciences)\n"
            u"Vol. 40 No. 3\nMar. 2024\nDOI：10.9999/j.issn.1000\n渡口与等待\n一、引言\n等待也是劳动。\n二、结论\n"
            u"渡口还在。"_qs);
        QCOMPARE(d.articleTitle(0), u"渡口与等待"_qs);
    }

    void nameOfASpeaker_isNoTitle()
    {
        QCOMPARE(outlineOf(u"主持人 林远 :\n各位好，欢迎来到渡口。\n船工：\n你们好，请坐到船上来。\n主持人 林远：\n"
                           u"水涨得高吗？我们都想知道。"_qs),
                 u"p p p p p p"_qs);
        QCOMPARE(structureOf(u"渡口见闻：\n各位好，欢迎来到渡口。\n船工：\n你们好，请坐。"_qs).articleTitle(0),
                 u"渡口见闻："_qs);
    }

    void headOfALibraryOrMemo_standsAboveTheTitle()
    {
        const auto library = structureOf(
            u"【河边电子文库(www.example.org)】\n————————————\n渡口见闻\n早上起来，雨停了，船都在岸边。"_qs);
        QCOMPARE(library.articleTitle(0), u"渡口见闻"_qs);
        QCOMPARE(kindOf(library, 1), u"m:boilerplate"_qs);
        const auto memo = structureOf(u"Ferry Working Group                A. Ferryman\nMemo 12                     "
                                      u"River Town\n\n     Crossing at Night\n\nThe ferry crosses at night, too. It "
                                      u"carries a lamp and a bell."_qs);
        QCOMPARE(memo.articleTitle(0), u"Crossing at Night"_qs);
        QCOMPARE(kindOf(memo, 1), u"m:source"_qs);
    }

    void namesOfOneTitle_withNumbersAlone_areSplit()
    {
        const QString body = u"甲方：渡口\n乙方：船工\n双方自愿签订本合同，共同遵守。\n"_qs;
        const auto d = structureOf(u"渡口合同\n以下是几份合同的样子，写的时候可以参考。\n渡口合同1\n"_qs + body +
                                   u"渡口合同2\n"_qs + body);
        QCOMPARE(d.articles().size(), 3);
        QCOMPARE(d.articleTitle(2), u"渡口合同2"_qs);
        // Without their words in the first line they are rows.
        QCOMPARE(structureOf(u"见闻\n一早就下雨了，船都没有开。\n图版表1\n"_qs + body + u"图版表2\n"_qs + body)
                     .articles()
                     .size(),
                 1);
    }

    void firstOfSeveralChapters_isNoTitle()
    {
        const QString body = u"天还没有亮，渡口已经有人在等船了。\n船来的时候，太阳刚刚升起来。\n"_qs;
        QCOMPARE(outlineOf(u"第七十一章 渡口\n"_qs + body + u"第七十二章 老街\n"_qs + body), u"h1 p p h1 p p"_qs);
        QCOMPARE(outlineOf(u"第七十一章 渡口\n"_qs + body), u"t p p"_qs);
    }

    void speechesInOneFile_areSplit()
    {
        const QString body =
            u"——2023年12月20日在读者代表会议上\n馆长 林知远\n各位代表：\n一、回顾\n过去一年，书多了。\n二、打算\n明年，书还要多。\n"_qs;
        const auto d = structureOf(u"图书馆工作报告\n"_qs + body + u"书店工作报告\n"_qs + body);
        QCOMPARE(d.articles().size(), 2);
        QCOMPARE(d.articleTitle(1), u"书店工作报告"_qs);
        QCOMPARE(structureOf(u"图书馆工作报告\n"_qs + body).articles().size(), 1);
    }

    void lineWithNumberAtEnd_alone_splitsNothing()
    {
        QCOMPARE(structureOf(u"解释（一）\n为了办好事情，制定本解释。\n一、甲\n正文一句。\n二、乙\n正文一句。\n"_qs)
                     .articles()
                     .size(),
                 1);
    }

    void oneLaw_isNotSplit()
    {
        QString text = u"办法\n"_qs;
        for (const QString &n : {u"一"_qs, u"二"_qs, u"三"_qs, u"四"_qs, u"五"_qs})
            text += u"第"_qs + n + u"条 居民应当遵守本规定的要求。\n"_qs;
        QCOMPARE(structureOf(text).articles().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTitles)
#include "tst_titles.moc"
