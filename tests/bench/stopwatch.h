// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

namespace bench
{

inline constexpr int longestMs = 120'000;

inline void settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// What something took: on the clock, and of the processor in this thread.
struct Took {
    double wallMs = 0;
    double processorMs = 0;
    friend bool operator<(const Took &a, const Took &b) { return a.wallMs < b.wallMs; }
};

inline double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

inline Took timeOf(const std::function<void()> &action)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMs();
    action();
    QApplication::processEvents();
    return {double(timer.nsecsElapsed()) / 1e6, processorMs() - before};
}

/// The longest stretch of processor time between two looks at the events, until `ends`.
inline Took longestStop(const std::function<bool()> &ends)
{
    Took most;
    QElapsedTimer timer;
    timer.start();
    while (!ends() && timer.elapsed() < longestMs) {
        const double before = processorMs();
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        most = std::max(most, {processorMs() - before, processorMs() - before}); // waiting is no stop
    }
    return most;
}

/// Prints figures beside their goals, and whether all were met.
class Report
{
public:
    bool isGood() const { return m_good; }

    void print(const QByteArray &what, double value, double goal)
    {
        m_good = m_good && value <= goal;
        std::printf("  %-44s %9.1f             goal %6.0f  %s\n", what.constData(), value, goal,
                    value <= goal ? "met" : "NOT met");
        std::fflush(stdout);
    }

    /// The goal is of the clock; the processor's time stands in brackets.
    void print(const QByteArray &what, Took took, double goal)
    {
        m_good = m_good && took.wallMs <= goal;
        std::printf("  %-44s %9.1f (%8.1f)  goal %6.0f  %s\n", what.constData(), took.wallMs, took.processorMs, goal,
                    took.wallMs <= goal ? "met" : "NOT met");
        std::fflush(stdout);
    }

private:
    bool m_good = true;
};

} // namespace bench
