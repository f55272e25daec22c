// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that wait while another program writes to the library.
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"

namespace app::controllers
{

using core::library::WaitingReport;

qsizetype Workspace::waitingChanges() const
{
    return m_library ? m_library->history().waiting().size() : 0;
}

void Workspace::followWaiting()
{
    connect(&m_waiting, &WaitingChanges::ended, this, &Workspace::waitingStored);
    connect(&m_waiting, &WaitingChanges::lasts, this, [this] {
        tell({Notice::Kind::Info,
              tr("Another program is writing to the library. What you change waits, and is stored as soon as it can."),
              {},
              {}});
    });
    connect(&m_waiting, &WaitingChanges::failed, this, [this](const core::Error &error) {
        tell({Notice::Kind::Error, tr("What you changed still waits to be stored. %1").arg(error.message), {}, {}});
    });
}

void Workspace::waitingStored(const WaitingReport &report)
{
    for (const WaitingReport::Refusal &refusal : report.refused) {
        tell({Notice::Kind::Error,
              tr("A change that waited (%1) was not stored. %2").arg(refusal.what, refusal.error.message),
              {},
              {}},
             isOpen(refusal.document) ? refusal.document : core::DocumentId());
    }
    // Where nothing differs, all is shown as it is stored.
    if (report.differs)
        reread();
    Q_EMIT journalChanged();
    Q_EMIT nothingWaits();
}

/// A last try for what waits, when this library is to be used no more.
void Workspace::storeWaitingNow()
{
    if (!m_library || m_library->history().waiting().isEmpty() || m_library->history().waiting().store())
        return;
    tell({Notice::Kind::Info,
          tr("What waits (%1) is stored when the library is opened the next time.").arg(waitingChanges()),
          {},
          {}});
}

core::Outcome Workspace::readyToStore()
{
    if (!m_library)
        return noLibrary();
    // What was changed before comes first.
    return m_library->history().waiting().isEmpty() ? core::Outcome() : m_library->history().waiting().store();
}

} // namespace app::controllers
