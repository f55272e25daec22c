// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/waitingedits.h"

#include "core/storage/overlay.h"
#include "core/storage/sqliteerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QScopedValueRollback>

#include <algorithm>
#include <ranges>

namespace core::library
{

using annotation::Direction;
using annotation::Edit;
using annotation::JournalEntry;
using storage::Database;

namespace
{

const QList<QByteArray> overlaid{"annotation", "annotation_tag", "tag", "memo", "link"};
constexpr QLatin1StringView markerPrefix{"waiting/"};

bool isOverlaid(const annotation::RowChange &row)
{
    return overlaid.contains(row.table);
}

/// Whether the rest can go on: only this edit does not fit.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidArgument ||
           error.code == ErrorCode::LibraryDamaged;
}

} // namespace

/// The changes of one file.
struct WaitingEdits::Batch {
    WaitingFile *file = nullptr;
    Entries edits{};
    Entries withdrawn{};
    WaitingReport report{};
    std::unique_ptr<WaitingFile> left{}; ///< that `file` names, where another program left it

    explicit Batch(std::unique_ptr<WaitingFile> other) : file(other.get()), left(std::move(other))
    {
        const WaitingFile::Contents contents = file->read();
        for (const WaitingRecord &record : contents.records)
            walk(record);
        if (contents.isDamaged) {
            report.refused.append({{},
                                   QCoreApplication::translate("core::library", "changes that waited"),
                                   {ErrorCode::Malformed,
                                    QCoreApplication::translate(
                                        "core::library", "A part of the file that they waited in cannot be read.")}});
        }
    }
    Batch(WaitingFile *own, Entries waiting, Entries undone)
        : file(own), edits(std::move(waiting)), withdrawn(std::move(undone))
    {
    }

    void walk(const WaitingRecord &record)
    {
        if (record.step == WaitingStep::Edit) {
            edits.append(record.entry);
            withdrawn.clear();
            return;
        }
        Entries &from = record.step == WaitingStep::Undo ? edits : withdrawn;
        if (!from.isEmpty())
            (record.step == WaitingStep::Undo ? withdrawn : edits).append(from.takeLast());
    }
};

WaitingEdits::WaitingEdits(Database &database, annotation::Journal &journal) : m_database(database), m_journal(journal)
{
}

void WaitingEdits::allow(int patienceMs, std::function<void()> begun)
{
    m_patienceMs = patienceMs;
    m_begun = std::move(begun);
    m_database.setBusyTimeout(isEmpty() ? patienceMs : 0);
}

Outcome WaitingEdits::lay()
{
    auto laid = storage::layOverlay(m_database, overlaid);
    if (laid)
        m_journal.setKeeper([this](const Edit &edit) { return take(edit); });
    return laid;
}

Outcome WaitingEdits::lift()
{
    m_journal.setKeeper({});
    return storage::liftOverlay(m_database, overlaid);
}

/// Of what the journal is given while changes wait, takes what may wait.
Outcome WaitingEdits::take(const Edit &edit)
{
    if (!m_taken || !std::ranges::all_of(edit.rows, isOverlaid))
        return storage::heldByAnother();
    m_taken->append({0, QDateTime::currentMSecsSinceEpoch(), m_journal.author(), edit});
    return {};
}

Outcome WaitingEdits::append(WaitingStep step, const JournalEntry &entry)
{
    if (!m_file) {
        auto made = WaitingFile::create(m_database.path());
        if (!made)
            return std::unexpected(made.error());
        m_file = std::move(*made);
    }
    return m_file->append({step, entry});
}

Outcome WaitingEdits::edit(const Database::Work &work)
{
    if (!m_begun || m_database.isInTransaction())
        return m_database.transaction(work);
    if (!isEmpty())
        static_cast<void>(store());
    if (isEmpty()) {
        auto done = m_database.transaction(work);
        if (done || done.error().code != ErrorCode::LibraryLocked)
            return done;
    }
    return wait(work);
}

Outcome WaitingEdits::wait(const Database::Work &work)
{
    const bool first = isEmpty();
    if (first) {
        if (auto laid = lay(); !laid)
            return laid;
    }
    Entries taken;
    const QScopedValueRollback taking(m_taken, &taken);
    const auto done = m_database.transaction(
        [&]() -> Outcome {
            if (auto worked = work(); !worked)
                return worked;
            for (const JournalEntry &entry : std::as_const(taken)) {
                if (auto kept = append(WaitingStep::Edit, entry); !kept)
                    return kept;
            }
            return {};
        },
        Database::Lock::None);
    if (done && !taken.isEmpty()) {
        m_edits += taken;
        m_withdrawn.clear();
    }
    if (isEmpty())
        static_cast<void>(lift());
    if (first && !isEmpty()) {
        m_database.setBusyTimeout(0); // the wait has been tried
        m_begun();
    }
    return done;
}

std::optional<QString> WaitingEdits::undoKind() const
{
    return m_edits.isEmpty() ? std::nullopt : std::optional(m_edits.last().edit.kind);
}

std::optional<QString> WaitingEdits::redoKind() const
{
    return m_withdrawn.isEmpty() ? std::nullopt : std::optional(m_withdrawn.last().edit.kind);
}

Result<std::optional<Edit>> WaitingEdits::step(Direction direction)
{
    const bool back = direction == Direction::Backward;
    Entries &from = back ? m_edits : m_withdrawn;
    if (from.isEmpty())
        return std::nullopt;
    const auto done = m_database.transaction(
        [&]() -> Outcome {
            auto applied = m_journal.apply(from.last().edit, direction);
            return applied ? append(back ? WaitingStep::Undo : WaitingStep::Redo, {}) : applied;
        },
        Database::Lock::None);
    if (!done)
        return std::unexpected(done.error());
    (back ? m_withdrawn : m_edits).append(from.takeLast());
    return std::optional((back ? m_withdrawn : m_edits).last().edit);
}

/// Notes, with the changes, that this file's are stored; forgets what was noted of files that are gone.
Outcome WaitingEdits::mark(const WaitingFile &file)
{
    QStringList gone;
    const QStringList there = WaitingFile::beside(m_database.path());
    auto done =
        m_database.query("SELECT key FROM setting WHERE key GLOB 'waiting/*'", {}, [&](const storage::Row &row) {
            const QString id = row.text(0).mid(markerPrefix.size());
            if (std::ranges::none_of(there, [&id](const QString &path) { return path.endsWith(id); }))
                gone.append(row.text(0));
        });
    for (const QString &key : std::as_const(gone)) {
        if (done)
            done = m_database.run("DELETE FROM setting WHERE key = ?", {key});
    }
    return done ? m_database.run("INSERT INTO setting(key, value) VALUES(?, '')", {markerPrefix + file.id()}) : done;
}

Outcome WaitingEdits::storeBatch(Batch *batch, annotation::RowFitter *fitter)
{
    const auto known = m_database.integer("SELECT 1 FROM setting WHERE key = ?", {markerPrefix + batch->file->id()});
    if (!known)
        return std::unexpected(known.error());
    if (*known) { // the program ended between storing them and removing the file
        batch->report = {};
        return {};
    }
    for (const JournalEntry &entry : std::as_const(batch->edits)) {
        const auto fit = [fitter](const annotation::RowChange &row) { return fitter->fit(row); };
        const auto done = m_database.attempt([&] { return m_journal.commitLate(entry, fit); });
        if (!done && !isRefusal(done.error()))
            return done;
        if (done) {
            ++batch->report.stored;
            continue;
        }
        batch->report.refused.append({entry.edit.document, annotation::describeEdit(entry.edit.kind), done.error()});
        m_journal.tell(entry.edit);
    }
    if (auto undone = m_journal.recordUndone(batch->withdrawn); !undone)
        return undone;
    return mark(*batch->file);
}

Outcome WaitingEdits::storeAll(std::vector<Batch> *batches)
{
    if (!isEmpty()) {
        if (auto lifted = lift(); !lifted)
            return lifted;
    }
    annotation::RowFitter fitter(m_database);
    for (Batch &batch : *batches) {
        if (auto done = storeBatch(&batch, &fitter); !done)
            return done;
        batch.report.differs = fitter.hasDiffered() || !batch.report.refused.isEmpty();
    }
    return {};
}

Outcome WaitingEdits::store()
{
    std::vector<Batch> batches;
    const QStringList files = WaitingFile::beside(m_database.path());
    for (const QString &path : files) {
        if (auto file = WaitingFile::takeOver(path))
            batches.emplace_back(std::make_unique<WaitingFile>(std::move(*file)));
    }
    if (!isEmpty())
        batches.emplace_back(&*m_file, m_edits, m_withdrawn);
    m_othersLeft = false;
    if (batches.empty())
        return {};
    const auto done = m_database.transaction([&] { return storeAll(&batches); });
    if (!done) {
        m_othersLeft = batches.front().left != nullptr;
        if (!isEmpty()) // what was lifted lies over the library again
            m_journal.setKeeper([this](const Edit &edit) { return take(edit); });
        return done;
    }
    for (const Batch &batch : batches) {
        if (batch.report.refused.isEmpty())
            batch.file->remove();
        else
            batch.file->setAside();
        m_report.stored += batch.report.stored;
        m_report.refused += batch.report.refused;
        m_report.differs = m_report.differs || batch.report.differs || batch.left;
    }
    m_edits.clear();
    m_withdrawn.clear();
    m_file.reset();
    m_database.setBusyTimeout(m_patienceMs);
    return {};
}

} // namespace core::library
