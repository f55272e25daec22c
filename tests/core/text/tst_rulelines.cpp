// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rulelines.h"

#include <QTest>

using namespace core::text;

class TestRuleLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_areOneSignThroughout()
    {
        for (const QString &line : {u"---"_qs, u"=========="_qs, u"  ~~~~~ "_qs, u"━━━━━━"_qs})
            QVERIFY2(isRuleLine(line), qPrintable(line));
        for (const QString &line :
             {u"--"_qs, u"-=-=-"_qs, u"- - -"_qs, u"aaa"_qs, u"……"_qs, u"---a---"_qs, QString(), u"   "_qs})
            QVERIFY2(!isRuleLine(line), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestRuleLines)
#include "tst_rulelines.moc"
