// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pagehead.h"

#include <QtTest>

#include "outlineof.h"

using namespace core;

class TestPageHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_isFoundByTheLineOfPublication_data();
    void title_isFoundByTheLineOfPublication();
    void placeInThePaper_standsAboveTheTitle();
    void lines_withoutEvidence_stayAsTheyAre();
    void nameBelowAMenu_isTheLineGivenTwice();
    void salutation_isNoTitle();
    void salutation_endsATitleOfShortLines();
};

namespace
{
const QString prose = QStringLiteral("\n渡口的人说，去年夏天的水是三十年来最大的一次，镇里的老街淹了半个月。\n"
                                     "水退以后，大家把门板一块一块洗干净，又把店开了起来。\n");
} // namespace

void TestPageHead::title_isFoundByTheLineOfPublication_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("menu and day above") << QStringLiteral("新闻源 财富源\n2024年11月22日 星期五\n老街的水退了\n"
                                                          "发布时间：2016-03-03 08:52　来源：清溪网")
                                        << QStringLiteral("t m:boilerplate m:boilerplate m:source p p");
    QTest::newRow("place in the site") << QStringLiteral(
                                              "首页 > 新闻中心 > 要闻\n老街的水退了\n2017年03月03日 11:40 来源：清溪网")
                                       << QStringLiteral("t m:boilerplate m:source p p");
    QTest::newRow("remains of the page") << QStringLiteral(
                                                "ad9_210\n關鍵詞:\n老街的水退了\n2017年03月03日 11:40 來源：清溪網")
                                         << QStringLiteral("t m:boilerplate m:boilerplate m:source p p");
    QTest::newRow("sections of the site")
        << QStringLiteral("国际\n要闻\n老街的水退了\n2017年03月03日 11:40 来源：清溪网")
        << QStringLiteral("t m:boilerplate m:boilerplate m:source p p");
    QTest::newRow("source on its own line") << QStringLiteral("老街的水退了\n来源：清溪网\n2017年03月03日 11:40")
                                            << QStringLiteral("t m:source m:source p p");
    QTest::newRow("window's title") << QStringLiteral(
                                           "老街的水退了_清溪网_要闻\n老街的水退了\n时间：2017-03-03　作者：李渡")
                                    << QStringLiteral("t m:boilerplate m:source p p");
    QTest::newRow("line of publication first")
        << QStringLiteral("时间：2017-03-03　来源：清溪网\n老街的水退了") << QStringLiteral("t m:source p p");
}

void TestPageHead::title_isFoundByTheLineOfPublication()
{
    QFETCH(QString, head);
    QFETCH(QString, kinds);
    const document::Document d = structureOf(head + prose);
    QCOMPARE(kindsOf(d), kinds);
    QCOMPARE(d.articleTitle(0), QStringLiteral("老街的水退了"));
}

void TestPageHead::placeInThePaper_standsAboveTheTitle()
{
    QCOMPARE(kindsOf(structureOf(QStringLiteral("第5版（各地传真）\n专栏：水利\n老街的水退了") + prose)),
             QStringLiteral("t m:kicker m:kicker p p"));
    const QString archive = QStringLiteral("第5版（各地传真）\n专栏：水利\n老街的水退了") + prose +
                            QStringLiteral("第6版\n渡口的新船") + prose;
    QCOMPARE(kindsOf(structureOf(archive)), QStringLiteral("t m:kicker m:kicker p p --- t m:kicker p p"));
}

void TestPageHead::lines_withoutEvidence_stayAsTheyAre()
{
    QCOMPARE(structureOf(QStringLiteral("渡口 老街\n水退了以后") + prose).articleTitle(0), QStringLiteral("渡口 老街"));
    QCOMPARE(structureOf(QStringLiteral("索引号的用法\n名称：怎样写") + prose).articleTitle(0),
             QStringLiteral("索引号的用法"));
}

void TestPageHead::nameBelowAMenu_isTheLineGivenTwice()
{
    const QString menu = QStringLiteral("首页\n发现\n等你来答\n");
    const QString name = QStringLiteral("为什么渡口后来消失了？\n");
    QCOMPARE(outlineOf(menu + name + QStringLiteral("关注问题\n") + name.trimmed() + prose),
             QStringLiteral("t m:boilerplate m:boilerplate m:boilerplate m:boilerplate m:boilerplate p p"));
    // Given once it may be anything, and two words are no menu.
    QVERIFY(!outlineOf(menu + name.trimmed() + prose).contains(QStringLiteral("m:boilerplate m:boilerplate m:")));
    QVERIFY(!outlineOf(QStringLiteral("首页\n发现\n") + name + name.trimmed() + prose)
                 .startsWith(QStringLiteral("t m:boilerplate m:b")));
}

void TestPageHead::salutation_isNoTitle()
{
    QCOMPARE(structureOf(QStringLiteral("各位代表：") + prose).articleTitle(0), QString());
    QVERIFY(structure::isSalutation(QStringLiteral("尊敬的各位来宾:")));
    QVERIFY(!structure::isSalutation(QStringLiteral("各位代表的发言")));
}

void TestPageHead::salutation_endsATitleOfShortLines()
{
    QCOMPARE(kindsOf(structureOf(QStringLiteral("清溪镇\n五年\n工作报告\n各位代表：") + prose)),
             QStringLiteral("t p p p"));
    // A speaker's name between title and salutation is none of the title.
    QCOMPARE(structureOf(QStringLiteral("在春耕大会上的讲话\n李渡\n各位代表：") + prose).articleTitle(0),
             QStringLiteral("在春耕大会上的讲话"));
}

QTEST_GUILESS_MAIN(TestPageHead)
#include "tst_pagehead.moc"
