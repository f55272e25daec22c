// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/rowfitter.h"

#include "core/annotation/journalrows.h"

#include <QCoreApplication>
#include <QSet>

namespace core::annotation
{

namespace
{

const QString idColumn = QStringLiteral("id");
const QString tagColumn = QStringLiteral("tag");
const QString annotationColumn = QStringLiteral("annotation");
const QString parentColumn = QStringLiteral("parent");
const QString nameColumn = QStringLiteral("name");

std::unexpected<Error> isGone()
{
    return failure(ErrorCode::NotFound, QCoreApplication::translate(
                                            "core::annotation", "What it was about is not in the library any more."));
}

/// Columns laid over others.
QJsonObject laidOver(QJsonObject columns, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it)
        columns.insert(it.key(), it.value());
    return columns;
}

} // namespace

/// Names the tags of others where those planned are the same.
void RowFitter::followTags(RowChange *row) const
{
    const auto follow = [this](QJsonObject *columns, const QString &column) {
        const auto at = columns->find(column);
        if (const auto same = at == columns->end() ? m_same.cend() : m_same.constFind(at->toString());
            same != m_same.cend())
            *at = *same;
    };
    follow(&row->key, row->table == "tag" ? idColumn : tagColumn);
    if (!row->after)
        return;
    follow(&*row->after, parentColumn);
    follow(&*row->after, tagColumn);
}

Result<bool> RowFitter::isThere(const char *table, const QString &id)
{
    const auto found = m_database.integer(QByteArray("SELECT 1 FROM ") + table + " WHERE id = ?", {id});
    if (!found)
        return std::unexpected(found.error());
    return found->has_value();
}

/// A tag's parent is there, and no tag lies below itself.
Outcome RowFitter::checkPlace(const QString &tag, const QJsonValue &parent)
{
    if (!parent.isString())
        return {};
    QSet<QString> above;
    const auto read =
        m_database.query("WITH RECURSIVE above(id) AS (SELECT id FROM tag WHERE id = ? UNION SELECT "
                         "t.parent FROM tag t JOIN above a ON t.id = a.id WHERE t.parent IS NOT NULL) "
                         "SELECT id FROM above",
                         {parent.toString()}, [&above](const storage::Row &row) { above.insert(row.text(0)); });
    if (!read)
        return read;
    if (above.isEmpty())
        return isGone();
    if (above.contains(tag)) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate("core::annotation", "A tag cannot be put below itself."));
    }
    return {};
}

/// Another tag of the name in the place.
Result<std::optional<QString>> RowFitter::namesake(const RowChange &row, const QJsonObject &columns)
{
    return m_database.text("SELECT id FROM tag WHERE coalesce(parent, '') = ? AND name = ? AND id <> ?",
                           {columns.value(parentColumn).toString(QStringLiteral("")),
                            columns.value(nameColumn).toString(), row.key.value(idColumn).toString()});
}

Result<std::optional<RowChange>> RowFitter::insertion(const RowChange &row)
{
    if (row.table == "tag") {
        const auto same = namesake(row, *row.after);
        if (!same)
            return std::unexpected(same.error());
        if (*same) {
            m_same.insert(row.key.value(idColumn).toString(), **same);
            return std::nullopt;
        }
        if (auto placed = checkPlace(row.key.value(idColumn).toString(), row.after->value(parentColumn)); !placed)
            return std::unexpected(placed.error());
        return row;
    }
    if (row.table != "annotation_tag")
        return row;
    // A tag that went is missed on the passage alone.
    for (const auto &[table, column] : {std::pair{"annotation", annotationColumn}, std::pair{"tag", tagColumn}}) {
        const auto there = isThere(table, row.key.value(column).toString());
        if (!there)
            return std::unexpected(there.error());
        if (!*there)
            return std::nullopt;
    }
    return row;
}

Result<std::optional<RowChange>> RowFitter::change(const RowChange &row, const QJsonObject &present)
{
    RowChange fitted{row.table, row.key, QJsonObject(), QJsonObject()};
    for (auto it = row.after->begin(); it != row.after->end(); ++it) {
        const QJsonValue now = present.value(it.key());
        if (now == it.value())
            continue;
        fitted.before->insert(it.key(), now);
        fitted.after->insert(it.key(), it.value());
    }
    if (fitted.after->isEmpty())
        return std::nullopt;
    if (row.table != "tag" || !(fitted.after->contains(parentColumn) || fitted.after->contains(nameColumn)))
        return fitted;
    const QJsonObject columns = laidOver(present, *fitted.after);
    if (auto placed = checkPlace(row.key.value(idColumn).toString(), columns.value(parentColumn)); !placed)
        return std::unexpected(placed.error());
    const auto same = namesake(row, columns);
    if (!same)
        return std::unexpected(same.error());
    if (*same) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate("core::annotation", "There is a tag “%1” already.")
                           .arg(columns.value(nameColumn).toString()));
    }
    return fitted;
}

Result<std::optional<RowChange>> RowFitter::fit(const RowChange &planned)
{
    RowChange row = planned;
    followTags(&row);
    const auto present = storedColumns(m_database, row.table, row.key);
    if (!present)
        return std::unexpected(present.error());
    Result<std::optional<RowChange>> fitted;
    if (!row.after)
        fitted = *present ? std::optional(RowChange{row.table, row.key, **present}) : std::nullopt;
    else if (*present)
        fitted = change(row, **present);
    else if (!row.before)
        fitted = insertion(row);
    else if (row.table == "tag" && row.after->keys() == QStringList{QStringLiteral("position")})
        fitted = std::nullopt; // a sibling of the tag that was moved
    else
        return isGone();
    m_differed = m_differed || !fitted || !*fitted || **fitted != planned;
    return fitted;
}

} // namespace core::annotation
