// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workspace.h"
#include "app/mainwindow/afterpage.h"

#include <QPointer>
#include <QWidget>
#include <QtTest>

using namespace app;

class TestAfterPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slices_comeAfterAPaintOneARound()
    {
        const controllers::Workspace workspace;
        int slices = 0;
        QPointer<mainwindow::AfterPage> after(
            new mainwindow::AfterPage(workspace, [&slices] { return ++slices < 3; }, this));
        QWidget window;
        QCOMPARE(slices, 0);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_COMPARE_WITH_TIMEOUT(slices, 3, 10'000);
        QTRY_VERIFY(after.isNull());
        QCOMPARE(slices, 3);
    }

    void slices_withoutAnyPaint_comeSoon()
    {
        const controllers::Workspace workspace;
        bool done = false;
        new mainwindow::AfterPage(
            workspace,
            [&done] {
                done = true;
                return false;
            },
            this);
        QTRY_VERIFY_WITH_TIMEOUT(done, 10'000);
    }
};

QTEST_MAIN(TestAfterPage)
#include "tst_afterpage.moc"
