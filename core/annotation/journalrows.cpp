// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journalrows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace core::annotation
{

namespace
{

// A library may come from anywhere: names out of its journal become part of a statement only if they are known.
constexpr std::array tables{"document", "annotation", "annotation_tag", "tag", "correction", "memo", "link", "version"};

bool isTable(const QByteArray &name)
{
    return std::any_of(tables.begin(), tables.end(), [&](const char *table) { return name == table; });
}

bool isColumn(const QString &name)
{
    return !name.isEmpty() &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
}

std::unexpected<Error> unfit(const RowChange &row)
{
    return failure(ErrorCode::LibraryDamaged,
                   QCoreApplication::translate("core::annotation",
                                               "The library’s journal does not fit its contents. Nothing was changed."),
                   QString::fromUtf8(row.table) + QLatin1Char(' ') +
                       QString::fromUtf8(QJsonDocument(row.key).toJson(QJsonDocument::Compact)));
}

/// "a=?,b=?" with the parameters in step.
QByteArray assignments(const QJsonObject &columns, const char *between, QList<storage::Value> *parameters)
{
    QByteArray sql;
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        if (!sql.isEmpty())
            sql += between;
        sql += it.key().toUtf8() + "=?";
        parameters->append(fromJson(it.value()));
    }
    return sql;
}

QByteArray insertion(const RowChange &row, const QJsonObject &columns, QList<storage::Value> *parameters)
{
    QByteArray names;
    QByteArray marks;
    for (const QJsonObject &part : {row.key, columns}) {
        for (auto it = part.begin(); it != part.end(); ++it) {
            names += (names.isEmpty() ? "" : ",") + it.key().toUtf8();
            marks += marks.isEmpty() ? "?" : ",?";
            parameters->append(fromJson(it.value()));
        }
    }
    return "INSERT INTO " + row.table + "(" + names + ") VALUES(" + marks + ")";
}

bool isSound(const RowChange &row)
{
    const auto allColumns = [](const QJsonObject &object) {
        const QStringList keys = object.keys();
        return std::all_of(keys.begin(), keys.end(), isColumn);
    };
    return isTable(row.table) && !row.key.isEmpty() && allColumns(row.key) && (row.before || row.after) &&
           allColumns(row.before.value_or(QJsonObject())) && allColumns(row.after.value_or(QJsonObject()));
}

} // namespace

QJsonValue toJson(const storage::Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QJsonValue(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return QJsonValue(*text);
    Q_ASSERT(std::holds_alternative<std::monostate>(value));
    return QJsonValue(QJsonValue::Null);
}

storage::Value fromJson(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    if (value.isString())
        return value.toString();
    return std::monostate{};
}

Outcome applyRow(storage::Database &database, const RowChange &row, Direction direction)
{
    if (!isSound(row))
        return unfit(row);
    const auto &from = direction == Direction::Forward ? row.before : row.after;
    const auto &to = direction == Direction::Forward ? row.after : row.before;
    QList<storage::Value> parameters;
    QByteArray sql;
    if (!from) {
        sql = insertion(row, *to, &parameters);
    } else if (!to) {
        sql = "DELETE FROM " + row.table + " WHERE " + assignments(row.key, " AND ", &parameters);
    } else {
        sql = "UPDATE " + row.table + " SET " + assignments(*to, ",", &parameters);
        sql += " WHERE " + assignments(row.key, " AND ", &parameters);
    }
    if (auto done = database.run(sql, parameters); !done)
        return done;
    return database.changedRows() > 0 ? Outcome() : unfit(row);
}

Result<std::optional<QJsonObject>> storedColumns(storage::Database &database, const QByteArray &table,
                                                 const QJsonObject &key)
{
    QStringList names;
    if (const auto listed = database.query("SELECT name FROM pragma_table_info(?)", {QString::fromLatin1(table)},
                                           [&](const storage::Row &row) {
                                               if (!key.contains(row.text(0)))
                                                   names.append(row.text(0));
                                           });
        !listed)
        return std::unexpected(listed.error());
    QList<storage::Value> parameters;
    const QByteArray condition = assignments(key, " AND ", &parameters);
    std::optional<QJsonObject> columns;
    const auto read =
        database.query("SELECT " + names.join(QLatin1Char(',')).toUtf8() + " FROM " + table + " WHERE " + condition,
                       parameters, [&](const storage::Row &row) {
                           columns.emplace();
                           for (int i = 0; i < names.size(); ++i)
                               columns->insert(names.at(i), toJson(row.value(i)));
                       });
    if (!read)
        return std::unexpected(read.error());
    return columns;
}

Result<std::optional<RowChange>> rowRemoval(storage::Database &database, const QByteArray &table,
                                            const QJsonObject &key)
{
    const auto columns = storedColumns(database, table, key);
    if (!columns)
        return std::unexpected(columns.error());
    if (!*columns)
        return std::nullopt;
    return RowChange{table, key, **columns};
}

QString rowsToJson(const QList<RowChange> &rows)
{
    QJsonArray array;
    for (const RowChange &row : rows) {
        QJsonObject object{{QStringLiteral("table"), QString::fromLatin1(row.table)}, {QStringLiteral("key"), row.key}};
        if (row.before)
            object.insert(QStringLiteral("before"), *row.before);
        if (row.after)
            object.insert(QStringLiteral("after"), *row.after);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<QList<RowChange>> rowsFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QList<RowChange> rows;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        RowChange row{object.value(QLatin1StringView("table")).toString().toLatin1(),
                      object.value(QLatin1StringView("key")).toObject()};
        if (const QJsonValue before = object.value(QLatin1StringView("before")); before.isObject())
            row.before = before.toObject();
        if (const QJsonValue after = object.value(QLatin1StringView("after")); after.isObject())
            row.after = after.toObject();
        if (!isSound(row))
            return std::nullopt;
        rows.append(row);
    }
    return rows;
}

QList<RowChange> leadingRows(const QString &beginning)
{
    if (auto all = rowsFromJson(beginning))
        return *all;
    // Each row ends with its table. Inside of a text quotes are escaped, so it does not look like this there.
    static const QRegularExpression rowEnd(QStringLiteral("\"table\":\"[a-z_]+\"\\}(?=,)"));
    QRegularExpressionMatch last;
    if (beginning.lastIndexOf(rowEnd, -1, &last) < 0)
        return {};
    return rowsFromJson(beginning.first(last.capturedEnd()) + QLatin1Char(']')).value_or(QList<RowChange>());
}

} // namespace core::annotation
