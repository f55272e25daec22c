// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"

#include "app/actions/icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace app::actions
{

namespace
{
QString translated(const char *text)
{
    return QCoreApplication::translate("app::actions", text);
}

QList<QKeySequence> sequences(const char *shortcuts)
{
    QList<QKeySequence> list;
    for (const QString &part : QString::fromLatin1(shortcuts).split(u' ', Qt::SkipEmptyParts))
        list.append(QKeySequence(part, QKeySequence::PortableText));
    return list;
}

bool isEmpty(const char *text)
{
    return text == nullptr || *text == '\0';
}
} // namespace

QString plainText(const QString &text)
{
    // Chinese menus carry the mnemonic in brackets behind the text.
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    QString plain = text;
    plain.remove(bracketed).remove(u'&');
    while (plain.endsWith(u'…') || plain.endsWith(u'.'))
        plain.chop(1);
    return plain.trimmed();
}

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) {}

ActionRegistry::~ActionRegistry() = default;

void ActionRegistry::add(std::span<const MenuRow> menus)
{
    for (const MenuRow &row : menus)
        m_menus.push_back({row, std::make_unique<QMenu>(translated(row.text))});
}

void ActionRegistry::add(std::span<const ActionRow> rows)
{
    for (const ActionRow &row : rows) {
        const QLatin1StringView id(row.id);
        Q_ASSERT_X(!m_index.contains(id), "ActionRegistry::add", row.id);
        auto *action = new QAction(this);
        action->setObjectName(id);
        action->setShortcuts(sequences(row.shortcuts));
        action->setShortcutContext(row.scope == Scope::Page ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
        action->setIconVisibleInMenu(false);
        action->setMenuRole(QAction::NoRole);
        if (!isEmpty(row.icon))
            action->setIcon(icon(QLatin1StringView(row.icon)));
        action->setCheckable(row.kind != ActionKind::Command);
        if (row.kind == ActionKind::Choice) {
            QActionGroup *&group = m_groups[QLatin1StringView(row.menu)];
            if (!group)
                group = new QActionGroup(this);
            group->addAction(action);
        }
        m_index.insert(id, static_cast<qsizetype>(m_items.size()));
        m_items.push_back({row, action});
        action->setText(translated(row.text));
        updateToolTip(m_items.back());
        updateEnabled(m_items.back());
    }
}

bool ActionRegistry::contains(QLatin1StringView id) const
{
    return m_index.contains(id);
}

QAction *ActionRegistry::action(QLatin1StringView id) const
{
    const auto at = m_index.constFind(id);
    Q_ASSERT_X(at != m_index.cend(), "ActionRegistry::action", id.data());
    return m_items.at(static_cast<size_t>(*at)).action;
}

const ActionRegistry::Menu *ActionRegistry::menuOf(const char *id) const
{
    const auto at = std::ranges::find_if(
        m_menus, [id](const Menu &menu) { return QLatin1StringView(menu.row.id) == QLatin1StringView(id); });
    return at == m_menus.end() ? nullptr : &*at;
}

QMenu *ActionRegistry::menu(QLatin1StringView id) const
{
    const Menu *found = menuOf(id.data());
    Q_ASSERT_X(found, "ActionRegistry::menu", id.data());
    return found->menu.get();
}

QList<QAction *> ActionRegistry::actions() const
{
    QList<QAction *> list;
    for (const Item &item : m_items)
        list.append(item.action);
    return list;
}

void ActionRegistry::onTriggered(QLatin1StringView id, QObject *context, const std::function<void()> &command)
{
    connect(action(id), &QAction::triggered, context, [command] { command(); });
}

void ActionRegistry::onToggled(QLatin1StringView id, QObject *context, const std::function<void(bool)> &command)
{
    connect(action(id), &QAction::toggled, context, command);
}

void ActionRegistry::setChecked(QLatin1StringView id, bool checked)
{
    const QSignalBlocker quiet(action(id));
    action(id)->setChecked(checked);
}

void ActionRegistry::setCondition(Condition condition, bool fulfilled)
{
    if (m_conditions.testFlag(condition) == fulfilled)
        return;
    m_conditions.setFlag(condition, fulfilled);
    for (const Item &item : m_items)
        updateEnabled(item);
    Q_EMIT conditionsChanged(m_conditions);
}

void ActionRegistry::updateEnabled(const Item &item)
{
    item.action->setEnabled((m_conditions & item.row.needs) == item.row.needs);
}

void ActionRegistry::updateToolTip(const Item &item)
{
    const QString text = plainText(item.action->text());
    const QString keys = item.action->shortcut().toString(QKeySequence::NativeText);
    item.action->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)", "action (shortcut)").arg(text, keys));
    item.action->setStatusTip(QString());
}

void ActionRegistry::fillMenu(const Menu &menu)
{
    struct Entry {
        int place;
        QAction *action;
    };
    std::vector<Entry> entries;
    for (const Item &item : m_items) {
        if (QLatin1StringView(item.row.menu) == QLatin1StringView(menu.row.id))
            entries.push_back({item.row.place, item.action});
    }
    for (const Menu &child : m_menus) {
        if (QLatin1StringView(child.row.parent) == QLatin1StringView(menu.row.id))
            entries.push_back({child.row.place, child.menu->menuAction()});
    }
    std::ranges::stable_sort(entries, {}, &Entry::place);
    int section = -1;
    for (const Entry &entry : entries) {
        if (section >= 0 && entry.place / 100 != section)
            menu.menu->addSeparator();
        section = entry.place / 100;
        menu.menu->addAction(entry.action);
    }
}

void ActionRegistry::fillMenuBar(QMenuBar *bar)
{
    std::vector<const Menu *> top;
    for (const Menu &menu : m_menus) {
        fillMenu(menu);
        if (isEmpty(menu.row.parent))
            top.push_back(&menu);
    }
    std::ranges::stable_sort(top, {}, [](const Menu *menu) { return menu->row.place; });
    for (const Menu *menu : top)
        bar->addMenu(menu->menu.get());
}

void ActionRegistry::fillToolBar(QToolBar *bar)
{
    std::vector<const Item *> items;
    for (const Item &item : m_items) {
        if (item.row.bar > 0)
            items.push_back(&item);
    }
    std::ranges::stable_sort(items, {}, [](const Item *item) { return item->row.bar; });
    for (const Item *item : items) {
        bar->addAction(item->action);
        // Tool buttons take no focus by themselves; the keyboard must reach every control.
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(item->action)))
            button->setFocusPolicy(Qt::TabFocus);
    }
}

void ActionRegistry::attachToWindow(QWidget *window)
{
    for (const Item &item : m_items) {
        if (item.row.scope == Scope::Window)
            window->addAction(item.action);
    }
}

void ActionRegistry::attachToPage(QWidget *page)
{
    for (const Item &item : m_items) {
        if (item.row.scope == Scope::Page)
            page->addAction(item.action);
    }
}

QList<Command> ActionRegistry::commands() const
{
    QList<Command> list;
    std::vector<std::pair<int, qsizetype>> order;
    const auto pathOf = [this](const char *id, int *place) {
        QStringList path;
        int scale = 1;
        for (const Menu *menu = menuOf(id); menu; menu = menuOf(menu->row.parent)) {
            path.prepend(plainText(menu->menu->title()));
            *place += menu->row.place * (isEmpty(menu->row.parent) ? 1000 : scale);
        }
        return path.join(QStringLiteral(" › "));
    };
    for (const Item &item : m_items) {
        int place = item.row.place;
        const QString path = pathOf(item.row.menu, &place);
        order.emplace_back(place, list.size());
        list.append({item.action, plainText(item.action->text()), path, plainText(QString::fromUtf8(item.row.text))});
    }
    std::ranges::stable_sort(order, {}, &std::pair<int, qsizetype>::first);
    QList<Command> sorted;
    for (const auto &[place, index] : order)
        sorted.append(list.at(index));
    return sorted;
}

void ActionRegistry::retranslate()
{
    for (const Menu &menu : m_menus)
        menu.menu->setTitle(translated(menu.row.text));
    for (const Item &item : m_items) {
        item.action->setText(translated(item.row.text));
        updateToolTip(item);
    }
}

} // namespace app::actions

#include "moc_actionregistry.cpp"
