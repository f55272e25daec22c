// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"

#include "core/annotation/journalrows.h"
#include "core/storage/sqliteerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace core::annotation
{

namespace
{

// Undone entries are always the journal's tail, but for those of the trash, which are history alone (undone = 2).
constexpr const char *nextUndo = "(SELECT max(id) FROM journal WHERE undone = 0 AND id < "
                                 "coalesce((SELECT min(id) FROM journal WHERE undone = 1), 9223372036854775807))";
constexpr const char *nextRedo = "(SELECT min(id) FROM journal WHERE undone = 1)";

struct Entry {
    qint64 id = 0;
    QString kind;
    DocumentId document;
    QString changes;
};

Result<std::optional<Entry>> nextEntry(storage::Database &database, const char *which)
{
    std::optional<Entry> entry;
    const auto done = database.query(
        QByteArray("SELECT id, kind, document, changes FROM journal WHERE id = ") + which, {},
        [&](const storage::Row &row) { entry = Entry{row.integer(0), row.text(1), {row.text(2)}, row.text(3)}; });
    if (!done)
        return std::unexpected(done.error());
    return entry;
}

Result<std::optional<QString>> nextKind(storage::Database &database, const char *which)
{
    return database.text(QByteArray("SELECT kind FROM journal WHERE id = ") + which);
}

Outcome applyAll(storage::Database &database, QList<RowChange> rows, Direction direction)
{
    if (direction == Direction::Backward)
        std::reverse(rows.begin(), rows.end());
    for (const RowChange &row : rows) {
        if (auto done = applyRow(database, row, direction); !done)
            return done;
    }
    return {};
}

std::unexpected<Error> unreadable(qint64 id)
{
    return failure(ErrorCode::LibraryDamaged,
                   QCoreApplication::translate("core::annotation",
                                               "Entry %1 of the library’s journal cannot be read. Nothing was changed.")
                       .arg(id));
}

struct EditWords {
    const char *kind;
    const char *words;
};

constexpr EditWords editWords[] = {
    {"highlight", QT_TRANSLATE_NOOP("core::annotation", "highlight")},
    {"underline", QT_TRANSLATE_NOOP("core::annotation", "underline")},
    {"note", QT_TRANSLATE_NOOP("core::annotation", "note")},
    {"tags", QT_TRANSLATE_NOOP("core::annotation", "tags")},
    {"look", QT_TRANSLATE_NOOP("core::annotation", "colour or style")},
    {"reattach", QT_TRANSLATE_NOOP("core::annotation", "re-attach")},
    {"passages", QT_TRANSLATE_NOOP("core::annotation", "passage")},
    {"remove-annotations", QT_TRANSLATE_NOOP("core::annotation", "remove annotation")},
    {"remove-document", QT_TRANSLATE_NOOP("core::annotation", "remove document")},
    {"restore-document", QT_TRANSLATE_NOOP("core::annotation", "bring back document")},
    {"new-tag", QT_TRANSLATE_NOOP("core::annotation", "new tag")},
    {"rename-tag", QT_TRANSLATE_NOOP("core::annotation", "rename tag")},
    {"remove-tag", QT_TRANSLATE_NOOP("core::annotation", "remove tag")},
    {"bulk-tags", QT_TRANSLATE_NOOP("core::annotation", "tags of several passages")},
    {"bulk-look", QT_TRANSLATE_NOOP("core::annotation", "look of several passages")},
    {"autocode", QT_TRANSLATE_NOOP("core::annotation", "automatic coding")},
    {"move-tag", QT_TRANSLATE_NOOP("core::annotation", "move tag")},
    {"merge-tags", QT_TRANSLATE_NOOP("core::annotation", "merge tags")},
    {"split-tag", QT_TRANSLATE_NOOP("core::annotation", "split tag")},
    {"describe-tag", QT_TRANSLATE_NOOP("core::annotation", "describe tag")},
    {"recolour-tag", QT_TRANSLATE_NOOP("core::annotation", "tag colour")},
    {"import-codebook", QT_TRANSLATE_NOOP("core::annotation", "import codebook")},
    {"new-memo", QT_TRANSLATE_NOOP("core::annotation", "new memo")},
    {"edit-memo", QT_TRANSLATE_NOOP("core::annotation", "edit memo")},
    {"remove-memo", QT_TRANSLATE_NOOP("core::annotation", "remove memo")},
    {"new-link", QT_TRANSLATE_NOOP("core::annotation", "new link")},
    {"edit-link", QT_TRANSLATE_NOOP("core::annotation", "edit link")},
    {"remove-link", QT_TRANSLATE_NOOP("core::annotation", "remove link")},
    {"restore", QT_TRANSLATE_NOOP("core::annotation", "bring back")},
    {"update-document", QT_TRANSLATE_NOOP("core::annotation", "new version of the document")},
    {"keep-lost", QT_TRANSLATE_NOOP("core::annotation", "keep as lost")},
    {"review", QT_TRANSLATE_NOOP("core::annotation", "review")},
    {"merge-library", QT_TRANSLATE_NOOP("core::annotation", "merge of a library")},
    {"edit-text", QT_TRANSLATE_NOOP("core::annotation", "edit text")},
    {"purge", QT_TRANSLATE_NOOP("core::annotation", "emptying of the trash")},
    {"make-heading", QT_TRANSLATE_NOOP("core::annotation", "make heading")},
    {"make-paragraph", QT_TRANSLATE_NOOP("core::annotation", "make paragraph")},
    {"make-title", QT_TRANSLATE_NOOP("core::annotation", "make title")},
    {"set-role", QT_TRANSLATE_NOOP("core::annotation", "set role")},
    {"promote", QT_TRANSLATE_NOOP("core::annotation", "promote heading")},
    {"demote", QT_TRANSLATE_NOOP("core::annotation", "demote heading")},
    {"accept-heading", QT_TRANSLATE_NOOP("core::annotation", "accept heading")},
    {"reject-heading", QT_TRANSLATE_NOOP("core::annotation", "reject heading")},
    {"join-lines", QT_TRANSLATE_NOOP("core::annotation", "join lines")},
    {"split-line", QT_TRANSLATE_NOOP("core::annotation", "split line")},
    {"new-article", QT_TRANSLATE_NOOP("core::annotation", "new article")},
    {"same-article", QT_TRANSLATE_NOOP("core::annotation", "join articles")},
    {"keep-original", QT_TRANSLATE_NOOP("core::annotation", "switch off repair")},
    {"make-repair", QT_TRANSLATE_NOOP("core::annotation", "switch on repair")},
    {"remove-corrections", QT_TRANSLATE_NOOP("core::annotation", "remove correction")},
};

} // namespace

QList<AnnotationId> Edit::annotations() const
{
    QList<AnnotationId> ids;
    QSet<QString> seen;
    for (const RowChange &row : rows) {
        QString id;
        if (row.table == "annotation")
            id = row.key.value(QLatin1StringView("id")).toString();
        else if (row.table == "annotation_tag")
            id = row.key.value(QLatin1StringView("annotation")).toString();
        if (id.isEmpty() || seen.contains(id))
            continue;
        seen.insert(id);
        ids.append(AnnotationId{id});
    }
    return ids;
}

Outcome Journal::cutUndone()
{
    return m_database.run("DELETE FROM journal WHERE undone = 1");
}

/// `last` is the direction in which it went last.
Outcome Journal::record(const JournalEntry &entry, Direction last)
{
    const Edit &edit = entry.edit;
    const storage::Value document = edit.document.isNull() ? storage::Value() : storage::Value(edit.document.value);
    return m_database.run(
        "INSERT INTO journal(time, kind, document, changes, author, undone) VALUES(?, ?, ?, ?, ?, ?)",
        {entry.timeMs, edit.kind, document, rowsToJson(edit.rows), entry.author, qint64(last == Direction::Backward)});
}

Outcome Journal::commit(const Edit &edit)
{
    if (edit.rows.isEmpty())
        return {};
    return m_database.transaction([&]() -> Outcome {
        if (m_keeper) {
            auto kept = m_keeper(edit);
            return kept ? apply(edit, Direction::Forward) : kept;
        }
        if (auto applied = applyAll(m_database, edit.rows, Direction::Forward); !applied)
            return applied;
        return recordDone({0, QDateTime::currentMSecsSinceEpoch(), m_author, edit});
    });
}

/// What was undone can be made again no more.
Outcome Journal::recordDone(const JournalEntry &entry)
{
    if (auto cut = cutUndone(); !cut)
        return cut;
    auto recorded = record(entry, Direction::Forward);
    if (recorded)
        tell(entry.edit);
    return recorded;
}

Outcome Journal::commitLate(const JournalEntry &entry, const Fit &fit)
{
    Q_ASSERT(!m_keeper);
    return m_database.transaction([&]() -> Outcome {
        JournalEntry fitted = entry;
        fitted.edit.rows.clear();
        for (const RowChange &row : entry.edit.rows) {
            const auto now = fit(row);
            if (!now)
                return std::unexpected(now.error());
            if (!*now)
                continue;
            if (auto applied = applyRow(m_database, **now, Direction::Forward); !applied)
                return applied;
            fitted.edit.rows.append(**now);
        }
        return fitted.edit.rows.isEmpty() ? Outcome() : recordDone(fitted);
    });
}

Outcome Journal::apply(const Edit &edit, Direction direction)
{
    auto applied = applyAll(m_database, edit.rows, direction);
    tell(edit);
    return applied;
}

Outcome Journal::recordUndone(const QList<JournalEntry> &entries)
{
    Outcome done = entries.isEmpty() ? Outcome() : cutUndone();
    for (auto entry = entries.crbegin(); done && entry != entries.crend(); ++entry)
        done = record(*entry, Direction::Backward);
    return done;
}

void Journal::tell(const Edit &edit) const
{
    if (m_listener)
        m_listener(edit);
}

/// Applies the next entry in one direction and moves the border between done and undone over it.
Result<std::optional<Edit>> Journal::step(Direction direction)
{
    if (m_keeper)
        return storage::heldByAnother();
    std::optional<Edit> edit;
    const auto done = m_database.transaction([&]() -> Outcome {
        const auto entry = nextEntry(m_database, direction == Direction::Forward ? nextRedo : nextUndo);
        if (!entry)
            return std::unexpected(entry.error());
        if (!*entry)
            return {};
        auto rows = rowsFromJson((*entry)->changes);
        if (!rows)
            return unreadable((*entry)->id);
        if (auto applied = applyAll(m_database, *rows, direction); !applied)
            return applied;
        edit = Edit{(*entry)->kind, (*entry)->document, std::move(*rows)};
        auto moved = m_database.run("UPDATE journal SET undone = ? WHERE id = ?",
                                    {qint64(direction == Direction::Backward), (*entry)->id});
        if (moved)
            tell(*edit);
        return moved;
    });
    if (!done)
        return std::unexpected(done.error());
    return edit;
}

Result<std::optional<Edit>> Journal::undo()
{
    return step(Direction::Backward);
}

Result<std::optional<Edit>> Journal::redo()
{
    return step(Direction::Forward);
}

Result<std::optional<QString>> Journal::undoKind()
{
    return nextKind(m_database, nextUndo);
}

Result<std::optional<QString>> Journal::redoKind()
{
    return nextKind(m_database, nextRedo);
}

QString describeEdit(const QString &kind)
{
    for (const EditWords &edit : editWords) {
        if (kind == QLatin1StringView(edit.kind))
            return QCoreApplication::translate("core::annotation", edit.words);
    }
    return QCoreApplication::translate("core::annotation", "change");
}

} // namespace core::annotation
