// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/history.h"

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
    QList<HistoryEntry> entries;
    for (const annotation::JournalEntry &entry : *kept) {
        HistoryEntry told{QDateTime::fromMSecsSinceEpoch(entry.timeMs, Qt::UTC),
                          entry.author,
                          annotation::describeEdit(entry.edit.kind),
                          {},
                          {}};
        for (const annotation::RowChange &row : entry.edit.rows) {
            if (row.table != table)
                continue;
            told.before = row.before.value_or(QJsonObject());
            told.after = row.after.value_or(QJsonObject());
        }
        entries.append(told);
    }
    return entries;
}

} // namespace core::library
