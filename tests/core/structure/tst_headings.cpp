// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/headings.h"

#include <QTest>

#include "outlineof.h"
#include "tests/processortime.h"

using namespace core::structure;
using core::document::Manuscript;
using core::document::Mark;
using core::document::MarkKind;

namespace
{
const QString body = QStringLiteral("这里是正文的第一句，说的是一件平常的事情。这里是第二句，把话说完。");
QString text(const QStringList &lines)
{
    QStringList all = lines;
    for (QString &line : all) {
        if (line == u"*"_qs)
            line = body;
    }
    return all.join(u'\n');
}
} // namespace

class TestHeadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outline_kinds_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("kinds");
        const auto row = [](const char *name, const QStringList &lines, const QString &kinds) {
            QTest::newRow(name) << lines << kinds;
        };
        row("report, standing alone",
            {u"总结"_qs, u"一、回顾"_qs, u"*"_qs, u"（一）办学"_qs, u"*"_qs, u"（二）修路"_qs, u"*"_qs, u"二、打算"_qs,
             u"*"_qs},
            u"t h1 p h2 p h2 p h1 p"_qs);
        row("run-in headings",
            {u"总结"_qs, u"一、回顾"_qs, u"*"_qs, u"（一）办好学校。"_qs + body, u"（二）修好道路。"_qs + body,
             u"二、打算"_qs, u"*"_qs},
            u"t h1 p h2+ p h2+ p h1 p"_qs);
        row("a lone number in prose heads nothing",
            {u"杂谈"_qs, u"*"_qs, u"一、这件事要从头说起，说来话长"_qs, u"*"_qs, u"*"_qs}, u"t p p p p"_qs);
        row("counting in sentences is no heading",
            {u"杂谈"_qs, u"一是"_qs + body, u"二是"_qs + body, u"三是"_qs + body}, u"t p p p"_qs);
        row("a list has no text between its items",
            {u"须知"_qs, u"请带好下列物品："_qs, u"1. 水壶"_qs, u"2. 雨衣"_qs, u"3. 手电"_qs, u"*"_qs},
            u"t p p p p p"_qs);
        row("items of an article",
            {u"办法"_qs, u"第一章 总则"_qs, u"第一条 申请应当提交："_qs, u"（一）申请表；"_qs, u"（二）照片。"_qs,
             u"第二条 办法自公布之日起施行。"_qs, u"第二章 附则"_qs, u"第三条 由本站解释。"_qs},
            u"t h1 p p p p h1 p"_qs);
        row("a preface and an afterword stand beside the chapters",
            {u"手记"_qs, u"序言"_qs, u"*"_qs, u"第一章 渡口"_qs, u"一"_qs, u"*"_qs, u"二"_qs, u"*"_qs,
             u"第二章 石阶"_qs, u"*"_qs, u"后记"_qs, u"*"_qs},
            u"t h1 p h1 h2 p h2 p h1 p h1 p"_qs);
        row("signs before phrases, text under each",
            {u"渡口"_qs, u"【船】"_qs, u"*"_qs, u"■ 大船"_qs, u"*"_qs, u"■ 小船"_qs, u"*"_qs, u"【桥】"_qs, u"*"_qs},
            u"t h1 p h2 p h2 p h1 p"_qs);
        row("a label that closes with a colon, among headings",
            {u"公告"_qs, u"一、项目情况"_qs, u"*"_qs, u"二、对申请人的要求："_qs, u"*"_qs, u"三、递交办法"_qs, u"*"_qs},
            u"t h1 p h1 p h1 p"_qs);
        row("items that close with a colon, among items",
            {u"公告"_qs, u"请带好下列物品："_qs, u"1. 水壶："_qs, u"2. 雨衣。"_qs, u"3. 手电。"_qs, u"*"_qs},
            u"t p p p p p"_qs);
        row("one clause with a number of two parts",
            {u"合同"_qs, u"第一条 报酬"_qs, u"3.1每月以现金支付船资。"_qs, u"甲方："_qs, u"第二条 期限"_qs, u"*"_qs},
            u"t h1 p p h1 p"_qs);
        row("what is said in a chat",
            {u"渡口群"_qs, u"李四  09:12"_qs, u"今天的会改到十点"_qs, u"王五  09:13"_qs, u"收到"_qs, u"李四  09:15"_qs,
             u"会议室还是三楼"_qs, u"门锁着"_qs, u"王五  09:16"_qs, u"好"_qs},
            u"t p p p p p p p p p"_qs);
        row("fields of a form", {u"合同"_qs, u"甲方:林远"_qs, u"乙方:周大河"_qs, u"*"_qs, u"*"_qs}, u"t p p p p"_qs);
        row("chapters of a serial novel",
            {u"渡口"_qs, u"正文 第1章 水涨了"_qs, u"*"_qs, u"（本章完）"_qs, u"第2章 过河"_qs, u"*"_qs,
             u"（本章完）"_qs},
            u"t h1 p m:boilerplate h1 p m:boilerplate"_qs);
        row("signs of a list", {u"渡口"_qs, u"请带好下列物品："_qs, u"■ 水壶"_qs, u"■ 雨衣"_qs, u"■ 手电"_qs, u"*"_qs},
            u"t p p p p p"_qs);
        row("dotted numbers without a blank, an amount among them",
            {u"渡口"_qs, u"1、船"_qs, u"*"_qs, u"1.1大船"_qs, u"*"_qs, u"3.5人一条船不多"_qs, u"1.2小船"_qs, u"*"_qs,
             u"2、桥"_qs, u"*"_qs},
            u"t h1 p h2 p p h2 p h1 p"_qs);
        row("numbers that begin anew under phrases",
            {u"渡口"_qs, u"船的事"_qs, u"1.大船"_qs, u"*"_qs, u"2.小船"_qs, u"*"_qs, u"桥的事"_qs, u"1.木桥"_qs,
             u"*"_qs, u"2.石桥"_qs, u"*"_qs},
            u"t h1 h2 p h2 p h1 h2 p h2 p"_qs);
        row("a question of two sentences among questions",
            {u"问答"_qs, u"1. 船几点开？"_qs, u"*"_qs, u"2. 我误了船。下一班几点开？"_qs, u"*"_qs,
             u"3. 船票多少钱？！"_qs, u"*"_qs, u"4. 狗能上船吗？"_qs, u"*"_qs},
            u"t h1 p h1 p h1 p h1 p"_qs);
        row("articles alone on their lines",
            {u"規則"_qs, u"第 1 條"_qs, u"*"_qs, u"第 2 條"_qs, u"*"_qs, u"第 3 條"_qs, u"*"_qs},
            u"t h1 p h1 p h1 p"_qs);
        row("part, chapter, section",
            {u"法"_qs, u"第一编 总则"_qs, u"第一章 规定"_qs, u"第一节 甲"_qs, u"*"_qs, u"第二节 乙"_qs, u"*"_qs,
             u"第二章 丙"_qs, u"*"_qs, u"第二编 丁"_qs, u"*"_qs},
            u"t h1 h2 h3 p h3 p h2 p h1 p"_qs);
        row("dotted numbers",
            {u"手册"_qs, u"1.1. 安装"_qs, u"*"_qs, u"1.1.1. 准备"_qs, u"*"_qs, u"1.1.2. 动手"_qs, u"*"_qs,
             u"1.2. 使用"_qs, u"*"_qs},
            u"t h1 p h2 p h2 p h1 p"_qs);
        row("a decimal is no number", {u"账目"_qs, u"3.5万元用在修路上。"_qs, u"*"_qs, u"2.1万元用在学校上。"_qs},
            u"t p p p"_qs);
        row("without numbers", {u"游记"_qs, u"*"_qs, u"山中一日"_qs, u"*"_qs, u"*"_qs, u"溪边一夜"_qs, u"*"_qs},
            u"t p h1 p p h1 p"_qs);
        row("a list after a colon is none",
            {u"游记"_qs, u"我带了这些东西："_qs, u"一把旧伞"_qs, u"一双布鞋"_qs, u"*"_qs}, u"t p p p p"_qs);
        row("labels are none", {u"手册"_qs, u"*"_qs, u"文件：甲"_qs, u"*"_qs, u"文件：乙"_qs, u"*"_qs},
            u"t p p p p p"_qs);
        row("captions are none", {u"手册"_qs, u"*"_qs, u"图 3-1 山谷的地图"_qs, u"*"_qs}, u"t p p p"_qs);
        row("short sentences over a body",
            {u"方案"_qs, u"一、要求"_qs, u"（一）定好目标。"_qs, u"*"_qs, u"（二）分好任务。"_qs, u"*"_qs,
             u"二、保障"_qs, u"*"_qs},
            u"t h1 h2 p h2 p h1 p"_qs);
        row("novel", {u"山中記"_qs, u"第一回 山中遇雨 溪畔逢人"_qs, u"*"_qs, u"第二回 夜宿古寺 曉聽鐘聲"_qs, u"*"_qs},
            u"t h1 p h1 p"_qs);
        row("novel that begins in the middle",
            {u"山中記"_qs, u"第三回 甲"_qs, u"*"_qs, u"第四回 乙"_qs, u"*"_qs, u"第六回 丙"_qs, u"*"_qs},
            u"t h1 p h1 p h1 p"_qs);
        row("a number alone", {u"海"_qs, u"一"_qs, u"*"_qs, u"二"_qs, u"*"_qs, u"三"_qs, u"*"_qs},
            u"t h1 p h1 p h1 p"_qs);
        row("parts of a tale", {u"話"_qs, u"上"_qs, u"*"_qs, u"中"_qs, u"*"_qs, u"下"_qs, u"*"_qs},
            u"t h1 p h1 p h1 p"_qs);
        row("poems with their poets",
            {u"集"_qs, u"春晓行"_qs, u"林山"_qs, u"山中一夜雨，"_qs, u"树上百花开。"_qs, u"秋江别"_qs, u"周溪"_qs,
             u"江上秋风起，"_qs, u"舟中故人来。"_qs, u"夜坐"_qs, u"林山"_qs, u"灯前一卷书，"_qs, u"窗外三更雨。"_qs},
            u"t h1 m:byline p p h1 m:byline p p h1 m:byline p p"_qs);
        row("English",
            {u"The Mill"_qs, u"Chapter I. The River"_qs, u"It was a cold morning in the valley."_qs,
             u"Chapter II. The Wheel"_qs, u"The wheel had stopped at night."_qs},
            u"t h1 p h1 p"_qs);
        row("section numbers without a point",
            {u"Guide"_qs, u"1 Purpose"_qs, u"It says why."_qs, u"2 Scope"_qs, u"It says where."_qs, u"2.1 Places"_qs,
             u"Here and there."_qs, u"2.2 Times"_qs, u"Now and then."_qs},
            u"t h1 p h1 p h2 p h2 p"_qs);
    }
    void englishTerms_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("kinds");
        const QString prose = u"The ferryman shall keep the boat in good repair and row whoever asks for it over the "
                              "river, at any hour of the day, for the fee that is posted at the landing stage."_qs;
        const auto row = [&prose](const char *name, QString page, const char *kinds) {
            QTest::newRow(name) << page.replace(u'*', prose) << QString::fromLatin1(kinds);
        };
        row("titles closed with a point",
            u"Terms of the Ferry\n\n0. Definitions.\n\n*\n\n1. Use with This Boat.\n\n*\n\n2. Fees.\n\n*\n"_qs,
            "t h1 p h1 p h1 p");
        row("run-in titles",
            u"Terms of the Ferry\n\n1. Definitions.\n\n*\n\n2. Grant of Passage. *\n\n3. Fees. *\n\n4. Loss of "
            u"Goods. *\n"_qs,
            "t h1 p h1+ p h1+ p h1+ p");
        row("items of a list", u"The Ferry\n\n*\n\n1. Mend the boat. *\n\n2. Row it over. *\n\n3. Ask the fee. *\n"_qs,
            "t p p p p");
        row("references",
            u"The Ferry\n\n*\n\n1. Old Boats, 2 River L. Rev. 11. *\n\n2. See New Boats, 3 River L. "
            u"Rev. 12. *\n"_qs,
            "t p p p");
        row("rules under headings, two levels",
            u"Terms\n\nThe Boat\n========\n\n*\n\nThe oars\n--------\n\n*\n\nThe Fee\n=======\n\n*\n"_qs,
            "t h1 m:boilerplate p h2 m:boilerplate p h1 m:boilerplate p");
        row("rules under numbered headings",
            u"Terms\n\n1. The Boat\n-----------\n\n*\n\n2. The Fee\n----------\n\n*\n\nAppendix A, the posted "
            u"fees\n---------------------------\n\n*\n"_qs,
            "t h1 m:boilerplate p h1 m:boilerplate p h1 m:boilerplate p");
        row("a rule that parts, not underlines", u"Terms\n\n*\n\n-----\n\n*\n"_qs, "t p m:boilerplate p");
    }
    void englishTerms()
    {
        QFETCH(QString, page);
        QFETCH(QString, kinds);
        QCOMPARE(kindsOf(structureOf(page)), kinds);
    }

    void manyUnderlinedLines_takeLinearTime()
    {
        const QString section =
            u"The Boat\n========\n\nThe ferryman keeps the boat and rows whoever asks for it.\n\n"_qs;
        ProcessorTimer timer;
        const auto document = structureOf(section.repeated(60000));
        QVERIFY(timer.elapsed() < processorLimit(3000));
        QVERIFY(document.outline().size() > 59000);
    }

    void prefaceSetApart_standsBesideTheChapters()
    {
        QString page = u"手记\n\n"_qs;
        for (const QString &heading :
             {u"序言"_qs, u"第一章 渡口"_qs, u"第二章 石阶"_qs, u"一"_qs, u"二"_qs, u"后记"_qs})
            page += heading + u"\n\n　　"_qs + body + u"\n　　"_qs + body + u"\n\n"_qs;
        QCOMPARE(kindsOf(structureOf(page)), u"t h1 p p h1 p p h1 p p h2 p p h2 p p h1 p p"_qs);
    }

    void outline_kinds()
    {
        QFETCH(QStringList, lines);
        QTEST(outlineOf(text(lines)), "kinds");
    }

    void heading_hasNumberReasonConfidence()
    {
        const auto d = structureOf(text({u"总结"_qs, u"一、回顾"_qs, u"（一）办好学校。"_qs + body,
                                         u"（二）修好道路。"_qs + body, u"二、打算"_qs, u"*"_qs}));
        const auto find = [&](QStringView start) {
            for (qsizetype i = 0; i < d.blocks().size(); ++i) {
                if (d.blockText(i).startsWith(start))
                    return i;
            }
            return qsizetype(-1);
        };
        const qsizetype second = find(u"（二）");
        QCOMPARE(d.blockText(second).toString(), u"（二）修好道路"_qs);
        QCOMPARE(d.detail(second).number, u"（二）"_qs);
        QCOMPARE(d.detail(second).separator, u"。"_qs);
        QVERIFY(d.detail(second).reason.contains(u"（一）"_qs));
        QVERIFY(d.detail(second).reason.contains(u"一、"_qs));
        QVERIFY(d.detail(second).confidence > 0.5f && d.detail(second).confidence <= 1);
        QCOMPARE(d.repairs().count(core::text::PassId::RunIn), 2);
    }

    void articleOfLaw_paragraphKeepsItsNumber()
    {
        const auto d = structureOf(u"办法\n第一条 甲应当守约。\n第二条 乙应当守约。\n第三条 自公布之日起施行。"_qs);
        QCOMPARE(d.detail(1).number, u"第一条"_qs);
        QCOMPARE(d.detail(3).number, u"第三条"_qs);
    }

    void numberAlone_takesTheNameBelow()
    {
        const auto d = structureOf(
            text({u"山中记"_qs, u"第一章"_qs, u"山中遇雨"_qs, u"*"_qs, u"第二章"_qs, u"夜宿古寺"_qs, u"*"_qs}));
        QCOMPARE(d.blockText(1).toString(), u"第一章 山中遇雨"_qs);
        QCOMPARE(d.blockText(3).toString(), u"第二章 夜宿古寺"_qs);
        QCOMPARE(d.blocks().size(), 5);
        QCOMPARE(outlineOf(text({u"The Mill"_qs, u"I"_qs, u"It was a cold morning in the valley."_qs, u"II"_qs,
                                 u"The wheel had stopped at night."_qs})),
                 u"t h1 p h1 p"_qs);
    }

    void markedHeadings_outrankForm()
    {
        auto manuscript = Manuscript::fromText(u"总题\n部分甲\n正文一句。\n小节\n正文一句。\n部分乙\n正文一句。"_qs);
        const auto mark = [&](QStringView line, int level) {
            const qsizetype at = manuscript.text.indexOf(line);
            manuscript.marks.append(Mark{{at, at + line.size()}, MarkKind::Heading, level});
        };
        mark(u"总题", 1);
        mark(u"部分甲", 3);
        mark(u"小节", 5);
        mark(u"部分乙", 3);
        const auto d = structured(manuscript);
        QVERIFY(d);
        QStringList kinds;
        for (qsizetype i = 0; i < d->blocks().size(); ++i)
            kinds += kindOf(*d, i);
        QCOMPARE(kinds.join(u' '), u"t h1 p h2 p h1 p"_qs);
    }

    void structured_millionLines_staysLinear()
    {
        QString large = u"题目\n"_qs;
        for (int i = 0; i < 60000; ++i)
            large += i % 5 ? body + u'\n' : u"第%1章 山中\n"_qs.arg(i / 5 + 1);
        ProcessorTimer timer;
        timer.start();
        const auto d = structureOf(large);
        QCOMPARE(d.blocks().size(), 60001);
        QVERIFY2(timer.elapsed() < processorLimit(20000), qPrintable(QString::number(timer.elapsed())));
    }

    void japaneseLaw_captionsHeadTheirArticles()
    {
        QCOMPARE(
            outlineOf(
                u"町の自転車に関する条例\n第一章　総則\n（目的）\n第一条　この条例は、便利のためにある。\n（定義）\n"
                u"第二条　自転車とは、二輪のものをいう。\n２　利用者とは、次の者をいう。\n一　町に住む者\n二　町で働く"
                u"者\n"
                u"第二章　利用\n（返却）\n第三条　自転車は、返さなければならない。\n附　則\n（施行期日）\n"
                u"第一条　この条例は、公布の日から施行する。"_qs),
            u"t h1 h2 p h2 p p p p h1 h2 p h1 h2 p"_qs);
    }

    void englishAct_sectionsAreHeadings()
    {
        QCOMPARE(
            outlineOf(u"Public Bicycles Act\nChapter I. General\nSection 1. Short title.\nThis Act may be cited as the "
                      u"Public Bicycles Act.\nSection 2. Definitions.\nIn this Act a bicycle is a vehicle with two "
                      u"wheels.\nChapter II. Use\nSection 3. Lending.\nEverybody may borrow a bicycle, as the station "
                      u"allows.\nSection 3A. Return.\nA bicycle must be returned within two hours of lending it."_qs),
            u"t h1 h2 p h2 p h1 h2 p h2 p"_qs);
    }

    void judgment_ofTaiwan()
    {
        QCOMPARE(outlineOf(u"清溪地方法院民事判決\n112年度訴字第123號\n原      告  沈禾\n被      告  清溪渡船有限公司\n"
                           u"上列當事人間請求損害賠償事件，判決如下：\n    主  文\n被告應給付原告新臺幣參拾萬元。\n"
                           u"    事實及理由\n壹、程序方面：\n按訴狀送達後，原告不得將原訴變更。\n貳、實體方面：\n"
                           u"原告搭乘被告之渡船，因石階濕滑而跌倒受傷。\n中  華  民  國  112  年  6  月  20  日\n"
                           u"民事第一庭  法  官  梁遠\n以上正本係照原本作成。"_qs)
                     .section(u' ', 4),
                 u"p h1 p h1 h2 p h2 p p p p"_qs);
    }

    void commonNames_divideATextWithoutNumbers()
    {
        QCOMPARE(
            outlineOf(u"渡口的一年\n摘要\n本文记一个渡口的一年，说明船工怎样做活。\n渡口在清溪江的下游，两岸是稻田。\n"
                      u"参 考 文 献\n[1] 沈禾. 渡口志[M]\n[2] 杜若. 船工说[M]"_qs),
            u"t h1 p p h1 p p"_qs);
    }

    void amendment_quotedArticlesAreNoHeadings()
    {
        QVERIFY(
            !outlineOf(u"关于修改办法的决定\n议事会决定作如下修改：\n一、第三条修改为：“第三条　借用自行车应当持卡。\n"
                       u"第四条　借车卡不得转借。”\n二、增加一条，作为第五条：“第五条　自行车应当停放在车位内。”\n"
                       u"三、第六条改为第七条。\n本决定自公布之日起施行。"_qs)
                 .contains(u'h'));
    }
};

QTEST_GUILESS_MAIN(TestHeadings)
#include "tst_headings.moc"
