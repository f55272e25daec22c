// SPDX-License-Identifier: GPL-3.0-or-later
// Trash, history, backups, and long work on the library in another thread.
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"

#include <QPointer>

namespace app::controllers
{

using core::library::Library;

QList<core::library::TrashItem> Workspace::trashItems() const
{
    const auto items = m_library ? m_library->trash().items() : core::Result<QList<core::library::TrashItem>>();
    return items.value_or(QList<core::library::TrashItem>());
}

core::Outcome Workspace::bringBack(core::library::TrashKind kind, const QString &id)
{
    if (auto ready = readyToStore(); !ready)
        return std::unexpected(ready.error());
    auto restored = m_library->trash().restore(kind, id);
    if (restored)
        reread();
    return restored;
}

void Workspace::emptyTrash(QObject *context, const WorkDone &done)
{
    runApart(
        context,
        [](Library &library) -> core::Outcome {
            const auto gone = library.trash().empty();
            return gone ? core::Outcome() : std::unexpected(gone.error());
        },
        done);
}

QList<core::library::JournalLine> Workspace::journal() const
{
    const auto lines = m_library ? m_library->history().journal() : core::Result<QList<core::library::JournalLine>>();
    return lines.value_or(QList<core::library::JournalLine>());
}

QList<core::library::HistoryEntry> Workspace::history(const core::AnnotationId &id) const
{
    const auto entries = m_library ? m_library->history().of(id) : core::Result<QList<core::library::HistoryEntry>>();
    return entries.value_or(QList<core::library::HistoryEntry>());
}

core::Outcome Workspace::goTo(qint64 number)
{
    if (auto ready = readyToStore(); !ready)
        return std::unexpected(ready.error());
    const auto changes = m_library->history().goTo(number);
    if (!changes)
        return std::unexpected(changes.error());
    reread();
    return {};
}

QList<core::library::Backup> Workspace::backups() const
{
    return m_library ? m_library->backups().all() : QList<core::library::Backup>();
}

QString Workspace::backupFolder() const
{
    return m_library ? m_library->backups().folder() : QString();
}

QString Workspace::author() const
{
    return m_library ? m_library->author() : QString();
}

core::Outcome Workspace::setAuthor(const QString &name)
{
    if (auto ready = readyToStore(); !ready)
        return ready;
    return m_library->setAuthor(name);
}

void Workspace::runApart(QObject *context, const Work &work, const WorkDone &done)
{
    inBackground(
        work, [this, done, path = libraryPath(), context = QPointer<QObject>(context)](const core::Outcome &outcome) {
            if (path == libraryPath())
                followOthers();
            if (context)
                done(outcome);
        });
}

} // namespace app::controllers
