// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/official.h"

#include <QTest>

#include "outlineof.h"

using namespace core::structure;

class TestOfficial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDocumentNumber_forms()
    {
        QVERIFY(isDocumentNumber(u"溪政发〔2021〕12号"));
        QVERIFY(isDocumentNumber(u"溪政办函[2021] 第3号"));
        QVERIFY(isDocumentNumber(u"溪府發（2021）3號"));
        QVERIFY(!isDocumentNumber(u"根据溪政发〔2021〕12号文件，现将有关事项通知如下"));
        QVERIFY(!isDocumentNumber(u"第12号"));
        QVERIFY(!isDocumentNumber(u"〔2021〕"));
    }

    void notice_partsHaveTheirRoles()
    {
        QCOMPARE(outlineOf(u"青溪镇关于开放花园的通知\n溪政发〔2021〕12号\n各居民小组：\n花园将于下月开放，现将有关事项"
                           u"通知如下。\n一、时间\n每天早上六点开放。\n二、地点\n"
                           u"花园在镇的北面。\n青溪镇办公室\n2021年5月6日\n（此件公开发布）"_qs),
                 u"t m:document-number p p h1 p h1 p m:signature m:date m:boilerplate"_qs);
    }

    void notice_headAboveTitle_copiesBelowDate()
    {
        QCOMPARE(outlineOf(u"青溪镇人民政府文件\n溪政发〔2021〕12号\n青溪镇关于在雨季开放公共\n花园的通知\n各居民小组："
                           u"\n花园将于下月开放。\n青溪镇人民政府\n2021年5月6日\n"
                           u"抄送：各小学，图书馆。\n青溪镇办公室 2021年5月7日印发"_qs),
                 u"t m:source m:document-number p p m:signature m:date m:copy-to m:copy-to"_qs);
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
