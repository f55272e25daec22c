// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"

namespace core::annotation
{

/// Writes one row change into its table. LibraryDamaged where the table or a column is not one that edits may touch, or
/// the row is not there (or there already).
Outcome applyRow(storage::Database &database, const RowChange &row, Direction direction);

/// All columns of a row but those of the key; nullopt where there is no such row.
Result<std::optional<QJsonObject>> storedColumns(storage::Database &database, const QByteArray &table,
                                                 const QJsonObject &key);
/// The row taken away; nullopt where there is none.
Result<std::optional<RowChange>> rowRemoval(storage::Database &database, const QByteArray &table,
                                            const QJsonObject &key);

/// The changes of an edit as the journal keeps them, and back; nullopt for what is no such text.
QString rowsToJson(const QList<RowChange> &rows);
std::optional<QList<RowChange>> rowsFromJson(const QString &json);
/// The whole rows of a text of which only the beginning was read; none where it is no such text.
QList<RowChange> leadingRows(const QString &beginning);

/// A column's value as JSON and back. Integers keep all their bits.
QJsonValue toJson(const storage::Value &value);
storage::Value fromJson(const QJsonValue &value);

} // namespace core::annotation
