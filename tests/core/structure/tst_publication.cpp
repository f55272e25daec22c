// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/publication.h"

#include <QtTest>

using namespace core;

class TestPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPublication_byItsFields_data();
    void tellsPublication_byItsFields();
    void tellsSource_isALabelAndAName();
    void tellsPlaceInPaper_byItsLabel_data();
    void tellsPlaceInPaper_byItsLabel();
};

void TestPublication::tellsPublication_byItsFields_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("tells");
    const auto row = [](const char *name, const QString &line, bool tells) { QTest::newRow(name) << line << tells; };
    row("day, hour and source", QStringLiteral("发布时间：2016-03-03 08:52:42　来源：清溪日报"), true);
    row("four labels", QStringLiteral("• 时间:2016-03-03  来源:清溪网  作者:佚名  责任编辑:李渡"), true);
    row("hour without a label", QStringLiteral("2017年03月03日 11:40:40  來源:清溪社"), true);
    row("day and hour alone", QStringLiteral("2017年03月03日 星期五 11:40"), true);
    row("label and day", QStringLiteral("发布日期：2021年3月8日"), true);
    row("labels without a day", QStringLiteral("来源：本站　浏览次数：120"), true);
    row("page of a paper", QStringLiteral("《清溪日报》（2010年03月05日 003版）"), true);
    row("brackets and bars", QStringLiteral("【信息来源：县水务局】【发布时间：2020-05-06】| 阅读次数：3"), true);
    row("English", QStringLiteral("Published: 2021-05-06 10:30  Source: Qingxi Daily"), true);
    row("time in digits", QStringLiteral("时间:2023-08-07 水利 版权反馈"), true);
    row("when to meet", QStringLiteral("时间：2024年3月5日上午9:00"), false);
    row("a day alone", QStringLiteral("2017年03月03日"), false);
    row("one label alone", QStringLiteral("作者：李渡"), false);
    row("a sentence with a day", QStringLiteral("2017年03月03日上午，清溪镇召开大会，部署春耕生产和防汛工作。"), false);
    row("a sentence with labels", QStringLiteral("时间：2017年3月3日。来源：群众举报。"), false);
    row("a dateline", QStringLiteral("本报清溪3月3日电（记者李渡）全县春耕生产全面展开，各乡镇抢抓农时"), false);
    row("a day, an hour and a long text",
        QStringLiteral("2017年3月3日 11:40 全县干部大会在县人民会堂第一会议室隆重举行领导出席并讲话"), false);
    row("empty", QString(), false);
}

void TestPublication::tellsPublication_byItsFields()
{
    QFETCH(QString, line);
    QFETCH(bool, tells);
    QCOMPARE(structure::tellsPublication(line), tells);
}

void TestPublication::tellsSource_isALabelAndAName()
{
    QVERIFY(structure::tellsSource(QStringLiteral("来源：清溪网")));
    QVERIFY(structure::tellsSource(QStringLiteral("文章來源: 清溪日報")));
    QVERIFY(!structure::tellsSource(QStringLiteral("来源：")));
    QVERIFY(!structure::tellsSource(QStringLiteral("来源不明的船")));
    QVERIFY(!structure::tellsSource(QStringLiteral("来源：一说清代，一说民国，至今没有定论。")));
}

void TestPublication::tellsPlaceInPaper_byItsLabel_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("tells");
    QTest::newRow("page with its name") << QStringLiteral("第5版(各地传真)") << true;
    QTest::newRow("page") << QStringLiteral("第十二版") << true;
    QTest::newRow("page and colon") << QStringLiteral("第01版：要闻") << true;
    QTest::newRow("column") << QStringLiteral("专栏：水利") << true;
    QTest::newRow("column, traditional") << QStringLiteral("專欄:水利") << true;
    QTest::newRow("edition of a book") << QStringLiteral("第五版修订了水利一章") << false;
    QTest::newRow("about columns") << QStringLiteral("专栏作家谈水利") << false;
    QTest::newRow("no number") << QStringLiteral("第版") << false;
}

void TestPublication::tellsPlaceInPaper_byItsLabel()
{
    QFETCH(QString, line);
    QFETCH(bool, tells);
    QCOMPARE(structure::tellsPlaceInPaper(line), tells);
}

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
