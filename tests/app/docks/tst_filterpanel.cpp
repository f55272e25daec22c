// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/filterpanel.h"

#include <QLineEdit>
#include <QStandardItemModel>
#include <QTreeView>
#include <QtTest>

using app::docks::FilterPanel;
using namespace Qt::Literals::StringLiterals;

namespace
{
class ChoosingPanel : public FilterPanel
{
protected:
    bool choosesByFocus() const override { return true; }
};

/// A tree of two branches with two leaves each, shown whole.
struct Desk {
    QStandardItemModel model;
    ChoosingPanel panel;

    Desk()
    {
        for (const QString &branch : {u"plain"_s, u"hill"_s}) {
            auto *item = new QStandardItem(branch);
            item->appendRow(new QStandardItem(branch + u" one"_s));
            item->appendRow(new QStandardItem(branch + u" two"_s));
            model.appendRow(item);
        }
        panel.setModel(&model);
        panel.resize(300, 400);
        panel.show();
        panel.tree()->expandAll();
    }
    QModelIndex branch(int row) const { return panel.filter()->index(row, 0); }
    bool isOpen(int row) const { return panel.tree()->isExpanded(branch(row)); }
};
} // namespace

class TestFilterPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filter_takenBack_leavesOpenWhatWasOpen()
    {
        Desk desk;
        desk.panel.field()->setText(u"plain"_s);
        QCOMPARE(desk.panel.filter()->rowCount(), 1);
        desk.panel.field()->clear();
        QVERIFY(desk.isOpen(0));
        QVERIFY(desk.isOpen(1));
    }

    void filter_takenBack_foldsWhatItOpened()
    {
        Desk desk;
        desk.panel.tree()->collapse(desk.branch(0));
        desk.panel.field()->setText(u"on"_s);
        desk.panel.field()->setText(u"one"_s);
        QVERIFY(desk.isOpen(0));
        desk.panel.field()->clear();
        QVERIFY(!desk.isOpen(0));
        QVERIFY(desk.isOpen(1));
    }

    void filter_takenBackOverNewRows_opensThem()
    {
        Desk desk;
        desk.panel.field()->setText(u"plain"_s);
        desk.model.clear();
        auto *item = new QStandardItem(u"sea"_s);
        item->appendRow(new QStandardItem(u"sea one"_s));
        desk.model.appendRow(item);
        desk.panel.field()->clear();
        QVERIFY(desk.isOpen(0));
    }

    void filter_takenBack_showsTheChosenRow()
    {
        Desk desk;
        desk.panel.tree()->collapseAll();
        desk.panel.field()->setText(u"hill two"_s);
        QTest::keyClick(desk.panel.field(), Qt::Key_Down);
        QCOMPARE(desk.panel.tree()->currentIndex().data().toString(), u"hill two"_s);
        desk.panel.field()->clear();
        QVERIFY(desk.isOpen(1));
        QVERIFY(!desk.isOpen(0));
    }

    void focusByKey_choosesTheFirstRow()
    {
        Desk desk;
        desk.panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.panel));
        desk.panel.field()->setFocus();
        desk.panel.tree()->setFocus(Qt::ShortcutFocusReason);
        QCOMPARE(desk.panel.tree()->selectionModel()->selectedRows(), QModelIndexList{desk.branch(0)});
        desk.panel.tree()->setCurrentIndex(desk.branch(1));
        desk.panel.field()->setFocus();
        desk.panel.tree()->setFocus(Qt::TabFocusReason);
        QCOMPARE(desk.panel.tree()->selectionModel()->selectedRows(), QModelIndexList{desk.branch(1)});
    }
};

QTEST_MAIN(TestFilterPanel)
#include "tst_filterpanel.moc"
