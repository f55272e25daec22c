// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"
#include "core/structure/sitelines.h"
#include "core/structure/structure.h"

#include <QtTest>

#include "outlineof.h"

using namespace core;
using structure::SiteLine;

class TestSiteLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void siteLine_byItsWords_data();
    void siteLine_byItsWords();
    void lines_atTheEdges_becomeMeta();
    void lines_inTheMiddle_stayText();
    void buttons_besideEachOther_becomeMeta();
    void namesOfOtherPages_atTheEnd_becomeMeta();
};

void TestSiteLines::siteLine_byItsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &text, SiteLine kind) {
        QTest::newRow(name) << text << static_cast<int>(kind);
    };
    row("names of other pages", u"【劳动合同】相关文章："_qs, SiteLine::Readers);
    row("lead-in", QStringLiteral("读书使人明智，下面是读书网小编给大家整理的读书活动方案，仅供参考。"),
        SiteLine::LeadIn);
    row("lead-in, traditional", QStringLiteral("以下是小編為大家收集的讀書心得,歡迎閱讀!"), SiteLine::LeadIn);
    row("lead-in without an opening", QStringLiteral("小编精心推荐了三篇范文，希望对大家有所帮助。"), SiteLine::LeadIn);
    row("readers", QStringLiteral("看过读书活动方案的人还看了："), SiteLine::Readers);
    row("readers, traditional", QStringLiteral("看過讀書活動方案的人還看了:"), SiteLine::Readers);
    row("font size", QStringLiteral("【字号：大 中 小】"), SiteLine::Control);
    row("previous", QStringLiteral("上一篇：关于召开会议的通知"), SiteLine::Control);
    row("share", QStringLiteral("分享到：微信 微博"), SiteLine::Control);
    row("further reading", QStringLiteral("延伸閱讀"), SiteLine::Readers);
    row("further reading, Japanese", QStringLiteral("あわせて読みたい"), SiteLine::Readers);
    row("further reading, English", QStringLiteral("More on this story"), SiteLine::Readers);
    row("advertisement", QStringLiteral("ADVERTISEMENT"), SiteLine::Control);
    row("prose about recommending", QStringLiteral("推荐阅读时间为三十分钟。"), SiteLine::None);
    row("code", QStringLiteral("扫一扫在手机打开"), SiteLine::Control);
    row("rights", QStringLiteral("本文为原创，转载请注明出处。"), SiteLine::Rights);
    row("copyright", QStringLiteral("Copyright (C) 2009 关于我们"), SiteLine::Rights);
    row("copyright of years", QStringLiteral("copyright 2009-2024 Qingxi County"), SiteLine::Rights);
    row("copyright sign", QStringLiteral("© 2024 清溪县文化馆"), SiteLine::Rights);
    row("all rights", QStringLiteral("版權所有 清溪縣文化館"), SiteLine::Rights);
    row("prose about copyright", QStringLiteral("Copyright law protects what an author has written."), SiteLine::None);
    row("prose with an editor", QStringLiteral("小编们整天坐在办公室里改稿子，读者来信堆成了山。"), SiteLine::None);
    row("prose that begins with seen", QStringLiteral("看过这部电影的人都说好。"), SiteLine::None);
    row("prose about the page before", QStringLiteral("上一篇文章谈了原则，这一篇谈做法。"), SiteLine::None);
    row("prose about type", QStringLiteral("字号太小，老人看不清楚，请换大一点的。"), SiteLine::None);
    row("a clause of law", QStringLiteral("第九条 未经授权，任何人不得进入机房。"), SiteLine::None);
    row("below follows", QStringLiteral("下面是各组整理的意见。"), SiteLine::None);
    row("empty", QString(), SiteLine::None);
}

void TestSiteLines::siteLine_byItsWords()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(structure::siteLine(text)), kind);
}

namespace
{
QStringList boilerplateOf(const QString &text)
{
    QStringList out;
    const auto document = structure::structured(document::Manuscript::fromText(text));
    if (!document)
        return {QStringLiteral("failed")};
    for (const document::Block &block : document->blocks()) {
        if (block.role == document::MetaRole::Boilerplate)
            out.append(document->text().mid(block.range.start(), block.range.length()));
    }
    return out;
}

const QString &body()
{
    static const QString text =
        QStringLiteral("读书是一辈子的事，不能只靠一次活动。大家要养成每天读书的习惯。\n").repeated(20);
    return text;
}
} // namespace

void TestSiteLines::lines_atTheEdges_becomeMeta()
{
    const QString first = QStringLiteral("读书使人明智，下面是小编给大家整理的读书活动方案，仅供参考。");
    const QString last = QStringLiteral("看过读书活动方案的人还看了：");
    QCOMPARE(boilerplateOf(QStringLiteral("读书活动方案\n") + first + u'\n' + body() + last + u'\n'),
             (QStringList{first, last}));
}

void TestSiteLines::lines_inTheMiddle_stayText()
{
    QCOMPARE(boilerplateOf(QStringLiteral("读书活动方案\n") + body() + QStringLiteral("上一篇：序言\n") + body()),
             QStringList{});
}

void TestSiteLines::buttons_besideEachOther_becomeMeta()
{
    const QString prose = QStringLiteral("渡口是河流两岸供船只停靠的地方，多设在水流平缓之处。\n");
    QCOMPARE(outlineOf(QStringLiteral("渡口\n播报\n编辑\n") + prose + QStringLiteral("历史\n播报\n编辑\n") + prose +
                       QStringLiteral("赞同 123\n12 条评论")),
             QStringLiteral("t m:boilerplate m:boilerplate p h1 m:boilerplate m:boilerplate p m:boilerplate "
                            "m:boilerplate"));
    QCOMPARE(outlineOf(QStringLiteral("编辑的一天\n") + prose + QStringLiteral("编辑\n") + prose),
             QStringLiteral("t p h1 p"));
}

void TestSiteLines::namesOfOtherPages_atTheEnd_becomeMeta()
{
    const QString prose = QStringLiteral("渡口是河流两岸供船只停靠的地方，多设在水流平缓之处。\n");
    QCOMPARE(outlineOf(QStringLiteral("渡口\n") + prose + prose +
                       QStringLiteral("喜欢此内容的人还喜欢\n清溪的桥\n清溪观察")),
             QStringLiteral("t p p m:boilerplate m:boilerplate m:boilerplate"));
    QVERIFY(outlineOf(QStringLiteral("渡口\n") + prose + QStringLiteral("看过渡口的人还看了：\n") + prose)
                .endsWith(QStringLiteral("m:boilerplate p")));
}

QTEST_GUILESS_MAIN(TestSiteLines)
#include "tst_sitelines.moc"
