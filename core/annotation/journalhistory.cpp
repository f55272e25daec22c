// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal remembers of a row, and rows that leave the trash for good.
#include "core/annotation/journal.h"
#include "core/annotation/journalrows.h"
#include "core/storage/sqliteerror.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace core::annotation
{

namespace
{

/// Whether a change is about the row, or about a tag on it.
bool concerns(const RowChange &row, const QByteArray &table, const QString &id)
{
    if (row.table == table)
        return row.key.value(QLatin1StringView("id")) == QJsonValue(id);
    return table == "annotation" && row.table == "annotation_tag" &&
           row.key.value(QLatin1StringView("annotation")) == QJsonValue(id);
}

QString idOf(const RowChange &row)
{
    return row.key.begin().value().toString();
}

QSet<std::pair<QByteArray, QByteArray>> keysOf(const QList<RowChange> &rows)
{
    QSet<std::pair<QByteArray, QByteArray>> keys;
    for (const RowChange &row : rows)
        keys.insert({row.table, QJsonDocument(row.key).toJson(QJsonDocument::Compact)});
    return keys;
}

} // namespace

Result<QList<JournalEntry>> Journal::history(const QByteArray &table, const QString &id, const DocumentId &document)
{
    QList<JournalEntry> entries;
    const storage::Value where = document.isNull() ? storage::Value() : storage::Value(document.value);
    const auto read = m_database.query(
        "SELECT id, time, author, kind, document, changes FROM journal WHERE (document IS ? OR document IS NULL) AND "
        "undone <> 1 AND instr(changes, ?) > 0 ORDER BY id",
        {where, id}, [&](const storage::Row &row) {
            const auto changes = rowsFromJson(row.text(5));
            JournalEntry entry{row.integer(0), row.integer(1), row.text(2), {row.text(3), {row.text(4)}, {}}};
            for (const RowChange &change : changes.value_or(QList<RowChange>())) {
                if (concerns(change, table, id))
                    entry.edit.rows.append(change);
            }
            if (!entry.edit.rows.isEmpty())
                entries.append(std::move(entry));
        });
    if (!read)
        return std::unexpected(read.error());
    return entries;
}

Outcome Journal::purge(const Purge &purge)
{
    if (purge.rows.isEmpty() && purge.sealTo == 0)
        return {};
    if (m_keeper)
        return storage::heldByAnother();
    return m_database.transaction([&]() -> Outcome {
        qint64 last = purge.sealTo;
        QList<RowChange> gone;
        for (const RowChange &row : purge.rows) {
            const auto entry =
                m_database.integer("SELECT max(id) FROM journal WHERE instr(changes, ?) > 0", {idOf(row)});
            if (!entry)
                return std::unexpected(entry.error());
            last = std::max(last, entry->value_or(0));
            if (auto done = applyRow(m_database, row, Direction::Forward); !done)
                return done;
            gone.append({row.table, row.key, QJsonObject()});
        }
        if (auto sealed = m_database.run("UPDATE journal SET undone = 2 WHERE id <= ? AND undone = 0", {last}); !sealed)
            return sealed;
        if (auto forgotten = forget(purge); !forgotten)
            return forgotten;
        const Edit edit{QStringLiteral("purge"), {}, gone};
        auto kept = m_database.run("INSERT INTO journal(time, kind, changes, undone, author) VALUES(?, ?, ?, 2, ?)",
                                   {QDateTime::currentMSecsSinceEpoch(), edit.kind, rowsToJson(gone), m_author});
        if (kept && m_listener)
            m_listener(edit);
        return kept;
    });
}

/// Takes what the journal says of documents that go out of it: entries about them alone, and their rows in others.
Outcome Journal::forget(const Purge &purge)
{
    if (purge.documents.isEmpty())
        return {};
    for (const DocumentId &id : purge.documents) {
        if (auto done = m_database.run("DELETE FROM journal WHERE document = ?", {id.value}); !done)
            return done;
    }
    const auto isGone = [gone = keysOf(purge.rows)](const RowChange &row) {
        return gone.contains({row.table, QJsonDocument(row.key).toJson(QJsonDocument::Compact)});
    };
    QList<std::pair<qint64, QString>> rewritten;
    const auto read = m_database.query("SELECT id, changes FROM journal", {}, [&](const storage::Row &entry) {
        auto rows = rowsFromJson(entry.text(1)).value_or(QList<RowChange>());
        if (rows.removeIf(isGone) > 0)
            rewritten.append({entry.integer(0), rowsToJson(rows)});
    });
    if (!read)
        return read;
    for (const auto &[id, changes] : std::as_const(rewritten)) {
        if (auto done = m_database.run("UPDATE journal SET changes = ? WHERE id = ?", {changes, id}); !done)
            return done;
    }
    return {};
}

} // namespace core::annotation
