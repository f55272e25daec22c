// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/sidepanel.h"

#include "app/actions/icon.h"
#include "app/mainwindow/flattabbar.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::mainwindow
{

SidePanel::SidePanel(QWidget *parent) : QWidget(parent), m_tabs(new FlatTabBar), m_stack(new QStackedWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    setBackgroundRole(QPalette::Base);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        seat(index);
        Q_EMIT currentChanged();
    });
    setMinimumWidth(180);
}

void SidePanel::add(const docks::Panel &panel)
{
    const auto placeOf = [](const Seat &seat) { return seat.panel.place; };
    const auto at = std::ranges::upper_bound(m_seats, panel.place, {}, placeOf) - m_seats.begin();
    m_seats.insert(at, {panel, {}});
    m_stack->insertWidget(static_cast<int>(at), new QWidget);
    const int tab = m_tabs->insertTab(static_cast<int>(at), QString());
    m_tabs->setTabData(tab, panel.id);
    if (!panel.icon.isEmpty())
        m_tabs->setTabIcon(tab, actions::icon(QLatin1StringView(panel.icon.toLatin1())));
    setTitle(panel.id, panel.title());
    m_tabs->setCurrentIndex(0);
    seat(0);
}

void SidePanel::setTitle(const QString &id, const QString &title)
{
    const int tab = static_cast<int>(indexOf(id));
    m_tabs->setTabText(tab, title);
    m_tabs->setTabToolTip(tab, title);
    m_tabs->setAccessibleName(m_tabs->tabText(0));
}

const docks::Panel::Content &SidePanel::make(qsizetype index)
{
    if (!m_seats.at(index).content.widget) {
        const docks::Panel::Content content = m_seats.at(index).panel.content();
        content.widget->setParent(this);
        content.widget->hide();
        const QString id = m_seats.at(index).panel.id;
        setTitle(id, content.widget->windowTitle());
        connect(content.widget, &QWidget::windowTitleChanged, this,
                [this, id](const QString &title) { setTitle(id, title); });
        m_seats[index].content = content;
    }
    return m_seats.at(index).content;
}

bool SidePanel::fill()
{
    if (std::exchange(m_filled, true))
        return false;
    seat(m_tabs->currentIndex());
    return true;
}

bool SidePanel::makeNext()
{
    const auto next = std::ranges::find_if(m_seats, [](const Seat &seat) { return !seat.content.widget; });
    if (next == m_seats.end())
        return false;
    make(next - m_seats.begin());
    return true;
}

/// Brings a panel to the front. Those that were not seen yet stay out of the stack: else each layout of the window
/// would lay them out, too.
void SidePanel::seat(int index)
{
    if (index < 0 || index >= m_stack->count())
        return;
    QWidget *page = m_stack->widget(index);
    if (m_seen && m_filled && !page->layout()) {
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        QWidget *content = make(index).widget;
        layout->addWidget(content);
        content->show();
    }
    m_stack->setCurrentIndex(index);
}

qsizetype SidePanel::indexOf(const QString &id) const
{
    const auto idOf = [](const Seat &seat) { return seat.panel.id; };
    return std::ranges::find(m_seats, id, idOf) - m_seats.begin();
}

bool SidePanel::has(const QString &id) const
{
    return indexOf(id) < m_seats.size();
}

QString SidePanel::current() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

void SidePanel::setCurrent(const QString &id)
{
    if (has(id))
        m_tabs->setCurrentIndex(static_cast<int>(indexOf(id)));
}

void SidePanel::focusOn(const QString &id)
{
    setCurrent(id);
    if (!has(id))
        return;
    m_seen = true; // a widget out of the stack cannot have the keyboard
    m_filled = true;
    seat(m_tabs->currentIndex());
    const docks::Panel::Content content = make(indexOf(id));
    (content.focus ? content.focus : content.widget)->setFocus(Qt::ShortcutFocusReason);
}

bool SidePanel::event(QEvent *event)
{
    // Comes once, before the window is laid out to be shown: by then it is known which panel is in front.
    if (event->type() == QEvent::Polish) {
        m_seen = true;
        seat(m_tabs->currentIndex());
    }
    return QWidget::event(event);
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const Seat &seat : std::as_const(m_seats)) {
            if (!seat.content.widget)
                setTitle(seat.panel.id, seat.panel.title());
        }
    }
    QWidget::changeEvent(event);
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace app::mainwindow

#include "moc_sidepanel.cpp"
