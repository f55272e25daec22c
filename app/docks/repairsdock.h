// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"
#include "core/document/repairchoices.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedLayout;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace app::controllers
{
class Navigator;
class RepairController;
class Workspace;
} // namespace app::controllers

namespace app::models
{
class RepairModel;
struct RepairKind;
} // namespace app::models

namespace app::docks
{

class LostChoices;

/// What was repaired in the document in front, by kind: each kind with its count and its switch, and below the repairs
/// of the chosen one, each with before, after, reason and switch; a click or Enter goes to the place, Space switches.
/// At the end the choices that fit the text no more.
class RepairsDock : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        controllers::RepairController &repairs;
    };
    explicit RepairsDock(const Parts &parts, QWidget *parent = nullptr);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeLists();
    void arrange();
    void connectLists();
    void showDocument();
    void fillKinds();
    QTreeWidgetItem *addKind(const QString &title, const models::RepairKind &kind);
    void chooseKind();
    void applyFilter();
    void switchKind(QTreeWidgetItem *item);
    void choose(const core::document::RepairChoice &choice);
    void retranslate();
    void goTo(const QModelIndex &index);

    Parts m_parts;
    models::RepairModel *m_model;
    QTreeWidget *m_kinds;
    QLabel *m_words;
    QLineEdit *m_field;
    QToolButton *m_guesses;
    QListView *m_list;
    QLabel *m_noRows;
    QLabel *m_empty;
    QWidget *m_content;
    QStackedLayout *m_stack = nullptr; ///< null until it is seen
    LostChoices *m_lost;
    QTimer m_typing;
    bool m_stale = true;     ///< the lists are filled when they are seen
    bool m_switched = false; ///< the lists show what the document is to become
    bool m_filling = false;
};

} // namespace app::docks
