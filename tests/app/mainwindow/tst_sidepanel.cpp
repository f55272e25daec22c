// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/flattabbar.h"
#include "app/mainwindow/sidepanel.h"

#include <QLineEdit>
#include <QtTest>

using namespace app;
using namespace Qt::Literals::StringLiterals;

namespace
{
docks::Panel panelOf(const QString &id, int place, QWidget *widget)
{
    const auto title = [widget] { return widget->windowTitle(); };
    return {id,    docks::Panel::Area::Left,
            place, u"repair"_s,
            title, [widget] { return docks::Panel::Content{widget, nullptr}; }};
}

/// A panel whose content says whether it was made.
struct Waiting {
    explicit Waiting(QString name) : id(std::move(name)) {}

    docks::Panel panel(int place)
    {
        return {id,
                docks::Panel::Area::Left,
                place,
                {},
                [this] { return id; },
                [this] {
                    if (!widget) {
                        widget = new QLineEdit;
                        widget->setWindowTitle(id + u" 3"_s);
                    }
                    return docks::Panel::Content{widget, nullptr};
                }};
    }

    QString id;
    QLineEdit *widget = nullptr;
};
} // namespace

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
        side.add(panelOf(u"later"_s, 20, later));
        side.add(panelOf(u"first"_s, 10, first));
        side.resize(260, 400);
        side.fill();
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
        side.add(panelOf(u"front"_s, 10, front));
        side.add(panelOf(u"behind"_s, 20, behind));
        side.fill();
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
            side.add(panelOf(name, 10, panel));
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
        side.add(panelOf(u"outline"_s, 10, panel));
        QCOMPARE(side.findChild<mainwindow::FlatTabBar *>()->tabText(0), u"Outline"_s);
        side.fill();
        while (side.makeNext()) {
        }
        panel->setWindowTitle(u"大纲"_s);
        QCOMPARE(side.findChild<mainwindow::FlatTabBar *>()->tabText(0), u"大纲"_s);
    }

    void content_isMadeAfterTheFrame()
    {
        mainwindow::SidePanel side;
        Waiting front(u"front"_s);
        Waiting behind(u"behind"_s);
        side.add(front.panel(10));
        side.add(behind.panel(20));
        side.resize(260, 400);
        side.show();
        QVERIFY(QTest::qWaitForWindowExposed(&side));
        const auto *bar = side.findChild<mainwindow::FlatTabBar *>();
        QCOMPARE(bar->tabText(0), u"front"_s);
        QVERIFY(!front.widget);
        const QRect before = bar->geometry();
        QVERIFY(side.fill());
        QVERIFY(front.widget && front.widget->isVisible());
        QCOMPARE(bar->tabText(0), u"front 3"_s);
        QCOMPARE(bar->geometry(), before);
        QVERIFY(!behind.widget);
        QVERIFY(!side.fill());
        QVERIFY(side.makeNext());
        QVERIFY(behind.widget && !behind.widget->isVisible());
        QVERIFY(!side.makeNext());
    }

    void content_calledUpEarly_isThere()
    {
        mainwindow::SidePanel side;
        Waiting front(u"front"_s);
        Waiting behind(u"behind"_s);
        side.add(front.panel(10));
        side.add(behind.panel(20));
        side.show();
        side.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&side));
        side.focusOn(u"behind"_s);
        QVERIFY(behind.widget && behind.widget->isVisible());
        QTRY_VERIFY(behind.widget->hasFocus());
        QVERIFY(!front.widget);
        side.setCurrent(u"front"_s);
        QVERIFY(front.widget && front.widget->isVisible());
    }

    void title_ofAPanelWithoutContent_followsTheLanguage()
    {
        mainwindow::SidePanel side;
        QString title = u"Outline"_s;
        side.add({u"outline"_s, docks::Panel::Area::Left, 10, {}, [&title] { return title; }, {}});
        title = u"大纲"_s;
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&side, &event);
        QCOMPARE(side.findChild<mainwindow::FlatTabBar *>()->tabText(0), title);
    }

    void focusOn_bringsUpAndFocuses()
    {
        mainwindow::SidePanel side;
        auto *one = new QLineEdit;
        auto *two = new QLineEdit;
        side.add(panelOf(u"one"_s, 10, one));
        side.add(panelOf(u"two"_s, 20, two));
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
