// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/underlines.h"

#include <QTest>

#include "outlineof.h"

class TestUnderlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleAsWideAsItsLine_underlinesIt()
    {
        QCOMPARE(outlineOf(u"Ferry manual\n\nLamps\n=====\nA lamp hangs at the bow.\n\nBells\n=====\nA bell hangs at "
                           u"the stern.\n"_qs),
                 u"t h1 m:boilerplate p h1 m:boilerplate p"_qs);
        QCOMPARE(outlineOf(u"渡口手册\n\n船灯\n----\n船头挂一盏灯。\n\n船铃\n----\n船尾挂一个铃。\n"_qs),
                 u"t h1 m:boilerplate p h1 m:boilerplate p"_qs);
    }

    void ruleOfAnotherWidth_underlinesNothing()
    {
        QCOMPARE(
            outlineOf(u"渡口见闻\n早上起来，雨停了，船都在岸边等着人来。\n——————\n后来天晴了，人也多了起来。\n"_qs),
            u"t p m:boilerplate p"_qs);
    }
};

QTEST_GUILESS_MAIN(TestUnderlines)
#include "tst_underlines.moc"
