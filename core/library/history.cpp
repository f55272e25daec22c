// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/history.h"

#include "core/annotation/journalrows.h"
#include "core/library/libraryprivate.h"

#include <QCoreApplication>

namespace core::library
{

Result<QList<HistoryEntry>> History::of(const AnnotationId &id) const
{
    return entries("annotation", id.value);
}

Result<QList<HistoryEntry>> History::of(const MemoId &id) const
{
    return entries("memo", id.value);
}

Result<QList<HistoryEntry>> History::of(const LinkId &id) const
{
    return entries("link", id.value);
}

Result<QList<HistoryEntry>> History::of(const TagId &id) const
{
    return entries("tag", id.value);
}

Result<QList<HistoryEntry>> History::entries(const QByteArray &table, const QString &id) const
{
    DocumentId document;
    if (table == "annotation") {
        const auto where = d.database.text("SELECT document FROM annotation WHERE id = ?", {id});
        if (!where)
            return std::unexpected(where.error());
        document.value = where->value_or(QString());
    }
    const auto kept = d.journal.history(table, id, document);
    if (!kept)
        return std::unexpected(kept.error());
    if (kept->isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::library", "The library knows of no change of it."));
    }
    QHash<QString, QString> tagNames;
    if (const auto named =
            d.database.query("SELECT id, name FROM tag", {},
                             [&](const storage::Row &row) { tagNames.insert(row.text(0), row.text(1)); });
        !named)
        return std::unexpected(named.error());
    QList<HistoryEntry> entries;
    for (const annotation::JournalEntry &entry : *kept) {
        HistoryEntry told{QDateTime::fromMSecsSinceEpoch(entry.timeMs, Qt::UTC),
                          entry.author,
                          annotation::describeEdit(entry.edit.kind),
                          {},
                          {}};
        for (const annotation::RowChange &row : entry.edit.rows) {
            if (row.table == "annotation_tag") {
                const QString name = tagNames.value(row.key.value(QLatin1StringView("tag")).toString());
                if (!name.isEmpty() && row.before.has_value() != row.after.has_value())
                    (row.after ? told.tagsAdded : told.tagsRemoved).append(name);
            }
            if (row.table != table)
                continue;
            told.before = row.before.value_or(QJsonObject());
            told.after = row.after.value_or(QJsonObject());
        }
        entries.append(told);
    }
    return entries;
}

Result<QList<JournalLine>> History::journal(int most) const
{
    QList<JournalLine> lines;
    QList<QList<annotation::RowChange>> rows; // of each line
    JournalSubjects subjects(d.database);
    // An entry may have a hundred thousand rows; its first ones tell what it was about.
    constexpr qint64 beginning = 16'384;
    const auto read = d.database.query(
        "SELECT id, time, author, kind, document, undone, substr(changes, 1, ?) FROM journal ORDER BY id DESC LIMIT ?",
        {beginning, qint64(most)}, [&](const storage::Row &row) {
            const qint64 undone = row.integer(5);
            lines.append({row.integer(0),
                          QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC),
                          row.text(2),
                          annotation::describeEdit(row.text(3)),
                          {row.text(4)},
                          {},
                          undone == 0   ? JournalLine::State::Done
                          : undone == 1 ? JournalLine::State::Undone
                                        : JournalLine::State::Settled});
            rows.append(annotation::leadingRows(row.text(6)));
            subjects.learn(rows.constLast());
        });
    if (!read)
        return std::unexpected(read.error());
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].about = subjects.of(rows.at(i));
    return lines;
}

Result<QList<Change>> History::goTo(qint64 number)
{
    constexpr const char *lastDone = "SELECT max(id) FROM journal WHERE undone = 0";
    constexpr const char *firstUndone = "SELECT min(id) FROM journal WHERE undone = 1";
    QList<Change> changes;
    const auto done = d.database.transaction([&]() -> Outcome {
        changes.clear();
        for (;;) {
            const auto last = d.database.integer(lastDone);
            const auto next = d.database.integer(firstUndone);
            if (!last || !next)
                return std::unexpected(!last ? last.error() : next.error());
            const bool back = last->value_or(0) > number;
            if (!back && (!*next || **next > number))
                return {};
            const auto change = changeOf(back ? d.journal.undo() : d.journal.redo());
            if (!change)
                return std::unexpected(change.error());
            if (!*change)
                return {};
            changes.append(**change);
        }
    });
    if (!done)
        return std::unexpected(done.error());
    return changes;
}

WaitingEdits &History::waiting() const
{
    return d.waiting;
}

} // namespace core::library
