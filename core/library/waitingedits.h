// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/rowfitter.h"
#include "core/library/waitingfile.h"

#include <functional>
#include <utility>
#include <vector>

namespace core::library
{

/// What became of changes that had waited.
struct WaitingReport {
    struct Refusal {
        DocumentId document; ///< null for a change of tags alone
        QString what;        ///< translated, as Change::description
        Error error;
    };
    qsizetype stored = 0;
    QList<Refusal> refused{}; ///< they fit the library no more, or cannot be read; the file that has them is kept
    bool differs = false;     ///< what is stored is not wholly what was shown: others had changed the same
};

/// The reader's changes that another program keeps from being stored, in the order in which they were made. They lie
/// over the library: whatever is read through it has them. They lie on disk, too, in a file beside it, and are stored
/// once, all at one moment: by this object or, where this program ended in whatever way, by the next Library that is
/// opened. Undo and redo walk over them alone. One for each Library, of its thread.
class WaitingEdits
{
public:
    WaitingEdits(storage::Database &database, annotation::Journal &journal);
    WaitingEdits(const WaitingEdits &) = delete;
    WaitingEdits &operator=(const WaitingEdits &) = delete;

    /// From now on a change waits where the lock was not had within `patienceMs`; without this it fails, after
    /// Database::busyTimeoutMs. `begun` is called when something begins to wait.
    void allow(int patienceMs, std::function<void()> begun);
    bool isEmpty() const { return m_edits.isEmpty() && m_withdrawn.isEmpty(); }
    qsizetype size() const { return m_edits.size(); } ///< without what was undone
    /// Whether store() has something to do: these, or what a program that ended has left; or takeReport() to say.
    bool isLeft() const { return !isEmpty() || m_othersLeft || m_report.stored > 0 || !m_report.refused.isEmpty(); }

    /// A change by the reader: one transaction, or one that waits.
    Outcome edit(const storage::Database::Work &work);
    /// All of it and what other programs left that ended, or after any error nothing. LibraryLocked while another
    /// program writes.
    Outcome store();
    /// What was stored since this was last asked.
    WaitingReport takeReport() { return std::exchange(m_report, {}); }

    /// What undo or redo would take of these; nullopt where there is none.
    std::optional<QString> undoKind() const;
    std::optional<QString> redoKind() const;
    Result<std::optional<annotation::Edit>> undo() { return step(annotation::Direction::Backward); }
    Result<std::optional<annotation::Edit>> redo() { return step(annotation::Direction::Forward); }

private:
    using Entries = QList<annotation::JournalEntry>;
    struct Batch;

    Outcome lay();
    Outcome lift();
    Outcome wait(const storage::Database::Work &work);
    Outcome take(const annotation::Edit &edit);
    Outcome append(WaitingStep step, const annotation::JournalEntry &entry);
    Result<std::optional<annotation::Edit>> step(annotation::Direction direction);
    Outcome storeAll(std::vector<Batch> *batches);
    Outcome storeBatch(Batch *batch, annotation::RowFitter *fitter);
    Outcome mark(const WaitingFile &file);

    storage::Database &m_database;
    annotation::Journal &m_journal;
    std::function<void()> m_begun; ///< empty: changes do not wait
    int m_patienceMs = storage::Database::busyTimeoutMs;
    Entries m_edits;
    Entries m_withdrawn;               ///< undone; the last one is made again first
    std::optional<WaitingFile> m_file; ///< with a line for each step to these
    Entries *m_taken = nullptr;        ///< of the transaction that waits now
    bool m_othersLeft = false;
    WaitingReport m_report;
};

} // namespace core::library
