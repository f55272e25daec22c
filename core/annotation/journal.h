// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace core::annotation
{

/// One row made, changed or taken away. `key` names it by its key columns. A made row has no `before`, a removed row no
/// `after`; of a changed row both hold the changed columns alone.
struct RowChange {
    QByteArray table;
    QJsonObject key;
    std::optional<QJsonObject> before{};
    std::optional<QJsonObject> after{};

    friend bool operator==(const RowChange &, const RowChange &) = default;
};

enum class Direction : quint8 { Forward, Backward };

/// What the user does in one go, and takes back in one go.
struct Edit {
    QString kind;        ///< stable name: "annotate", "remove-annotations", …
    DocumentId document; ///< null for a change of tags alone
    QList<RowChange> rows;

    /// The annotations it touches, each once, in order.
    QList<AnnotationId> annotations() const;

    friend bool operator==(const Edit &, const Edit &) = default;
};

/// An edit as the journal remembers it.
struct JournalEntry {
    qint64 number = 0;
    qint64 timeMs = 0; ///< since 1970, UTC
    QString author;
    Edit edit;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// What leaves the library for good.
struct Purge {
    QList<RowChange> rows;
    QList<DocumentId> documents{}; ///< nothing of these may stay, in the journal neither
    qint64 sealTo = 0;             ///< undo does not reach back beyond this entry in any case
};

/// The only way by which the user's work is written: it applies an edit and keeps it, with what was there before, in
/// the same transaction. Doing, undoing and doing again run through the same code, so they cannot differ. Undo reaches
/// back to the library's first change and survives restarts; a new edit cuts off what could have been done again. An
/// edit of another program that uses the same file is undone in its turn.
class Journal
{
public:
    explicit Journal(storage::Database &database) : m_database(database) {}

    /// Who makes the changes from now on.
    void setAuthor(const QString &author) { m_author = author; }
    const QString &author() const { return m_author; }
    /// Called after each edit that was made, undone or made again, still inside the transaction that it is part of.
    void setListener(std::function<void(const Edit &)> listener) { m_listener = std::move(listener); }

    /// While there is one, the user's work lies over the file and is not recorded: each edit is given to it, and
    /// applied where it takes it. Nothing is undone, made again or purged meanwhile (LibraryLocked).
    using Keeper = std::function<Outcome(const Edit &)>;
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }

    /// Applies the edit and records it. An edit without rows does nothing.
    Outcome commit(const Edit &edit);
    /// A row as it can be applied to what is there now; nullopt where nothing is to be done.
    using Fit = std::function<Result<std::optional<RowChange>>(const RowChange &)>;
    /// The same for an edit that was made before others changed the library, each row fitted after those before it are
    /// applied. It is recorded with its time and author, by a number of its own.
    Outcome commitLate(const JournalEntry &entry, const Fit &fit);
    /// Applies an edit, or takes it back, without recording it: one that a keeper has.
    Outcome apply(const Edit &edit, Direction direction);
    /// Records edits that were made and undone elsewhere, the last of them first to be made again.
    Outcome recordUndone(const QList<JournalEntry> &entries);
    /// Tells the listener of an edit that another way than these took back.
    void tell(const Edit &edit) const;
    /// What was undone; nullopt when there is nothing. LibraryDamaged where a row is not as the journal left it: then
    /// nothing is changed.
    Result<std::optional<Edit>> undo();
    Result<std::optional<Edit>> redo();
    /// The kind of the edit that undo or redo would take; nullopt when there is none.
    Result<std::optional<QString>> undoKind();
    Result<std::optional<QString>> redoKind();

    /// The entries that touch a row, oldest first; what was undone is no history.
    Result<QList<JournalEntry>> history(const QByteArray &table, const QString &id, const DocumentId &document);
    /// Takes rows away for good. Entries about them stay as history and can no longer be undone, nor those before them;
    /// of documents that go nothing stays.
    Outcome purge(const Purge &purge);

    /// Where rows and journal disagree, a sentence each; empty when all is well.
    Result<QStringList> verify();

private:
    Outcome cutUndone();
    Outcome recordDone(const JournalEntry &entry);
    Outcome record(const JournalEntry &entry, Direction last);
    Result<std::optional<Edit>> step(Direction direction);
    Outcome forget(const Purge &purge);

    storage::Database &m_database;
    QString m_author;
    std::function<void(const Edit &)> m_listener;
    Keeper m_keeper;
};

/// For the menu: completes "Undo …". Translated.
QString describeEdit(const QString &kind);

} // namespace core::annotation
