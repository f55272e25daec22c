// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/paperhead.h"

#include <QtTest>

#include "outlineof.h"

using namespace core;
using document::MetaRole;

class TestPaperHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paper_hasItsHeadAndFoot();
    void authors_withoutATitle_areNoTitle();
    void names_withoutAnInstitution_stay();
    void affiliation_isToldByCodeOrNumber_data();
    void affiliation_isToldByCodeOrNumber();
    void note_hasTheRoleOfItsLabel_data();
    void note_hasTheRoleOfItsLabel();
};

void TestPaperHead::paper_hasItsHeadAndFoot()
{
    QCOMPARE(outlineOf(QStringLiteral("·水 利·\n渡口水位的变化\n林 一1，周二木2\n"
                                      "（1. 清溪大学 水利学院，清溪 430000；2. 清溪水文研究所，清溪 430001）\n"
                                      "【摘要】 本文用三十年的记录说明渡口水位怎样变化。\n"
                                      "一、记录\n记录来自三个水文站，每天两次，从未间断。\n"
                                      "二、变化\n水位每十年升高两厘米，夏天比冬天更快。\n"
                                      "【参考文献】\n[1] 沈禾. 渡口的一年[M]. 清溪：清溪出版社，1980：3.\n"
                                      "收稿日期：2020-03-05\n作者简介：林一（1980—），女，教授。")),
             QStringLiteral("t m:kicker m:byline m:author-note p h1 p h1 p h1 p m:date m:author-note"));
}

void TestPaperHead::authors_withoutATitle_areNoTitle()
{
    QVERIFY(outlineOf(QStringLiteral("林 一，周二木\n（清溪大学 水利学院，清溪 430000）\n"
                                     "渡口的水位三十年来怎样变化，本文用三个水文站的记录来说明。\n第二段继续说明。"))
                .startsWith(QStringLiteral("m:byline m:author-note p")));
}

void TestPaperHead::names_withoutAnInstitution_stay()
{
    QCOMPARE(
        outlineOf(QStringLiteral("林一，周二木\n（两个人在渡口）\n天还没有亮，渡口已经有人在等船了，大家都不说话。\n"
                                 "船来的时候，太阳刚刚升起来。")),
        QStringLiteral("t p p p"));
}

void TestPaperHead::affiliation_isToldByCodeOrNumber_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("is");
    QTest::newRow("code") << QStringLiteral("(清溪大学 水利学院,清溪 430000)") << true;
    QTest::newRow("numbers") << QStringLiteral("（1.清溪大学；2.清溪医院）") << true;
    QTest::newRow("English") << QStringLiteral("(1. Qingxi University, Qingxi 430000, China)") << true;
    QTest::newRow("remark") << QStringLiteral("（当年的清溪大学还没有校门）") << false;
    QTest::newRow("no institution") << QStringLiteral("（清溪镇 430000）") << false;
    QTest::newRow("no brackets") << QStringLiteral("清溪大学 水利学院 430000") << false;
}

void TestPaperHead::affiliation_isToldByCodeOrNumber()
{
    QFETCH(QString, line);
    QFETCH(bool, is);
    QCOMPARE(structure::isAffiliation(line), is);
}

void TestPaperHead::note_hasTheRoleOfItsLabel_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("role");
    const auto row = [](const char *name, const QString &line, MetaRole role) {
        QTest::newRow(name) << line << document::roleName(role);
    };
    row("received", QStringLiteral("收稿日期：2020-03-05"), MetaRole::Date);
    row("in brackets", QStringLiteral("［基金项目］ 清溪县科技项目（2020-1）"), MetaRole::Source);
    row("traditional, set apart", QStringLiteral("作 者 簡 介：林一，女。"), MetaRole::AuthorNote);
    row("identifier", QStringLiteral("DOI: 10.1000/182"), MetaRole::Source);
    row("in a sentence", QStringLiteral("收稿日期以邮戳为准，逾期不候。"), MetaRole::None);
    row("another word", QStringLiteral("基金项目管理办法：总则"), MetaRole::None);
}

void TestPaperHead::note_hasTheRoleOfItsLabel()
{
    QFETCH(QString, line);
    QFETCH(QString, role);
    QCOMPARE(document::roleName(structure::paperNote(line)), role);
}

QTEST_GUILESS_MAIN(TestPaperHead)
#include "tst_paperhead.moc"
