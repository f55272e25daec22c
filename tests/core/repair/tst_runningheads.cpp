// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/runningheads.h"

#include <QTest>

#include "pagetext.h"

using core::CancelToken;
using core::document::Manuscript;
using core::repair::runningHeads;

namespace
{
Manuscript withoutHeads(const QString &text)
{
    return runningHeads(Manuscript::fromText(text), CancelToken());
}

/// Pages of a report: sentences go on over the page's end.
QString paged(const QString &before, const QString &after)
{
    QString text;
    for (int page = 1; page <= 5; ++page) {
        const QChar mark = u"甲乙丙丁戊"_qs.at(page - 1);
        text += mark + u"号观测房屋顶漏雨尚未根治，雨量筒旁的杨树逐年长高，已对观测产生遮挡，须尽快商定修剪\n"_qs;
        text += QString(before).replace(u'#', QString::number(page)) + u'\n';
        text += QString(after).replace(u'#', QString::number(page)) + (after.isEmpty() ? QString() : u"\n"_qs);
        text += u"办法。"_qs + mark + u"号备用电源使用已满八年，建议列入下年度更换计划。\n"_qs;
    }
    return text;
}
} // namespace

class TestRunningHeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageNumbers_areTakenOut_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("dashes") << u"— # —"_qs << QString();
        QTest::newRow("words") << u"第 # 页 共 5 页"_qs << QString();
        QTest::newRow("English") << u"Page # of 5"_qs << QString();
        QTest::newRow("bare") << u"#"_qs << QString();
        QTest::newRow("number and head") << u"- # -"_qs << u"河湾水文站年度资料汇编"_qs;
        QTest::newRow("with empty lines") << u"\n— # —\n"_qs << QString();
    }
    void pageNumbers_areTakenOut()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Manuscript repaired = withoutHeads(paged(before, after));
        QCOMPARE(linesOf(repaired.text).size(), 10);
        QVERIFY(!repaired.text.contains(u'1') && !repaired.text.contains(u"汇编"_qs));
        QVERIFY(repaired.text.contains(u"商定修剪\n办法。"_qs));
        QCOMPARE(repaired.repairs.count(core::text::PassId::RunningHeads), 5);
        QVERIFY(tracesToSource(repaired));
        QCOMPARE(withoutHeads(repaired.text).text, repaired.text);
    }

    void numberBesideAHead_isTakenOutWithIt()
    {
        QString text;
        const auto page = [](int n) {
            QString lines;
            for (int i = 0; i < 8; ++i)
                lines += u"   Crossing "_qs + QString(i + 1, QChar(u'a' + n)) +
                         u" the river took nobody with it, as it was too early in the day\n"_qs;
            return lines;
        };
        for (int n = 1; n <= 4; ++n)
            text +=
                page(n) +
                u"\n\nFerryman          Informational           [Page %1]\n\nMemo 12          Ferries           March\n\n\n"_qs
                    .arg(n);
        const QString repaired = withoutHeads(text).text;
        QCOMPARE(linesOf(repaired).size(), 32);
        QVERIFY(!repaired.contains(u"Informational"_qs) && !repaired.contains(u"Memo"_qs));
        // Rows of a table count, too, and stand close together.
        const QString table = u"Ferries      1\nFerries      2\nFerries      3\nFerries      4\n"_qs;
        QCOMPARE(withoutHeads(table).text, table);
        // Other words beside each number are rows, however far apart.
        QString rows;
        for (int n = 1; n <= 4; ++n)
            rows += page(n) + u"Pier "_qs + QChar(u'A' + n) + u"         %1\n"_qs.arg(n);
        QCOMPARE(withoutHeads(rows).text, rows);
    }

    void firstHead_staysAsTitle()
    {
        const QString text = withoutHeads(sampleText("paged-report.txt")).text;
        QCOMPARE(text.count(u"河湾水文站年度资料汇编"_qs), 1);
        QVERIFY(!text.contains(u"— 1 —"_qs) && !text.contains(u"— 2 —"_qs));
        QVERIFY(text.contains(u"十二"_qs) || text.contains(u"四、下年度安排"_qs));
    }

    void longParagraphs_cutByPages_goOnAtOnce()
    {
        const QString half = u"雨量筒旁的杨树逐年长高，已对观测产生遮挡，须尽快与村里商定修剪的办法"_qs.repeated(3);
        QString text;
        for (int page = 1; page <= 4; ++page)
            text += half + u"\n— %1 —\n"_qs.arg(page) + half + u"。\n"_qs;
        QCOMPARE(linesOf(withoutHeads(text).text), QStringList(4, half + half + u"。"_qs));
    }

    void cleanText_isLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("chapters")
            << u"1\n春天来了，河里的冰化了。\n2\n夏天来了，河里的水涨了。\n3\n秋天来了，芦苇白了。\n"_qs;
        QTest::newRow("items") << u"1.\n甲。\n2.\n乙。\n3.\n丙。\n4.\n丁。\n"_qs;
        QTest::newRow("years") << u"2019\n修渡口。\n2020\n修老街。\n2021\n修石阶。\n"_qs;
        QTest::newRow("score") << u"比分 3/5\n3/5\n4/5\n结束。\n"_qs;
        QTest::newRow("empty") << QString();
    }
    void cleanText_isLeftAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(withoutHeads(text).text, text);
    }
};

QTEST_GUILESS_MAIN(TestRunningHeads)
#include "tst_runningheads.moc"
