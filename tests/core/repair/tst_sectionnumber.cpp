// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/sectionnumber.h"

#include <QTest>

using core::repair::sectionNumberLength;

class TestSectionNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionNumberLength_forms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("length");
        const auto row = [](const QString &text, qsizetype length) {
            QTest::newRow(qPrintable(text)) << text << length;
        };
        row(u"一、总体要求"_qs, 2);
        row(u"（三）修好小路"_qs, 3);
        row(u"(12)修好小路"_qs, 4);
        row(u"1.清点"_qs, 2);
        row(u"2、培训"_qs, 2);
        row(u"2.3. 安装"_qs, 4);
        row(u"第三章 附则"_qs, 3);
        row(u"第 3 章 附则"_qs, 5);
        row(u"第九条 本办法"_qs, 3);
        row(u"第六条之一 停放"_qs, 5);
        row(u"第 15-1 條 停放"_qs, 8);
        row(u"第九条规定的"_qs, 0);
        row(u"第 7.8 节"_qs, 0);
        row(u"7.8 节说明"_qs, 0);
        row(u"12 月"_qs, 0);
        row(u"总则"_qs, 0);
        row(QString(), 0);
    }
    void sectionNumberLength_forms()
    {
        QFETCH(QString, text);
        QTEST(sectionNumberLength(text), "length");
    }

    void spacedUnitLength_blanksAroundTheNumber_belongToIt()
    {
        using core::repair::spacedUnitLength;
        QCOMPARE(spacedUnitLength(u"第 1 條 為防止"), qsizetype(5));
        QCOMPARE(spacedUnitLength(u"第 15-1 條 停放"), qsizetype(8));
        QCOMPARE(spacedUnitLength(u"第 一 章 總則"), qsizetype(5));
        QCOMPARE(spacedUnitLength(u"第一章 總則"), qsizetype(0));
        QCOMPARE(spacedUnitLength(u"第 1章 總則"), qsizetype(0));
        QCOMPARE(spacedUnitLength(u"第 三 者"), qsizetype(0));
        QCOMPARE(spacedUnitLength(u"第 "), qsizetype(0));
        QCOMPARE(spacedUnitLength(u""), qsizetype(0));
    }
};

QTEST_GUILESS_MAIN(TestSectionNumber)
#include "tst_sectionnumber.moc"
