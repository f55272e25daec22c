// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"

#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

using namespace app::actions;
using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr MenuRow menus[] = {
    {.id = "b", .text = "&Second", .place = 200},
    {.id = "a", .text = "&First", .place = 100},
    {.id = "a.sub", .text = "S&ub", .parent = "a", .place = 150},
};
constexpr ActionRow rows[] = {
    {.id = "a.late",
     .text = "&Late",
     .shortcuts = "Ctrl+L",
     .menu = "a",
     .place = 210,
     .needs = Condition::HasDocument},
    {.id = "a.early", .text = "&Early…", .shortcuts = "Ctrl+E F5", .menu = "a", .place = 110, .bar = 20},
    {.id = "b.page", .text = "&Page key", .shortcuts = "1", .menu = "b", .place = 110, .bar = 10, .scope = Scope::Page},
    {.id = "s.one", .text = "&One", .menu = "a.sub", .place = 110, .kind = ActionKind::Choice},
    {.id = "s.two", .text = "&Two", .menu = "a.sub", .place = 120, .kind = ActionKind::Choice},
};
} // namespace

class TestActionRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillMenuBar_ordersByPlaceAndSeparatesSections()
    {
        ActionRegistry registry;
        registry.add(menus);
        registry.add(rows);
        QMenuBar bar;
        registry.fillMenuBar(&bar);
        QCOMPARE(bar.actions().size(), 2);
        QCOMPARE(bar.actions().at(0)->text(), u"&First"_s);
        const auto entries = bar.actions().at(0)->menu()->actions();
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries.at(0), registry.action("a.early"_L1));
        QCOMPARE(entries.at(1)->menu(), registry.menu("a.sub"_L1));
        QVERIFY(entries.at(2)->isSeparator());
        QCOMPARE(entries.at(3), registry.action("a.late"_L1));
    }

    void setCondition_enablesWhatNeedsIt()
    {
        ActionRegistry registry;
        registry.add(menus);
        registry.add(rows);
        QSignalSpy told(&registry, &ActionRegistry::conditionsChanged);
        QVERIFY(!registry.action("a.late"_L1)->isEnabled());
        QVERIFY(registry.action("a.early"_L1)->isEnabled());
        registry.setCondition(Condition::HasDocument, true);
        QVERIFY(registry.action("a.late"_L1)->isEnabled());
        registry.setCondition(Condition::HasDocument, true);
        QCOMPARE(told.size(), 1);
        registry.setCondition(Condition::HasDocument, false);
        QVERIFY(!registry.action("a.late"_L1)->isEnabled());
    }

    void onTriggered_runsUntilTheContextIsGone()
    {
        ActionRegistry registry;
        registry.add(rows);
        int runs = 0;
        auto context = std::make_unique<QObject>();
        registry.onTriggered("a.early"_L1, context.get(), [&runs] { ++runs; });
        registry.action("a.early"_L1)->trigger();
        QCOMPARE(runs, 1);
        context.reset();
        registry.action("a.early"_L1)->trigger();
        QCOMPARE(runs, 1);
    }

    void choices_excludeEachOther()
    {
        ActionRegistry registry;
        registry.add(rows);
        registry.action("s.one"_L1)->setChecked(true);
        registry.action("s.two"_L1)->setChecked(true);
        QVERIFY(!registry.action("s.one"_L1)->isChecked());
    }

    void setChecked_doesNotRunTheCommand()
    {
        ActionRegistry registry;
        registry.add(rows);
        int runs = 0;
        registry.onToggled("s.one"_L1, this, [&runs](bool) { ++runs; });
        registry.setChecked("s.one"_L1, true);
        QVERIFY(registry.action("s.one"_L1)->isChecked());
        QCOMPARE(runs, 0);
    }

    void attach_sharesByScope()
    {
        ActionRegistry registry;
        registry.add(rows);
        QWidget window;
        QWidget page;
        registry.attachToWindow(&window);
        registry.attachToPage(&page);
        QCOMPARE(page.actions(), QList<QAction *>{registry.action("b.page"_L1)});
        QCOMPARE(window.actions().size(), 4);
        QCOMPARE(registry.action("b.page"_L1)->shortcutContext(), Qt::WidgetWithChildrenShortcut);
        QCOMPARE(registry.action("a.early"_L1)->shortcuts().size(), 2);
    }

    void fillToolBar_ordersByBar()
    {
        ActionRegistry registry;
        registry.add(rows);
        QToolBar bar;
        registry.fillToolBar(&bar);
        QCOMPARE(bar.actions(), (QList<QAction *>{registry.action("b.page"_L1), registry.action("a.early"_L1)}));
    }

    void commands_carryTheirMenuPath()
    {
        ActionRegistry registry;
        registry.add(menus);
        registry.add(rows);
        const auto commands = registry.commands();
        QCOMPARE(commands.size(), 5);
        QCOMPARE(commands.first().text, u"Early"_s);
        QCOMPARE(commands.last().menuPath, u"Second"_s);
        const auto one = std::ranges::find(commands, registry.action("s.one"_L1), &Command::action);
        QCOMPARE(one->menuPath, u"First › Sub"_s);
    }

    void plainText_dropsMnemonicsAndDots_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("english") << u"&Open…"_s << u"Open"_s;
        QTest::newRow("chinese") << u"打开(&O)…"_s << u"打开"_s;
        QTest::newRow("inside") << u"Zoom o&ut"_s << u"Zoom out"_s;
    }

    void plainText_dropsMnemonicsAndDots()
    {
        QFETCH(QString, text);
        QTEST(plainText(text), "plain");
    }
};

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
