// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/cataloghead.h"

#include <QtTest>

#include "outlineof.h"

using namespace core;

class TestCatalogHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_standsUnderTheTable();
    void nameInTheTable_isTheTitleWhereNoneFollows_data();
    void nameInTheTable_isTheTitleWhereNoneFollows();
    void fieldsAlone_makeNoTable();
    void letterByMail_hasItsSubjectAsTitle();
    void catalogLabel_isMeasured_data();
    void catalogLabel_isMeasured();
};

namespace
{
const QString prose = QStringLiteral("\n渡口的人说，去年夏天的水是三十年来最大的一次，镇里的老街淹了半个月。\n"
                                     "水退以后，大家把门板一块一块洗干净，又把店开了起来。\n");
} // namespace

void TestCatalogHead::title_standsUnderTheTable()
{
    const document::Document d = structureOf(
        QStringLiteral("索 引 号：QX001-2021-004\n发文机关：清溪镇人民政府\n成文日期：2021年3月5日\n标 题：\n"
                       "关于疏通老街水沟的通知\n发文字号：清政发〔2021〕4号\n关于疏通老街水沟的通知\n各村：") +
        prose);
    QCOMPARE(d.articleTitle(0), QStringLiteral("关于疏通老街水沟的通知"));
    QVERIFY2(kindsOf(d).startsWith(QStringLiteral("t m:source m:source m:date m:source m:source m:document-number ")),
             qPrintable(kindsOf(d)));
}

void TestCatalogHead::nameInTheTable_isTheTitleWhereNoneFollows_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("beside its label") << QStringLiteral("法規名稱：渡口管理辦法\n修正日期：民國 96 年 03 月 21 日\n")
                                      << QStringLiteral("t m:source m:date h1 p h1 p");
    QTest::newRow("under its label") << QStringLiteral("所有條文\n法規名稱：\n渡口管理辦法\n修正日期：\n"
                                                       "民國 96 年 03 月 21 日\n法規類別：\n行政 ＞ 交通目\n")
                                     << QStringLiteral("t m:boilerplate m:source m:source m:date m:source m:source "
                                                       "h1 p h1 p");
}

void TestCatalogHead::nameInTheTable_isTheTitleWhereNoneFollows()
{
    QFETCH(QString, head);
    QFETCH(QString, kinds);
    const document::Document d =
        structureOf(head + QStringLiteral("第 1 條\n渡口之管理，依本辦法之規定。\n第 2 條\n渡口由鎮公所管理。\n"));
    QCOMPARE(kindsOf(d), kinds);
    QCOMPARE(d.articleTitle(0), QStringLiteral("渡口管理辦法"));
}

void TestCatalogHead::fieldsAlone_makeNoTable()
{
    QCOMPARE(structureOf(QStringLiteral("关于渡口的说明\n名称：清溪渡口\n发布单位：清溪镇") + prose).articleTitle(0),
             QStringLiteral("关于渡口的说明"));
}

void TestCatalogHead::letterByMail_hasItsSubjectAsTitle()
{
    const document::Document d = structureOf(QStringLiteral(
        "From: Li Du <lidu@example.org>\nTo: Wang Qing <wang@example.org>\nDate: Tue, 5 Mar 2024 10:20:00\n"
        "Subject: Repairs at the landing\nDear Qing,\nThe planks must be replaced before the rains.\n"
        "Best regards,\nDu\nP.S. Bring the estimate when you come to the landing.\n"));
    QCOMPARE(d.articleTitle(0), QStringLiteral("Repairs at the landing"));
    QCOMPARE(kindsOf(d), QStringLiteral("t m:source m:source m:source m:source p p p p p"));
}

void TestCatalogHead::catalogLabel_isMeasured_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("set apart") << QStringLiteral("索  引  号：00001-4349") << qsizetype(8);
    QTest::newRow("traditional") << QStringLiteral("發文機關: 縣政府") << qsizetype(5);
    QTest::newRow("no value") << QStringLiteral("主题词：") << qsizetype(4);
    QTest::newRow("another label") << QStringLiteral("联系人：李渡") << qsizetype(0);
    QTest::newRow("no label") << QStringLiteral("名称由县政府定") << qsizetype(0);
    QTest::newRow("far colon") << QStringLiteral("标题应当写明事由和文种如下：") << qsizetype(0);
}

void TestCatalogHead::catalogLabel_isMeasured()
{
    QFETCH(QString, line);
    QFETCH(qsizetype, length);
    QCOMPARE(structure::catalogLabel(line), length);
}

QTEST_GUILESS_MAIN(TestCatalogHead)
#include "tst_cataloghead.moc"
