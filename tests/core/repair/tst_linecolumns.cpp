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
