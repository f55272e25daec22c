// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/lazyreload.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace app::docks
{

LazyReload::LazyReload(QWidget &panel, std::function<void()> reload)
    : QObject(&panel), m_panel(panel), m_reload(std::move(reload))
{
    panel.installEventFilter(this);
}

void LazyReload::request()
{
    m_stale = true;
    if (m_panel.isVisible())
        flush();
}

void LazyReload::flush()
{
    if (std::exchange(m_stale, false))
        m_reload();
}

bool LazyReload::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_panel && event->type() == QEvent::Show)
        flush();
    return false;
}

} // namespace app::docks

#include "moc_lazyreload.cpp"
