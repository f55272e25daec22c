// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/mainwindow/messagebar.h"

#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace app;
using controllers::Notice;
using namespace Qt::Literals::StringLiterals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_registry.add(actions::windowActions()); }

    void sameWords_standOnce()
    {
        mainwindow::MessageArea area(m_registry);
        area.show({Notice::Kind::Error, u"one"_s, {}, {}});
        area.show({Notice::Kind::Error, u"two"_s, {}, {}});
        area.show({Notice::Kind::Error, u"one"_s, {}, {}});
        QCOMPARE(area.bars().size(), 2);
        QCOMPARE(area.bars().at(0)->notice().text, u"one"_s);
    }

    void hint_takesThePlaceOfTheOneBefore()
    {
        mainwindow::MessageArea area(m_registry);
        area.show({Notice::Kind::Info, u"done"_s, {}, {}});
        area.show({Notice::Kind::Hint, u"select"_s, {}, {}});
        area.show({Notice::Kind::Hint, u"choose"_s, {}, {}});
        QCOMPARE(area.bars().size(), 2);
        QCOMPARE(area.bars().at(0)->notice().text, u"choose"_s);
        QCOMPARE(area.bars().at(1)->notice().text, u"done"_s);
    }

    void many_waitBehindAButton()
    {
        mainwindow::MessageArea area(m_registry);
        for (int i = 0; i < 9; ++i)
            area.show({Notice::Kind::Error, QString::number(i), {}, {}});
        const auto shown = [&] {
            return std::ranges::count_if(area.bars(), [](const auto *bar) { return !bar->isHidden(); });
        };
        QCOMPARE(shown(), mainwindow::MessageArea::shownAtOnce);
        QCOMPARE(area.bars().size(), 9);
        auto *more = area.findChild<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(!more->isHidden());
        QVERIFY(more->text().contains(u'6'));
        more->click();
        QCOMPARE(shown(), 9);
        QVERIFY(more->isHidden());
        while (!area.bars().isEmpty())
            area.bars().constFirst()->dismiss();
        QCOMPARE(shown(), 0);
    }

    void button_runsTheActionAndCloses()
    {
        mainwindow::MessageArea area(m_registry);
        int runs = 0;
        m_registry.onTriggered("file.library"_L1, &area, [&runs] { ++runs; });
        area.show({Notice::Kind::Error, u"locked"_s, u"file.library"_s, {u"file.libraryNone"_s}});
        const auto buttons = area.bars().constFirst()->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.constFirst()->click();
        QCOMPARE(runs, 1);
        QVERIFY(area.bars().isEmpty());
    }

    void hint_goesWithWhatItOffers()
    {
        mainwindow::MessageArea area(m_registry);
        m_registry.setCondition(actions::Condition::CanUndo, true);
        area.show({Notice::Kind::Info, u"done"_s, u"edit.undo"_s, {}});
        area.show({Notice::Kind::Error, u"failed"_s, u"edit.undo"_s, {}});
        m_registry.setCondition(actions::Condition::CanUndo, false);
        QCOMPARE(area.bars().size(), 1);
        QCOMPARE(area.bars().constFirst()->notice().text, u"failed"_s);
    }

    void hint_goesWhenItWouldUndoSomethingElse()
    {
        mainwindow::MessageArea area(m_registry);
        QAction *undo = m_registry.action("edit.undo"_L1);
        m_registry.setCondition(actions::Condition::CanUndo, true);
        undo->setText(u"&Undo one"_s);
        area.show({Notice::Kind::Info, u"done"_s, u"edit.undo"_s, {}});
        area.show({Notice::Kind::Error, u"failed"_s, u"edit.undo"_s, {}});
        undo->setText(u"&Undo auto-coding"_s); // in the same turn: it is about this
        QTest::qWait(0);
        QCOMPARE(area.bars().size(), 2);
        QCOMPARE(area.bars().constLast()->findChild<QPushButton *>()->text(), u"Undo auto-coding"_s);
        undo->setText(u"&Undo new memo"_s);
        QCOMPARE(area.bars().size(), 1);
        QCOMPARE(area.bars().constFirst()->notice().text, u"failed"_s);
    }

    void hint_goesOnceItIsDoneByKey()
    {
        mainwindow::MessageArea area(m_registry);
        QAction *undo = m_registry.action("edit.undo"_L1);
        m_registry.setCondition(actions::Condition::CanUndo, true);
        undo->setText(u"&Undo auto-coding"_s);
        area.show({Notice::Kind::Info, u"done"_s, u"edit.undo"_s, {}});
        area.show({Notice::Kind::Error, u"failed"_s, u"edit.undo"_s, {}});
        QTest::qWait(0);
        undo->trigger(); // what is undone next has the same name
        QCOMPARE(area.bars().size(), 1);
        QCOMPARE(area.bars().constFirst()->notice().text, u"failed"_s);
    }

    void escape_dismisses()
    {
        mainwindow::MessageArea area(m_registry);
        area.show({Notice::Kind::Warning, u"words"_s, {}, {}});
        QTest::keyClick(area.bars().constFirst(), Qt::Key_Escape);
        QVERIFY(area.bars().isEmpty());
    }

private:
    actions::ActionRegistry m_registry;
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
