// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/official.h"

#include <QTest>

#include "outlineof.h"

using namespace core::structure;

class TestOfficial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notice_partsHaveTheirRoles()
    {
        QCOMPARE(outlineOf(u"青溪镇关于开放花园的通知\n溪政发〔2021〕12号\n各居民小组：\n花园将于下月开放，现将有关事项"
                           u"通知如下。\n一、时间\n每天早上六点开放。\n二、地点\n"
                           u"花园在镇的北面。\n青溪镇办公室\n2021年5月6日\n（此件公开发布）"_qs),
                 u"t m:document-number p:addressee p h1 p h1 p m:signature m:date m:remark"_qs);
    }

    void notice_headAboveTitle_copiesBelowDate()
    {
        QCOMPARE(outlineOf(u"青溪镇人民政府文件\n溪政发〔2021〕12号\n青溪镇关于在雨季开放公共\n花园的通知\n各居民小组："
                           u"\n花园将于下月开放。\n青溪镇人民政府\n2021年5月6日\n"
                           u"抄送：各小学，图书馆。\n青溪镇办公室 2021年5月7日印发"_qs),
                 u"t m:letterhead m:document-number p:addressee p m:signature m:date m:copy-to m:printing"_qs);
    }

    void head_ofAllElements()
    {
        QCOMPARE(
            outlineOf(u"000123\n机密★1年\n特急\n青溪镇人民政府文件\n溪政发〔2024〕3号\n签发人：周 溪\n"
                      u"青溪镇人民政府关于修建步道的请示\n青山县人民政府：\n为了方便居民出行，我镇拟修建步道两公里。\n"
                      u"附件：1．步道走向图\n2．经费概算\n青溪镇人民政府\n2024年3月5日\n（联系人：林晚，电话：略）\n"
                      u"抄送：青山县交通局。\n青溪镇人民政府办公室　2024年3月5日印发"_qs),
            u"t m:copy-number m:classification m:urgency m:letterhead m:document-number m:signer p:addressee p "
            u"p:attachment p:attachment m:signature m:date m:remark m:copy-to m:printing"_qs);
    }

    void head_traditionalLetter()
    {
        QCOMPARE(
            outlineOf(u"青溪鎮公所 函\n發文日期：中華民國113年3月5日\n發文字號：溪建字第1130000123號\n速別：普通件\n"
                      u"受文者：青山縣政府\n主旨：本所擬修建步道兩公里，請核備。"_qs),
            u"t m:date m:document-number m:urgency m:addressee p"_qs);
    }

    void head_aloneSaysNothing()
    {
        QVERIFY(
            !outlineOf(u"特急\n他接到一封信，信封上只有这两个字。\n信里写着回家的日子。"_qs).contains(u"urgency"_qs));
        QVERIFY(!outlineOf(u"故事\n各位代表：\n现在请大家听一个故事，故事很长。"_qs).contains(u"addressee"_qs));
    }

    void adoption_underTheTitleIsItsHistory()
    {
        QVERIFY(
            outlineOf(u"Resolution 1999 (2031)\nAdopted by the River Council at its 42nd meeting, on 31 October 2031\n"
                      u"The River Council,\n1. Urges all to take care of the landing;\n2. Decides to meet again."_qs)
                .startsWith(u"t m:dateline p "_qs));
    }

    void title_overTwoLines_isOne()
    {
        QCOMPARE(structureOf(
                     u"青溪镇关于在雨季开放公共\n花园的通知\n溪政发〔2021〕12号\n花园将于下月开放，请大家告诉邻居。"_qs)
                     .articleTitle(0),
                 u"青溪镇关于在雨季开放公共 花园的通知"_qs);
        QCOMPARE(structureOf(u"读《山中一日\n与一夜》有感\n这本书我读了两遍，每一遍都有新的想法。"_qs).articleTitle(0),
                 u"读《山中一日 与一夜》有感"_qs);
    }

    void law_historyUnderTitle()
    {
        QCOMPARE(
            outlineOf(
                u"自行车办法\n2021年5月6日 议事会第三次会议通过\n2023年4月18日 议事会第九次会议修正\n第一条 为了方便居民，制定本办法。\n第二条 居民应当守约。"_qs),
            u"t m:promulgation m:promulgation p p"_qs);
    }

    void speech_placeAndSpeaker()
    {
        QCOMPARE(
            outlineOf(
                u"工作报告\n——2023年12月20日在青溪镇第五届\n读者代表会议第三次会议上\n馆长 林知远\n各位代表：\n现在，我代表图书馆报告工作。"_qs),
            u"t m:dateline m:byline p p"_qs);
    }

    void dateInSentence_isBody()
    {
        QCOMPARE(outlineOf(u"日记\n2021年5月6日，天下雨了。\n我在家里看书。"_qs), u"t p p"_qs);
    }

    void japaneseAuthor_underTitle()
    {
        QCOMPARE(outlineOf(u"山の道\n山田花子\n朝早く、雨がやんだ。\n私は山をおりて行った。"_qs), u"t m:byline p p"_qs);
    }
};

QTEST_GUILESS_MAIN(TestOfficial)
#include "tst_official.moc"
