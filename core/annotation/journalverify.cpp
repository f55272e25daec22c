// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the journal tells how the library came to be as it is.
#include "core/annotation/journal.h"
#include "core/annotation/journalrows.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>

namespace core::annotation
{

namespace
{

/// What the last edits left in a row: its columns, or nothing where it was taken away.
struct Expected {
    RowChange row; ///< table and key
    std::optional<QJsonObject> columns;
};

/// Placing a passage in a later text is no edit, nor is reading a document anew, from another place or in another
/// encoding; these columns may differ from what the journal knows.
bool isPlacement(const QByteArray &table, const QString &column)
{
    if (table == "document") {
        return column == QLatin1StringView("title") || column == QLatin1StringView("path") ||
               column == QLatin1StringView("media_type") || column.startsWith(QLatin1StringView("encoding_"));
    }
    return table == "annotation" &&
           (column == QLatin1StringView("start") || column == QLatin1StringView("anchor") ||
            column == QLatin1StringView("state") || column.endsWith(QLatin1StringView("_block")));
}

class Replay
{
public:
    /// False where the change does not fit what came before it.
    bool apply(const RowChange &row)
    {
        const QByteArray name = row.table + QJsonDocument(row.key).toJson(QJsonDocument::Compact);
        const auto known = m_rows.find(name);
        if (known == m_rows.end()) {
            // A row that is older than the journal (a document) is known from its first change on.
            m_rows.insert(name, {row, row.after});
            return true;
        }
        const bool fits = known->columns.has_value() == row.before.has_value() && holds(*known, row.before);
        if (!row.after || !known->columns) {
            known->columns = row.after;
        } else {
            for (auto it = row.after->begin(); it != row.after->end(); ++it)
                known->columns->insert(it.key(), it.value());
        }
        return fits;
    }

    const QHash<QByteArray, Expected> &rows() const { return m_rows; }

private:
    static bool holds(const Expected &expected, const std::optional<QJsonObject> &columns)
    {
        if (!columns || !expected.columns)
            return true;
        for (auto it = columns->begin(); it != columns->end(); ++it) {
            const QJsonValue now = expected.columns->value(it.key());
            // A column that no edit has named yet has its default.
            if (!now.isUndefined() && now != it.value() && !isPlacement(expected.row.table, it.key()))
                return false;
        }
        return true;
    }

    QHash<QByteArray, Expected> m_rows;
};

/// Whether the row in the library is as expected.
Result<bool> isAsExpected(storage::Database &database, const Expected &expected)
{
    QByteArray condition;
    QList<storage::Value> parameters;
    for (auto it = expected.row.key.begin(); it != expected.row.key.end(); ++it) {
        condition += (condition.isEmpty() ? "" : " AND ") + it.key().toUtf8() + "=?";
        parameters.append(fromJson(it.value()));
    }
    const QStringList names = expected.columns ? expected.columns->keys() : QStringList();
    const QByteArray columns = names.isEmpty() ? QByteArray("1") : names.join(QLatin1Char(',')).toUtf8();
    bool found = false;
    bool same = true;
    const auto done = database.query("SELECT " + columns + " FROM " + expected.row.table + " WHERE " + condition,
                                     parameters, [&](const storage::Row &row) {
                                         found = true;
                                         for (int i = 0; i < names.size(); ++i)
                                             same =
                                                 same && (isPlacement(expected.row.table, names.at(i)) ||
                                                          toJson(row.value(i)) == expected.columns->value(names.at(i)));
                                     });
    if (!done)
        return std::unexpected(done.error());
    return found == expected.columns.has_value() && same;
}

} // namespace

Result<QStringList> Journal::verify()
{
    QStringList wrong;
    Replay replay;
    bool inTail = false;
    const auto read =
        m_database.query("SELECT id, changes, undone FROM journal ORDER BY id", {}, [&](const storage::Row &entry) {
            const auto rows = rowsFromJson(entry.text(1));
            if (!rows) {
                wrong.append(QCoreApplication::translate("core::annotation", "Entry %1 of the journal cannot be read.")
                                 .arg(entry.integer(0)));
                return;
            }
            if (entry.integer(2) == 1) {
                inTail = true;
                return;
            }
            bool fits = !inTail || entry.integer(2) == 2;
            for (const RowChange &row : *rows)
                fits = replay.apply(row) && fits;
            if (!fits)
                wrong.append(QCoreApplication::translate("core::annotation",
                                                         "Entry %1 of the journal does not follow from those before.")
                                 .arg(entry.integer(0)));
        });
    if (!read)
        return std::unexpected(read.error());
    for (const Expected &expected : replay.rows()) {
        const auto same = isAsExpected(m_database, expected);
        if (!same)
            return std::unexpected(same.error());
        if (!*same)
            wrong.append(
                QCoreApplication::translate("core::annotation", "A row of “%1” is not as the journal left it: %2")
                    .arg(QString::fromUtf8(expected.row.table),
                         QString::fromUtf8(QJsonDocument(expected.row.key).toJson(QJsonDocument::Compact))));
    }
    return wrong;
}

} // namespace core::annotation
