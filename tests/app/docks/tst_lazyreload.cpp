// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/lazyreload.h"

#include <QWidget>
#include <QtTest>

using app::docks::LazyReload;

class TestLazyReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_hidden_waitsUntilItIsSeenAndReloadsOnce()
    {
        QWidget panel;
        int reloads = 0;
        auto *lazy = new LazyReload(panel, [&reloads] { ++reloads; });
        lazy->request();
        lazy->request();
        QCOMPARE(reloads, 0);
        panel.show();
        QCOMPARE(reloads, 1);
        panel.hide();
        panel.show();
        QCOMPARE(reloads, 1);
    }

    void request_visible_reloadsAtOnce()
    {
        QWidget panel;
        int reloads = 0;
        auto *lazy = new LazyReload(panel, [&reloads] { ++reloads; });
        panel.show();
        lazy->request();
        lazy->request();
        QCOMPARE(reloads, 2);
    }

    void flush_reloadsOnlyWhatWasPutOff()
    {
        QWidget panel;
        int reloads = 0;
        auto *lazy = new LazyReload(panel, [&reloads] { ++reloads; });
        lazy->flush();
        QCOMPARE(reloads, 0);
        lazy->request();
        lazy->flush();
        lazy->flush();
        QCOMPARE(reloads, 1);
    }
};

QTEST_MAIN(TestLazyReload)
#include "tst_lazyreload.moc"
