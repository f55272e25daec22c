// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/mouseselector.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace app::reader
{

namespace
{
constexpr int scrollIntervalMs = 16;
/// Pixels a frame for each pixel that the pointer is beyond the edge.
constexpr double scrollPull = 0.25;
constexpr double fastestScroll = 60;
} // namespace

MouseSelector::MouseSelector(PageCursor &cursor, PageWindow &window, QObject *parent)
    : QObject(parent), m_cursor(cursor), m_window(window)
{
}

SelectionUnit MouseSelector::countClick(QPointF point)
{
    const auto *hints = QGuiApplication::styleHints();
    const bool again = m_clicks > 0 && m_sincePress.isValid() &&
                       m_sincePress.elapsed() <= hints->mouseDoubleClickInterval() &&
                       (point - m_pressPoint).manhattanLength() <= hints->mouseDoubleClickDistance();
    m_clicks = again ? m_clicks % 4 + 1 : 1;
    m_sincePress.start();
    m_pressPoint = point;
    return static_cast<SelectionUnit>(m_clicks - 1);
}

void MouseSelector::press(QPointF point, Grow extend)
{
    const SelectionUnit unit = countClick(point);
    m_pressed = true;
    m_dragged = false;
    m_point = point;
    m_hadSelection = !m_cursor.selection().isEmpty();
    m_held = extend == Grow::No && unit == SelectionUnit::Character && isOnSelection(point);
    if (m_held)
        return;
    if (extend == Grow::Yes) {
        m_cursor.extendTo(m_window.hit(point));
        Q_EMIT moved();
    } else {
        startSelection(point, unit);
    }
}

bool MouseSelector::isOnSelection(QPointF point)
{
    const qsizetype at = m_window.graphemeAt(point);
    return at >= 0 && m_cursor.selection().contains(at);
}

void MouseSelector::startSelection(QPointF point, SelectionUnit unit)
{
    m_cursor.begin(m_window.hit(point), m_window.graphemeAt(point), unit);
    Q_EMIT moved();
}

void MouseSelector::drag(QPointF point)
{
    if (!m_pressed)
        return;
    m_point = point;
    const auto *hints = QGuiApplication::styleHints();
    if (m_held) {
        if ((point - m_pressPoint).manhattanLength() < hints->startDragDistance())
            return;
        cancel();
        Q_EMIT draggedOut();
        return;
    }
    if (!m_dragged && (point - m_pressPoint).manhattanLength() < hints->startDragDistance() / 2)
        return;
    m_dragged = true;
    follow();
    const bool beyond = point.y() < 0 || point.y() > m_window.size().height();
    if (beyond && !m_timer.isActive())
        m_timer.start(scrollIntervalMs, this);
    else if (!beyond)
        m_timer.stop();
}

void MouseSelector::follow()
{
    const QPointF inside{m_point.x(), std::clamp(m_point.y(), 0.0, m_window.size().height() - 1)};
    m_cursor.extendTo(m_window.hit(inside));
    Q_EMIT moved();
}

void MouseSelector::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const double height = m_window.size().height();
    const double beyond = m_point.y() < 0 ? m_point.y() : std::max(0.0, m_point.y() - height);
    m_window.scrollBy(std::clamp(beyond * scrollPull, -fastestScroll, fastestScroll));
    Q_EMIT scrolled();
    follow();
}

void MouseSelector::release(QPointF point)
{
    if (!m_pressed)
        return;
    m_pressed = false;
    m_timer.stop();
    if (std::exchange(m_held, false))
        startSelection(point, SelectionUnit::Character);
    const bool any = !m_cursor.selection().isEmpty();
    if (any || m_hadSelection)
        Q_EMIT selected();
    if (!any && !m_dragged && m_clicks == 1)
        Q_EMIT clicked(point);
}

void MouseSelector::cancel()
{
    m_pressed = false;
    m_held = false;
    m_timer.stop();
    m_clicks = 0;
}

} // namespace app::reader
