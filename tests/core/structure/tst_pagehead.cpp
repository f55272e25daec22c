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
    void title_isUnderATableOfTheCatalog();
    void lines_withoutEvidence_stayAsTheyAre();
    void salutation_isNoTitle();
    void salutation_endsATitleOfShortLines();
};

namespace
{
const QString prose = QStringLiteral("\n渡口的人说，去年夏天的水是三十年来最大的一次，镇里的老街淹了半个月。\n"
                                     "水退以后，大家把门板一块一块洗干净，又把店开了起来。\n");

QString titleOf(const document::Document &d)
{
    const document::Article &article = d.articles().constFirst();
    for (qsizetype b = article.firstBlock; b < article.endBlock; ++b) {
        if (d.blocks().at(b).kind == document::BlockKind::Title)
            return d.blockText(b).toString();
    }
    return {};
}
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
    QCOMPARE(titleOf(d), QStringLiteral("老街的水退了"));
}

void TestPageHead::title_isUnderATableOfTheCatalog()
{
    const document::Document d = structureOf(
        QStringLiteral("索 引 号：QX001-2021-004\n发文机关：清溪镇人民政府\n成文日期：2021年3月5日\n标 题：\n"
                       "关于疏通老街水沟的通知\n发文字号：清政发〔2021〕4号\n关于疏通老街水沟的通知\n各村：") +
        prose);
    QCOMPARE(titleOf(d), QStringLiteral("关于疏通老街水沟的通知"));
    QVERIFY2(kindsOf(d).startsWith(QStringLiteral("t m:source m:source m:date m:source m:source m:document-number ")),
             qPrintable(kindsOf(d)));
}

void TestPageHead::lines_withoutEvidence_stayAsTheyAre()
{
    QCOMPARE(titleOf(structureOf(QStringLiteral("渡口 老街\n水退了以后") + prose)), QStringLiteral("渡口 老街"));
    QCOMPARE(titleOf(structureOf(QStringLiteral("索引号的用法\n名称：怎样写") + prose)),
             QStringLiteral("索引号的用法"));
}

void TestPageHead::salutation_isNoTitle()
{
    QCOMPARE(titleOf(structureOf(QStringLiteral("各位代表：") + prose)), QString());
    QVERIFY(structure::isSalutation(QStringLiteral("尊敬的各位来宾:")));
    QVERIFY(!structure::isSalutation(QStringLiteral("各位代表的发言")));
}

void TestPageHead::salutation_endsATitleOfShortLines()
{
    QCOMPARE(kindsOf(structureOf(QStringLiteral("清溪镇\n五年\n工作报告\n各位代表：") + prose)),
             QStringLiteral("t p p p"));
    // A speaker's name between title and salutation is none of the title.
    QCOMPARE(titleOf(structureOf(QStringLiteral("在春耕大会上的讲话\n李渡\n各位代表：") + prose)),
             QStringLiteral("在春耕大会上的讲话"));
}

QTEST_GUILESS_MAIN(TestPageHead)
#include "tst_pagehead.moc"
