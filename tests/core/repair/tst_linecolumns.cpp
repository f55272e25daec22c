// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linecolumns.h"

#include <QTest>

#include "pagetext.h"
#include <algorithm>

using namespace core::repair;
using core::document::Manuscript;

namespace
{
const QString paragraph =
    u"河口的芦苇到了九月就白了头，风一吹，整片滩涂都跟着摇晃，远看像是谁把一匹旧绸子摊在水边晾着。捕鱼的人这时候反而清"
    u"闲，"
    u"船都拖上岸来，翻过身子晒底，桐油刷了一遍又一遍，空气里全是又苦又香的味道，孩子们在船底下钻来钻去，谁喊也不肯出来。"_qs;

std::vector<quint16> columnsOf(const QString &text)
{
    return findColumns(readPhysicalLines(Manuscript::fromText(text)));
}
} // namespace

class TestLineColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void width_isFound_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {36, 40, 52, 64, 76})
            QTest::newRow(qPrintable(QString::number(width))) << width;
    }
    void width_isFound()
    {
        QFETCH(int, width);
        const QString text = (setInColumn(paragraph, width).join(u'\n') + u'\n').repeated(6);
        for (const quint16 column : columnsOf(text))
            QCOMPARE(int(column), width);
    }

    void widths_ofTwoColumns_areBothFound()
    {
        const QString narrow = (setInColumn(paragraph, 40).join(u'\n') + u'\n').repeated(5);
        const QString wide = (setInColumn(paragraph, 60).join(u'\n') + u'\n').repeated(5);
        const auto columns = columnsOf(narrow + wide);
        QCOMPARE(int(columns.front()), 40);
        QCOMPARE(int(columns.back()), 60);
        QVERIFY(std::is_sorted(columns.begin(), columns.end()));
    }

    void unwrapped_hasNone()
    {
        const auto columns = columnsOf(QString(paragraph + u"\n河口\n芦苇席十二领整\n"_qs).repeated(20));
        QVERIFY(std::all_of(columns.begin(), columns.end(), [](quint16 c) { return c == 0; }));
        QVERIFY(columnsOf(QString()).empty());
    }

    void stackOfHeadings_isNoColumn()
    {
        // A page whose column is beyond doubt, and under it five lines of like length, by chance.
        const QString page = (setInColumn(paragraph, 60).join(u'\n') + u'\n').repeated(8);
        const QString stack = u"第一编 河口渡船的由来\n第一章 河口的芦苇荡子\n第一节 九月白头的芦苇\n"
                              u"一、捕鱼人反而清闲了的\n（一）船都拖上岸来晾着\n"_qs;
        const auto columns = columnsOf(page + stack + page);
        QCOMPARE(std::count(columns.begin(), columns.end(), quint16(22)), qsizetype(0));
        QCOMPARE(columns.front(), quint16(60));
        // Short lines of running text under it are a column of their own: the sentence ends there.
        const QString narrow = (setInColumn(paragraph, 22).join(u'\n') + u'\n').repeated(2);
        const auto both = columnsOf(page + narrow + page);
        QVERIFY(std::count(both.begin(), both.end(), quint16(22)) > 10);
    }

    void likeLines_amongLongOnes_areNoColumn_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::newRow("items that end with commas") << u"一号船（二〇一二年）是渡口的第一条铁壳的船，\n"
                                                       u"二号船（二〇一四年）是镇里从下游买来的旧船，\n"
                                                       u"三号船（二〇一七年）是乡亲凑钱打的木头的船，\n"
                                                       u"四号船（二〇一九年）是县里送来的新的柴油船，\n"
                                                       u"五号船（二〇二一年）是去年才下水的那条快船。\n"_qs;
        QTest::newRow("names and offices") << u"林远 渡口管理所副所长、党支部书记\n高小满 河口镇镇政府办公室副主任\n"
                                              u"沈禾 河口镇水利站站长、工程师\n周 溪 县交通运输局港航科原科长\n"
                                              u"杜若 县水利局防汛办公室副主任\n罗 远 河口村村民委员会原主任\n"_qs;
        QTest::newRow("a few lines of like length")
            << u"河口的芦苇白了，渡船停在石阶旁边等着\n船工老周修补漏水的船底，一直修到天黑\n镇里来人问，明年这渡口还要不要办下去\n"_qs;
    }
    void likeLines_amongLongOnes_areNoColumn()
    {
        QFETCH(QString, lines);
        QString text;
        for (int i = 0; i < 4; ++i)
            text += (paragraph + u'\n').repeated(3) + lines;
        const auto columns = columnsOf(text);
        QVERIFY(std::all_of(columns.begin(), columns.end(), [](quint16 c) { return c == 0; }));
    }

    void wrappedPart_amongLongLines_isFound()
    {
        const QString wrapped = (setInColumn(paragraph, 60).join(u'\n') + u'\n').repeated(4);
        const auto columns = columnsOf((paragraph + u'\n').repeated(6) + wrapped + (paragraph + u'\n').repeated(6));
        QCOMPARE(std::count(columns.begin(), columns.end(), quint16(60)), qsizetype(columns.size()) - 12);
        QCOMPARE(columns.front(), quint16(0));
        QCOMPARE(columns.back(), quint16(0));
    }

    void fill_looksAtTheNextUnit()
    {
        const auto fill = [](const QString &line, const QString &next, int column) {
            const auto lines = readPhysicalLines(Manuscript::fromText(line + u'\n' + next));
            return fillOf(lines[0], lines[1], column);
        };
        QCOMPARE(fill(u"河口的芦苇"_qs, u"白了"_qs, 10), Fill::Full);
        QCOMPARE(fill(u"河口的芦苇"_qs, u"白了"_qs, 12), Fill::Short);
        QCOMPARE(fill(u"河口的芦苇"_qs, u"白，了"_qs, 13), Fill::Full);
        QCOMPARE(fill(u"河口的芦苇，"_qs, u"白了"_qs, 10), Fill::Full); // the comma hangs
        QCOMPARE(fill(u"河口的芦苇白了头"_qs, u"又"_qs, 10), Fill::Over);
        QCOMPARE(fill(u"the ferry left"_qs, u"landing"_qs, 20), Fill::Full);
        QCOMPARE(fill(u"the ferry left"_qs, u"at"_qs, 20), Fill::Short);
    }
};

QTEST_GUILESS_MAIN(TestLineColumns)
#include "tst_linecolumns.moc"
