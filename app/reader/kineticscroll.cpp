// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/kineticscroll.h"

#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace app::reader
{

namespace
{
constexpr int frameMs = 16;
constexpr double memoryMs = 60;     ///< how long a step counts for the speed
constexpr double decayMs = 325;     ///< the speed falls to 1/e
constexpr quint64 restMs = 50;      ///< fingers that lie still so long do not throw the page
constexpr double slowest = 0.05;    ///< pixels a millisecond: below that it stands
constexpr double leastThrow = 0.25; ///< so fast at least, to go on
constexpr double fastest = 12;
} // namespace

void KineticScroll::step(double pixels, quint64 time)
{
    m_timer.stop();
    const double elapsed = m_last > 0 && time > m_last ? double(time - m_last) : memoryMs;
    const double kept = std::exp(-elapsed / memoryMs);
    m_speed = m_speed * kept + pixels / std::max(elapsed, 1.0) * (1 - kept);
    m_last = time;
}

void KineticScroll::release(quint64 time)
{
    const bool rested = time > m_last + restMs;
    m_speed = std::clamp(m_speed, -fastest, fastest);
    if (rested || std::abs(m_speed) < leastThrow) {
        stop();
        return;
    }
    m_sinceFrame.start();
    m_timer.start(frameMs, this);
}

void KineticScroll::stop()
{
    m_timer.stop();
    m_speed = 0;
    m_last = 0;
}

void KineticScroll::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    // The way of a decaying speed, so that late frames change nothing about where the page comes to rest.
    const double elapsed = std::max(1.0, double(m_sinceFrame.restart()));
    const double kept = std::exp(-elapsed / decayMs);
    const double way = m_speed * decayMs * (1 - kept);
    m_speed *= kept;
    if (std::abs(m_speed) < slowest)
        stop();
    Q_EMIT moved(way);
}

} // namespace app::reader

#include "moc_kineticscroll.cpp"
