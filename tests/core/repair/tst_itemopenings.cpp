// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/itemopenings.h"

#include <QTest>

using core::repair::opensItem;

class TestItemOpenings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersThatOpen_areItems()
    {
        for (const QString &line : {u"十二、渡口"_qs, u"(3)石阶"_qs, u"第 十二 条 船工"_qs, u"3) stone"_qs})
            QVERIFY2(opensItem(line), qPrintable(line));
    }

    void numbersThatRefer_areNone()
    {
        for (const QString &line :
             {u"第二十条和第三十条"_qs, u"第二十条之规定"_qs, u"第三條第一項"_qs, u"（二）项所列"_qs})
            QVERIFY2(!opensItem(line), qPrintable(line));
    }

    void shortLines_areNone()
    {
        for (const QString &line : {QString(), u"一"_qs, u"（一"_qs, u"第"_qs, u"3."_qs})
            QVERIFY2(!opensItem(line), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestItemOpenings)
#include "tst_itemopenings.moc"
