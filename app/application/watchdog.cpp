// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/watchdog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QStringList>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <cxxabi.h>
#include <execinfo.h>
#include <span>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr int askEveryMs = 20;
constexpr int deepest = 48;
/// The handler itself and the system's frame below it.
constexpr int ownFrames = 2;

// Written by the handler in the watched thread, read by the watchdog's once the count is there.
std::array<void *, deepest> frames;
std::atomic<int> frameCount{-1};

void takeStack(int)
{
    const int saved = errno;
    frameCount.store(backtrace(frames.data(), deepest));
    errno = saved;
}

int stackSignal()
{
    return SIGRTMIN + 3;
}

/// "program(_ZN3app5class4nameEv+0x1c) [0x55…]" with the name as it is written.
QString readable(const char *symbol)
{
    const QString text = QString::fromLocal8Bit(symbol);
    const qsizetype open = text.indexOf(u'(');
    const qsizetype plus = text.indexOf(u'+', open);
    if (open < 0 || plus <= open + 1)
        return text;
    int status = 0;
    const QByteArray mangled = QStringView(text).mid(open + 1, plus - open - 1).toLatin1();
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(mangled.constData(), nullptr, nullptr, &status), &std::free);
    return name ? QString::fromLatin1(name.get()) : QString::fromLatin1(mangled);
}

double processorMs(pthread_t thread)
{
    clockid_t clock{};
    timespec time{};
    if (pthread_getcpuclockid(thread, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return 0;
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

QEvent::Type pingType()
{
    static const int type = QEvent::registerEventType();
    return QEvent::Type(type);
}
} // namespace

Watchdog::Watchdog(int limitMs, Report report)
    : m_limitMs(limitMs), m_report(std::move(report)), m_watched(pthread_self())
{
    pingType();
    void *first = nullptr;
    backtrace(&first, 1); // loads what it needs: not in a handler
    struct sigaction action = {};
    action.sa_handler = takeStack;
    action.sa_flags = SA_RESTART;
    sigaction(stackSignal(), &action, nullptr);
    QCoreApplication::instance()->installEventFilter(this);
    m_thread = std::thread([this] { watch(); });
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    m_thread.join();
    std::signal(stackSignal(), SIG_IGN);
}

std::unique_ptr<Watchdog> Watchdog::wanted()
{
    const int limit = qEnvironmentVariableIntValue("ZHUPI_WATCHDOG");
    if (limit > 0)
        return std::make_unique<Watchdog>(limit);
#ifdef NDEBUG
    return nullptr;
#else
    return std::make_unique<Watchdog>();
#endif
}

void Watchdog::toStandardError(const QString &report)
{
    std::fputs(qPrintable(report), stderr);
}

bool Watchdog::event(QEvent *event)
{
    if (event->type() != pingType())
        return QObject::event(event);
    {
        const std::lock_guard lock(m_mutex);
        m_answered = true;
    }
    m_changed.notify_all();
    return true;
}

bool Watchdog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != this) {
        m_receiver.store(watched->metaObject()->className(), std::memory_order_relaxed);
        m_eventType.store(event->type(), std::memory_order_relaxed);
    }
    return false;
}

bool Watchdog::waitForAnswer(std::unique_lock<std::mutex> &lock, int ms)
{
    return m_changed.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_answered || m_ends; });
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ends) {
        m_answered = false;
        const double before = processorMs(m_watched);
        QElapsedTimer timer;
        timer.start();
        lock.unlock();
        QCoreApplication::postEvent(this, new QEvent(pingType()), Qt::HighEventPriority);
        lock.lock();
        if (!waitForAnswer(lock, m_limitMs)) {
            const auto type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_eventType.load());
            const QString under = u"%1 to %2"_s.arg(QLatin1StringView(type), QLatin1StringView(m_receiver.load()));
            lock.unlock();
            const QString stack = lookAtStack();
            lock.lock();
            m_changed.wait(lock, [this] { return m_answered || m_ends; });
            if (m_answered) {
                m_report(u"zhupi: the window stood still for %1 ms (%2 ms of the processor), last event: %3\n%4"_s
                             .arg(timer.elapsed())
                             .arg(qRound(processorMs(m_watched) - before))
                             .arg(under, stack));
            }
        }
        m_changed.wait_for(lock, std::chrono::milliseconds(askEveryMs), [this] { return m_ends; });
    }
}

QString Watchdog::lookAtStack() const
{
    frameCount.store(-1);
    if (pthread_kill(m_watched, stackSignal()) != 0)
        return {};
    for (int i = 0; i < 100 && frameCount.load() < 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const int count = frameCount.load();
    if (count <= ownFrames)
        return {};
    const std::unique_ptr<char *, decltype(&std::free)> symbols(backtrace_symbols(frames.data(), count), &std::free);
    QStringList lines;
    for (const char *symbol : std::span(symbols.get(), size_t(count)).subspan(ownFrames))
        lines.append(u"    "_s + readable(symbol) + u'\n');
    return lines.join(QString());
}

} // namespace app::application

#include "moc_watchdog.cpp"
