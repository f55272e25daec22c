// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

#include <QAction>
#include <QHash>
#include <QLatin1StringView>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

class QActionGroup;
class QMenu;
class QMenuBar;
class QToolBar;

namespace app::actions
{

/// An action as the palette and the shortcut page list it.
struct Command {
    QAction *action = nullptr;
    QString text;         ///< translated, without mnemonic and dots
    QString menuPath;     ///< translated, "View › Theme"
    QString sourceText{}; ///< the text in English, as other people's guides name it
};

/// Makes the QActions, the menus, the tool bar and the list of commands out of rows (STYLE §5). Controllers attach
/// themselves by id and report conditions; no part of the program makes a QAction for a command by hand.
/// Owns its actions and menus; GUI thread only. Asking for an id that no row has is a fault of the program (Q_ASSERT).
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);
    ~ActionRegistry() override;

    /// Adds rows; to be done before the menus are filled. Ids must be new.
    void add(std::span<const MenuRow> menus);
    void add(std::span<const ActionRow> rows);

    bool contains(QLatin1StringView id) const;
    QAction *action(QLatin1StringView id) const;
    QMenu *menu(QLatin1StringView id) const;
    QList<QAction *> actions() const;

    /// Runs `command` whenever the action is triggered, as long as `context` lives.
    void onTriggered(QLatin1StringView id, QObject *context, const std::function<void()> &command);
    /// The same for an action of kind Toggle or Choice, with its new state.
    void onToggled(QLatin1StringView id, QObject *context, const std::function<void(bool)> &command);
    /// Shows a state that came about otherwise, without running the commands.
    void setChecked(QLatin1StringView id, bool checked);

    void setCondition(Condition condition, bool fulfilled);
    Conditions conditions() const { return m_conditions; }

    void fillMenuBar(QMenuBar *bar);
    void fillToolBar(QToolBar *bar);
    /// Makes the shortcuts of window scope work in `window`.
    void attachToWindow(QWidget *window);
    /// Makes the shortcuts of page scope work in `page` and its children.
    void attachToPage(QWidget *page);

    /// All actions with their place in the menus, in the order of the menus.
    QList<Command> commands() const;
    /// Puts all texts into the present language.
    void retranslate();

Q_SIGNALS:
    void conditionsChanged(Conditions conditions);

private:
    struct Item {
        ActionRow row;
        QAction *action;
    };
    struct Menu {
        MenuRow row;
        std::unique_ptr<QMenu> menu;
    };

    void fillMenu(const Menu &menu);
    void updateEnabled(const Item &item);
    void updateToolTip(const Item &item);
    const Menu *menuOf(const char *id) const;

    std::vector<Item> m_items;
    std::vector<Menu> m_menus;
    QHash<QLatin1StringView, qsizetype> m_index;
    QHash<QLatin1StringView, QActionGroup *> m_groups;
    Conditions m_conditions;
};

/// A text without mnemonic and closing dots: "&Open…" and "打开(&O)…" give "Open" and "打开".
QString plainText(const QString &text);

} // namespace app::actions
