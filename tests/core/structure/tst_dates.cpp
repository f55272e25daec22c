// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/dates.h"

#include <QTest>

using namespace core::structure;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDate_forms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("date");
        const auto row = [](const QString &text, bool date) { QTest::newRow(qPrintable(text)) << text << date; };
        row(u"2024年3月5日"_qs, true);
        row(u"二〇〇五年三月三日"_qs, true);
        row(u"一九九六年一月二十五日"_qs, true);
        row(u"（2024年3月5日）"_qs, true);
        row(u"2024-03-05"_qs, true);
        row(u"2024/3/5"_qs, true);
        row(u"2024.03.05"_qs, true);
        row(u"2026年02月10日 07时41分"_qs, true);
        row(u"民國一百年五月一日"_qs, true);
        row(u"中    華    民    國   112   年   6   月   20   日"_qs, true);
        row(u"中華民國的渡口"_qs, false);
        row(u"5 March 2024"_qs, true);
        row(u"March 5, 2024"_qs, true);
        row(u"2024年3月"_qs, true);
        row(u"2024年3月5日起施行"_qs, false);
        row(u"2024"_qs, false);
        row(u"2.3. 安装"_qs, false);
        row(u"十三月"_qs, false);
        row(u"二〇〇五-3-5"_qs, true);
        row(u"昭和三年五月一日"_qs, true);
        row(u"一、三月五日的会议"_qs, false);
        row(u"三月五日"_qs, false);
        row(u"2024年13月5日"_qs, false);
        row(u"March winds"_qs, false);
    }
    void isDate_forms()
    {
        QFETCH(QString, text);
        QTEST(isDate(text), "date");
    }

    void dateLength_prefix()
    {
        QCOMPARE(dateLength(u"2018年10月26日 第三次会议通过"), 11);
        QCOMPARE(dateLength(u"今天是2018年"), 0);
    }

    void holdsDate_inside()
    {
        QVERIFY(holdsDate(u"——2023年12月20日在会议上"));
        QVERIFY(!holdsDate(u"这一年的工作"));
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
