// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/starttrace.h"

#include "app/controllers/workspace.h"
#include "app/mainwindow/afterpage.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <ctime>

namespace app::application
{

namespace
{
/// What is given back to the system after an opening is given back within this time.
constexpr int settleMs = 1500;

qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmRSS:");
    return at < 0 ? 0 : all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}
} // namespace

StartTrace::StartTrace() = default;

std::unique_ptr<StartTrace> StartTrace::wanted()
{
    if (!qEnvironmentVariableIsSet("ZHUPI_TRACE"))
        return nullptr;
    std::unique_ptr<StartTrace> trace(new StartTrace);
    QCoreApplication::instance()->installEventFilter(trace.get());
    return trace;
}

void StartTrace::mark(const char *step) const
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    std::fprintf(stderr, "zhupi-trace %s %lld%09ld\n", step, static_cast<long long>(now.tv_sec), now.tv_nsec);
}

void StartTrace::follow(const controllers::Workspace &workspace)
{
    m_workspace = &workspace;
}

bool StartTrace::eventFilter(QObject *watched, QEvent *event)
{
    // What was painted is on the screen when the event loop comes round again.
    if (event->type() == QEvent::Paint && (!m_seen || !m_whole) && mainwindow::showsText(watched))
        QMetaObject::invokeMethod(this, &StartTrace::painted, Qt::QueuedConnection);
    return false;
}

void StartTrace::painted()
{
    if (!m_seen)
        mark("first-page");
    m_seen = true;
    if (m_whole || !m_workspace || m_workspace->isOpening())
        return;
    m_whole = true;
    mark("whole-document");
    QTimer::singleShot(settleMs, this, [] {
        std::fprintf(stderr, "zhupi-trace resident %lld\n", static_cast<long long>(residentKilobytes()));
    });
}

} // namespace app::application

#include "moc_starttrace.cpp"
