// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/waitingchanges.h"

#include "core/library/history.h"

#include <utility>

namespace app::controllers
{

namespace
{
constexpr int againMs = 50;
constexpr int afterFailureMs = 2000; ///< a full disk is not asked twenty times a second
constexpr int momentMs = 1000;
} // namespace

void WaitingChanges::setLibrary(core::library::Library *library)
{
    m_again.stop();
    m_library = library;
    if (!library)
        return;
    library->history().waiting().allow(patienceMs, [this] { begin(); });
    if (library->history().waiting().isLeft())
        begin(); // what a program left that ended
}

void WaitingChanges::begin()
{
    m_moment = QDeadlineTimer(momentMs);
    m_said = false;
    m_again.start(againMs, this);
}

void WaitingChanges::timerEvent(QTimerEvent *)
{
    core::library::WaitingEdits &edits = m_library->history().waiting();
    const core::Outcome stored = edits.store();
    if (stored) {
        m_again.stop();
        Q_EMIT ended(edits.takeReport());
    } else if (stored.error().code != core::ErrorCode::LibraryLocked) {
        m_again.start(afterFailureMs, this);
        if (!std::exchange(m_said, true))
            Q_EMIT failed(stored.error());
    } else if (m_moment.hasExpired() && !std::exchange(m_said, true)) {
        Q_EMIT lasts();
    }
}

} // namespace app::controllers

#include "moc_waitingchanges.cpp"
