// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/trashedtags.h"

#include "core/annotation/journalrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace core::library
{

using annotation::RowChange;

namespace
{

const QString idColumn = QStringLiteral("id");
const QString parentColumn = QStringLiteral("parent");
const QString nameColumn = QStringLiteral("name");

bool isRemoval(const RowChange &row)
{
    return row.before && !row.after;
}

QString idOf(const RowChange &row)
{
    return row.key.value(idColumn).toString();
}

/// The ids of a removal's tags that are `id` or lie below it. Deeper tags come before those above them.
QSet<QString> below(const QList<RowChange> &rows, const QString &id)
{
    QSet<QString> ids{id};
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (row->table == "tag" && isRemoval(*row) && ids.contains(row->before->value(parentColumn).toString()))
            ids.insert(idOf(*row));
    }
    return ids;
}

/// The tag that a removed row hangs on.
QString tagOf(const RowChange &row)
{
    if (row.table == "tag")
        return idOf(row);
    const auto &columns = row.table == "annotation_tag" ? row.key : *row.before;
    return columns.value(QLatin1StringView("tag")).toString();
}

} // namespace

Result<QList<TrashedTags::Removal>> TrashedTags::removals()
{
    QList<Removal> found;
    const auto read = m_database.query(
        "SELECT id, time, changes FROM journal WHERE kind = 'remove-tag' AND undone = 0 ORDER BY id DESC", {},
        [&](const storage::Row &row) {
            const auto rows = annotation::rowsFromJson(row.text(2));
            found.append({row.integer(0), row.integer(1), rows.value_or(QList<RowChange>())});
        });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

Result<bool> TrashedTags::isThere(const QByteArray &table, const QJsonObject &key)
{
    const auto columns = annotation::storedColumns(m_database, table, key);
    if (!columns)
        return std::unexpected(columns.error());
    return columns->has_value();
}

Result<QList<TrashedTag>> TrashedTags::all()
{
    const auto known = removals();
    if (!known)
        return std::unexpected(known.error());
    QList<TrashedTag> tags;
    QSet<QString> seen;
    for (const Removal &removal : *known) {
        QSet<QString> removed;
        for (const RowChange &row : removal.rows) {
            if (row.table == "tag" && isRemoval(row))
                removed.insert(idOf(row));
        }
        for (const RowChange &row : removal.rows) {
            if (row.table != "tag" || !isRemoval(row) || removed.contains(row.before->value(parentColumn).toString()) ||
                seen.contains(idOf(row)))
                continue;
            seen.insert(idOf(row));
            const auto there = isThere("tag", row.key);
            if (!there)
                return std::unexpected(there.error());
            if (!*there)
                tags.append({{idOf(row)},
                             row.before->value(nameColumn).toString(),
                             QDateTime::fromMSecsSinceEpoch(removal.timeMs, Qt::UTC)});
        }
    }
    return tags;
}

Result<TrashedTags::Removals> TrashedTags::lastBefore(const QDateTime &time)
{
    Removals told;
    const auto last =
        m_database.integer("SELECT max(id) FROM journal WHERE kind = 'remove-tag' AND undone = 0 AND time < ?",
                           {time.toMSecsSinceEpoch()});
    if (!last)
        return std::unexpected(last.error());
    told.entry = last->value_or(0);
    if (told.entry == 0)
        return told;
    const auto tags = all();
    if (!tags)
        return std::unexpected(tags.error());
    told.count = static_cast<int>(
        std::count_if(tags->begin(), tags->end(), [&](const TrashedTag &tag) { return tag.removed < time; }));
    return told;
}

/// Puts a tag that comes back at the top where its parent is gone, and sees to it that its name is free.
Outcome TrashedTags::place(RowChange *tag)
{
    const QString parent = tag->after->value(parentColumn).toString();
    const auto kept = parent.isEmpty() ? Result<bool>(true) : isThere("tag", {{idColumn, parent}});
    if (!kept)
        return std::unexpected(kept.error());
    if (!*kept)
        tag->after->insert(parentColumn, QJsonValue(QJsonValue::Null));
    const QString name = tag->after->value(nameColumn).toString();
    const auto taken = m_database.integer("SELECT 1 FROM tag WHERE coalesce(parent, '') = ? AND name = ?",
                                          {*kept ? parent : QString(QLatin1String("")), name});
    if (!taken)
        return std::unexpected(taken.error());
    if (!*taken)
        return {};
    return failure(
        ErrorCode::InvalidArgument,
        QCoreApplication::translate("core::library", "There is a tag “%1” again. Give it another name first.")
            .arg(name));
}

Result<QList<RowChange>> TrashedTags::restoration(const TagId &id)
{
    const auto known = removals();
    if (!known)
        return std::unexpected(known.error());
    const auto holds = [&](const Removal &removal) {
        return std::ranges::any_of(removal.rows, [&](const RowChange &row) {
            return row.table == "tag" && isRemoval(row) && idOf(row) == id.value;
        });
    };
    const auto removal = std::ranges::find_if(*known, holds);
    const auto there = isThere("tag", {{idColumn, id.value}});
    if (!there)
        return std::unexpected(there.error());
    if (removal == known->end() || *there)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::library", "The trash has no such thing."));
    const QSet<QString> tags = below(removal->rows, id.value);
    QList<RowChange> rows;
    for (auto row = removal->rows.crbegin(); row != removal->rows.crend(); ++row) {
        if (!isRemoval(*row) || !tags.contains(tagOf(*row)))
            continue;
        const auto present = isThere(row->table, row->key);
        const QJsonObject annotation{{idColumn, row->key.value(QLatin1StringView("annotation"))}};
        const auto carried = row->table == "annotation_tag" ? isThere("annotation", annotation) : Result<bool>(true);
        if (!present || !carried)
            return std::unexpected(!present ? present.error() : carried.error());
        if (*present || !*carried)
            continue;
        RowChange back{row->table, row->key, std::nullopt, row->before};
        if (row->table == "tag" && idOf(back) == id.value) {
            if (auto placed = place(&back); !placed)
                return std::unexpected(placed.error());
        }
        rows.append(back);
    }
    return rows;
}

} // namespace core::library
