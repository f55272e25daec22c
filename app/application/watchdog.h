// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QObject>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <thread>

namespace app::application
{

/// Tells what kept the window from answering: a thread of its own asks the GUI thread for a sign of life again and
/// again, and where none comes within the limit, looks at its stack. The report has how long it took, how much of that
/// was work of the processor (the rest is waiting: a disk, a lock, a busy machine), the event under way and the stack.
/// Made in the GUI thread, while there is an application; only one at a time.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    /// Called in the watchdog's thread, when the window answers again.
    using Report = std::function<void(const QString &report)>;
    static constexpr int usualLimitMs = 100;

    explicit Watchdog(int limitMs = usualLimitMs, Report report = toStandardError);
    ~Watchdog() override;

    /// In a build with assertions, and elsewhere where the environment has ZHUPI_WATCHDOG (a limit in milliseconds);
    /// else null.
    static std::unique_ptr<Watchdog> wanted();
    static void toStandardError(const QString &report);

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    bool waitForAnswer(std::unique_lock<std::mutex> &lock, int ms);
    QString lookAtStack() const;

    const int m_limitMs;
    const Report m_report;
    const pthread_t m_watched;
    std::atomic<const char *> m_receiver{""}; ///< class of the last event's receiver
    std::atomic<int> m_eventType{0};
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    bool m_answered = false;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace app::application
