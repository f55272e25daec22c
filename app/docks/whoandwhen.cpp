// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/whoandwhen.h"

#include "app/actions/icon.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;

WhoAndWhen::WhoAndWhen(QWidget *parent) : QToolButton(parent)
{
    setIcon(actions::icon("filter"_L1));
    setIconSize({20, 20});
    setAutoRaise(true);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    rebuild();
}

void WhoAndWhen::setAuthors(const QStringList &names)
{
    if (names == m_authors)
        return;
    const auto before = shownAuthor();
    m_authors = names;
    rebuild();
    if (const auto now = shownAuthor(); now != before)
        Q_EMIT authorChosen(now);
}

void WhoAndWhen::choose(const std::optional<QString> &author, int days)
{
    chooseAuthor(author);
    chooseDays(days);
    rebuild();
}

void WhoAndWhen::addLast(QAction *action)
{
    m_last = action;
    rebuild();
}

void WhoAndWhen::clear()
{
    choose({}, 0);
}

void WhoAndWhen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QToolButton::changeEvent(event);
}

void WhoAndWhen::rebuild()
{
    menu()->clear();
    qDeleteAll(menu()->findChildren<QActionGroup *>());
    if (!m_authors.isEmpty())
        addAuthors();
    addTimes();
    if (m_last) {
        menu()->addSeparator();
        menu()->addAction(m_last);
    }
    showState();
}

void WhoAndWhen::addAuthors()
{
    auto *group = new QActionGroup(menu());
    const auto add = [&](const QString &text, const std::optional<QString> &author) {
        QAction *action = menu()->addAction(text, this, [this, author] { chooseAuthor(author); });
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(author == shownAuthor());
    };
    menu()->addAction(tr("Author"))->setEnabled(false);
    add(tr("Anybody"), {});
    for (const QString &name : std::as_const(m_authors))
        add(name.isEmpty() ? tr("Without a name") : QString(name).replace(u'&', u"&&"_s), name);
}

void WhoAndWhen::addTimes()
{
    auto *group = new QActionGroup(menu());
    const auto add = [&](const QString &text, int days) {
        QAction *action = menu()->addAction(text, this, [this, days] { chooseDays(days); });
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(days == m_days);
    };
    if (!m_authors.isEmpty())
        menu()->addSeparator();
    menu()->addAction(tr("Made"))->setEnabled(false);
    add(tr("Any time"), 0);
    add(tr("Today"), 1);
    add(tr("In the last 7 days"), 7);
    add(tr("In the last 30 days"), 30);
}

std::optional<QString> WhoAndWhen::shownAuthor() const
{
    return m_author && m_authors.contains(*m_author) ? m_author : std::nullopt;
}

void WhoAndWhen::chooseAuthor(const std::optional<QString> &author)
{
    const auto before = shownAuthor();
    m_author = author;
    showState();
    if (const auto now = shownAuthor(); now != before)
        Q_EMIT authorChosen(now);
}

void WhoAndWhen::chooseDays(int days)
{
    if (days == m_days)
        return;
    m_days = days;
    showState();
    Q_EMIT sinceChosen(days == 0 ? QDateTime() : QDate::currentDate().addDays(1 - days).startOfDay());
}

void WhoAndWhen::showState()
{
    const auto author = shownAuthor();
    setChecked(author || m_days > 0);
    QStringList words;
    if (author)
        words.append(author->isEmpty() ? tr("Without a name") : *author);
    for (const QAction *action : menu()->actions()) {
        if (m_days > 0 && action->isChecked() && action->actionGroup() && action != m_last)
            words.append(action->text().replace(u"&&"_s, u"&"_s));
    }
    words.removeDuplicates();
    setToolTip(words.isEmpty() ? tr("Filter by author and time") : words.join(u" · "_s));
    setAccessibleName(tr("Filter by author and time"));
}

} // namespace app::docks

#include "moc_whoandwhen.cpp"
