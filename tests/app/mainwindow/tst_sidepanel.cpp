// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/flattabbar.h"
#include "app/mainwindow/sidepanel.h"

#include <QLineEdit>
#include <QtTest>

using namespace app;
using namespace Qt::Literals::StringLiterals;

class TestSidePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void add_ordersByPlaceAndShowsTheTabs()
    {
        mainwindow::SidePanel side;
        auto *later = new QLineEdit;
        later->setWindowTitle(u"Later"_s);
        auto *first = new QLineEdit;
        first->setWindowTitle(u"First"_s);
        side.add({u"later"_s, docks::Panel::Area::Left, 20, {}, later, nullptr});
        side.add({u"first"_s, docks::Panel::Area::Left, 10, {}, first, nullptr});
        side.resize(260, 400);
        side.show();
        QVERIFY(QTest::qWaitForWindowExposed(&side));
        const auto *bar = side.findChild<mainwindow::FlatTabBar *>();
        QCOMPARE(bar->tabText(0), u"First"_s);
        QCOMPARE(bar->tabText(1), u"Later"_s);
        QCOMPARE(side.current(), u"first"_s);
        QVERIFY2(bar->height() >= 24, qPrintable(QString::number(bar->height())));
        QVERIFY(bar->tabRect(1).right() < 260);
        QVERIFY(first->isVisible());
        QVERIFY(!later->isVisible());
    }

    void panel_notSeenYet_costsNoLayout()
    {
        class Counting : public QWidget
        {
        public:
            QSize sizeHint() const override
            {
                ++asked;
                return {100, 100};
            }
            mutable int asked = 0;
        };
        mainwindow::SidePanel side;
        auto *front = new Counting;
        auto *behind = new Counting;
        side.add({u"front"_s, docks::Panel::Area::Left, 10, {}, front, nullptr});
        side.add({u"behind"_s, docks::Panel::Area::Left, 20, {}, behind, nullptr});
        side.show();
        QVERIFY(QTest::qWaitForWindowExposed(&side));
        QVERIFY(front->isVisible());
        QCOMPARE(behind->asked, 0);
        side.setCurrent(u"behind"_s);
        QVERIFY(behind->isVisible());
        QVERIFY(!front->isVisible());
        QCOMPARE(behind->size(), front->size());
    }

    void tabs_withoutRoomShowIcons()
    {
        mainwindow::SidePanel side;
        for (const QString &name : {u"Annotations"_s, u"Repairs"_s, u"Corrections"_s}) {
            auto *panel = new QLineEdit;
            panel->setWindowTitle(name);
            side.add({name, docks::Panel::Area::Right, 10, u"repair"_s, panel, nullptr});
        }
        const auto *bar = side.findChild<mainwindow::FlatTabBar *>();
        side.resize(400, 300);
        side.show();
        QVERIFY(QTest::qWaitForWindowExposed(&side));
        const int words = bar->tabRect(2).width();
        side.resize(190, 300);
        QTRY_COMPARE(bar->width(), 190);
        QVERIFY(bar->tabRect(2).width() < words);
        QVERIFY(bar->tabRect(2).right() < 190);
        QVERIFY(bar->tabRect(0).width() >= bar->fontMetrics().horizontalAdvance(u"Annotations"_s));
        side.setCurrent(u"Corrections"_s);
        QTRY_COMPARE(bar->tabRect(2).width(), words);
        QVERIFY(bar->tabRect(2).right() < 190);
        QCOMPARE(bar->tabToolTip(0), u"Annotations"_s);
    }

    void title_followsTheWidget()
    {
        mainwindow::SidePanel side;
        auto *panel = new QLineEdit;
        panel->setWindowTitle(u"Outline"_s);
        side.add({u"outline"_s, docks::Panel::Area::Left, 10, {}, panel, nullptr});
        panel->setWindowTitle(u"大纲"_s);
        QCOMPARE(side.findChild<mainwindow::FlatTabBar *>()->tabText(0), u"大纲"_s);
    }

    void focusOn_bringsUpAndFocuses()
    {
        mainwindow::SidePanel side;
        auto *one = new QLineEdit;
        auto *two = new QLineEdit;
        side.add({u"one"_s, docks::Panel::Area::Left, 10, {}, one, nullptr});
        side.add({u"two"_s, docks::Panel::Area::Left, 20, {}, two, nullptr});
        side.show();
        side.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&side));
        side.focusOn(u"two"_s);
        QCOMPARE(side.current(), u"two"_s);
        QTRY_VERIFY(two->hasFocus());
        side.focusOn(u"none"_s);
        QCOMPARE(side.current(), u"two"_s);
    }
};

QTEST_MAIN(TestSidePanel)
#include "tst_sidepanel.moc"
