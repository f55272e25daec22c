// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/sidepanel.h"

#include "app/actions/icon.h"
#include "app/mainwindow/flattabbar.h"

#include <QEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

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
    const auto at = std::ranges::upper_bound(m_panels, panel.place, {}, &docks::Panel::place) - m_panels.begin();
    m_panels.insert(at, panel);
    panel.widget->setParent(this);
    panel.widget->hide();
    m_stack->insertWidget(static_cast<int>(at), new QWidget);
    const int tab = m_tabs->insertTab(static_cast<int>(at), panel.widget->windowTitle());
    m_tabs->setTabData(tab, panel.id);
    m_tabs->setTabToolTip(tab, panel.widget->windowTitle());
    if (!panel.icon.isEmpty())
        m_tabs->setTabIcon(tab, actions::icon(QLatin1StringView(panel.icon.toLatin1())));
    m_tabs->setAccessibleName(m_tabs->tabText(0));
    connect(panel.widget, &QWidget::windowTitleChanged, this, [this, id = panel.id](const QString &title) {
        m_tabs->setTabText(static_cast<int>(indexOf(id)), title);
        m_tabs->setTabToolTip(static_cast<int>(indexOf(id)), title);
        m_tabs->setAccessibleName(m_tabs->tabText(0));
    });
    m_tabs->setCurrentIndex(0);
    seat(0);
}

/// Brings a panel to the front. Those that were not seen yet stay out of the stack: else each layout of the window
/// would lay them out, too.
void SidePanel::seat(int index)
{
    if (index < 0 || index >= m_stack->count())
        return;
    QWidget *page = m_stack->widget(index);
    if (m_seen && !page->layout()) {
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_panels.at(index).widget);
        m_panels.at(index).widget->show();
    }
    m_stack->setCurrentIndex(index);
}

qsizetype SidePanel::indexOf(const QString &id) const
{
    return std::ranges::find(m_panels, id, &docks::Panel::id) - m_panels.begin();
}

bool SidePanel::has(const QString &id) const
{
    return indexOf(id) < m_panels.size();
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
    const docks::Panel &panel = m_panels.at(indexOf(id));
    (panel.focus ? panel.focus : panel.widget)->setFocus(Qt::ShortcutFocusReason);
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

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace app::mainwindow

#include "moc_sidepanel.cpp"
