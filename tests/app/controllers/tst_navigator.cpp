// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/navigator.h"

#include <QSignalSpy>
#include <QTest>

using namespace app::controllers;

class TestNavigator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void place_isTheCaretWhereOneWasToldElseTheTop()
    {
        Navigator navigator;
        const core::DocumentId id{QStringLiteral("d")};
        navigator.setPosition(id, 40);
        QCOMPARE(navigator.place(id), 40);
        QSignalSpy changed(&navigator, &Navigator::placeChanged);
        navigator.setPlace(id, 70);
        navigator.setPlace(id, 70);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(navigator.place(id), 70);
        QCOMPARE(navigator.position(id), 40);
        navigator.forget(id);
        QCOMPARE(navigator.place(id), 0);
    }

    void goTo_canBeTakenBackAndForth()
    {
        Navigator navigator;
        const auto a = core::DocumentId::create();
        const auto b = core::DocumentId::create();
        navigator.setPosition(a, 100);
        QVERIFY(!navigator.canGoBack());
        navigator.goTo(b, {500, 510});
        navigator.setPosition(b, 500);
        QSignalSpy top(&navigator, &Navigator::topRequested);
        QSignalSpy front(&navigator, &Navigator::documentRequested);
        navigator.goBack();
        QCOMPARE(front.at(0).at(0).value<core::DocumentId>(), a);
        QCOMPARE(top.at(0).at(0).value<core::DocumentId>(), a);
        QCOMPARE(top.at(0).at(1).value<Navigator::Spot>().offset, 100);
        navigator.setPosition(a, 100);
        QVERIFY(navigator.canGoForward());
        navigator.goForward();
        QCOMPARE(top.at(1).at(1).value<Navigator::Spot>().offset, 500);
    }

    void goTo_fromTheSamePlaceIsRememberedOnce()
    {
        Navigator navigator;
        const auto a = core::DocumentId::create();
        navigator.setPosition(a, 7);
        navigator.goTo(a, {50, 51});
        navigator.goTo(a, {60, 61}); // the page has not moved yet
        navigator.goBack();
        QVERIFY(!navigator.canGoBack());
    }

    void forget_dropsTheDocument()
    {
        Navigator navigator;
        const auto a = core::DocumentId::create();
        const auto b = core::DocumentId::create();
        navigator.setPosition(a, 7);
        navigator.goTo(b, {50, 51});
        navigator.forget(a);
        QVERIFY(!navigator.canGoBack());
        QCOMPARE(navigator.position(a), 0);
    }
};

QTEST_GUILESS_MAIN(TestNavigator)
#include "tst_navigator.moc"
