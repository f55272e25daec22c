// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/standardhead.h"

#include <QTest>

using core::structure::StandardHead;
using core::structure::standardHead;

class TestStandardHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_areTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<StandardHead>("head");
        const auto row = [](const QString &line, StandardHead head) {
            QTest::newRow(qPrintable(line)) << line << head;
        };
        for (const QString &line : {u"ICS 01.140.20"_qs, u"CCS A 14"_qs, u"A 14"_qs, u"ICS 03.220.40/45"_qs})
            row(line, StandardHead::Class);
        for (const QString &line :
             {u"中华人民共和国国家标准"_qs, u"中 华 人 民 共 和 国 交 通 行 业 标 准"_qs, u"团体标准"_qs})
            row(line, StandardHead::Kind);
        for (const QString &line : {u"GB/T 1.1—2020"_qs, u"GB 3838-2002"_qs, u"DB11/T 234—2021"_qs,
                                    u"代替 GB/T 1.1—2009"_qs, u"T/CAS 5—2019"_qs})
            row(line, StandardHead::Number);
        for (const QString &line :
             {u"小型渡口设施养护规范"_qs, u"A 14号船"_qs, u"ICS"_qs, u"GB/T 1.1"_qs, u"2024-05-01"_qs,
              u"这些渡口都要达到国家标准和行业标准，没有达到的要在一年之内改造成符合国家标准"_qs, u"COVID—2019"_qs,
              QString()})
            row(line, StandardHead::None);
    }
    void lines_areTold()
    {
        QFETCH(QString, line);
        QFETCH(StandardHead, head);
        QCOMPARE(standardHead(line), head);
    }
};

QTEST_GUILESS_MAIN(TestStandardHead)
#include "tst_standardhead.moc"
