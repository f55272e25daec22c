// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linemeasure.h"

#include <QTest>

using namespace core::repair;

class LineMeasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void width_data();
    void width();
    void spread_onlyWhereNearlyAllBlanksFillTheLine();
    void brackets_leftOpenAndClosedFirst();
    void row_hasColumnsInside();
    void leaders_makeARowOfItsOwn();
};

void LineMeasureTest::width_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("width");
    const auto row = [](const QString &line, int width) { QTest::newRow(qPrintable(line)) << line << width; };
    row(u"渡口"_qs, 4);
    row(u"渡口 2024 年"_qs, 12);
    row(u"the ferry"_qs, 9);
    row(u"“渡口”，船。"_qs, 14);
    // The blanks of letter-spaced setting have no width, those of a sentence have.
    row(u"教 育 引 导 船 工"_qs, 12);
    row(u"教 育 引导船工摆渡"_qs, 18);
    row(u"渡 a 口 b 船 c 工 d"_qs, 19);
    row(u"渡口"_qs.repeated(211), 65535);
}

void LineMeasureTest::width()
{
    QFETCH(QString, line);
    QTEST(static_cast<int>(measuredLine(line, 0).width), "width");
    const int indented = measuredLine(line, 4).width;
    QCOMPARE(indented, std::min(measuredLine(line, 0).width + 4, 65535));
}

void LineMeasureTest::spread_onlyWhereNearlyAllBlanksFillTheLine()
{
    QVERIFY(measuredLine(u"教 育 引 导 船 工 摆 渡 过 河 去", 0).spread);
    QVERIFY(!measuredLine(u"教 育 引 导 船 工", 0).spread);                   // too short to have been filled
    QVERIFY(!measuredLine(u"教 育 引 导船工摆渡过河去再摆渡回来", 0).spread); // spaced at its start alone
    QVERIFY(!measuredLine(u"one two three four five six seven", 0).spread);
}

void LineMeasureTest::brackets_leftOpenAndClosedFirst()
{
    QVERIFY(measuredLine(u"渡口（在河边", 0).opensAtEnd);
    QVERIFY(!measuredLine(u"渡口（在河边）", 0).opensAtEnd);
    QVERIFY(measuredLine(u"在河边）的渡口", 0).closesFirst);
    QVERIFY(!measuredLine(u"（在河边）的渡口", 0).closesFirst);
}

void LineMeasureTest::leaders_makeARowOfItsOwn()
{
    QVERIFY(measuredLine(u"3.  Tides . . . . . . . . 12", 0).fixed);
    QVERIFY(measuredLine(u"渡口……3", 0).fixed);
    QVERIFY(!measuredLine(u"他数到3...", 0).fixed);
    QVERIFY(!measuredLine(u"the tide of 1911. 12", 0).fixed);
}

void LineMeasureTest::row_hasColumnsInside()
{
    QVERIFY(measuredLine(u"杜若\u3000\u3000\u3000船工", 0).row);
    QVERIFY(!measuredLine(u"杜若\u3000船工", 0).row);
    QVERIFY(measuredLine(u"李四 副部长", 0).named);
    QVERIFY(measuredLine(u"渡口\t船", 0).fixed);
    QVERIFY(measuredLine(u"Reading Room        A. Ferryman", 0).row);
    QVERIFY(!measuredLine(u"justified   lines   have   gaps", 0).row);
}

QTEST_GUILESS_MAIN(LineMeasureTest)
#include "tst_linemeasure.moc"
