// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

namespace app::reader
{

/// Lets the page run on after the fingers leave the touchpad: takes the steps of a gesture, and, where they came fast,
/// goes on by ever smaller ones. For systems that do not send such steps themselves. Times are milliseconds.
class KineticScroll : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A step of the gesture; what was running stops.
    void step(double pixels, quint64 time);
    /// The fingers left.
    void release(quint64 time);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    double speed() const { return m_speed; } ///< pixels a millisecond

Q_SIGNALS:
    void moved(double pixels);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
    QElapsedTimer m_sinceFrame;
    double m_speed = 0;
    quint64 m_last = 0;
};

} // namespace app::reader
