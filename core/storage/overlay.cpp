// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/overlay.h"

namespace core::storage
{

namespace
{

/// The columns of a table as parts of statements.
struct Columns {
    QList<QByteArray> declared; ///< "id TEXT": without types SQLite would scan both halves instead of using indices
    QList<QByteArray> all;
    QList<QByteArray> made; ///< what an inserted row holds: the table's own defaults where nothing is given
    QList<QByteArray> keys;
    QList<QByteArray> declaredKeys;
};

Result<Columns> columnsOf(Database &database, const QByteArray &table)
{
    Columns columns;
    const auto read = database.query(
        "SELECT name, type, dflt_value, pk FROM pragma_table_info(?, 'main')", {QString::fromLatin1(table)},
        [&columns](const Row &row) {
            const QByteArray name = row.text(0).toLatin1();
            const QByteArray declared = name + ' ' + row.text(1).toLatin1();
            const QByteArray given = "new." + name;
            columns.declared.append(declared);
            columns.all.append(name);
            columns.made.append(row.isNull(2) ? given : "coalesce(" + given + ", " + row.text(2).toUtf8() + ')');
            if (row.integer(3) == 0)
                return;
            columns.keys.append(name);
            columns.declaredKeys.append(declared);
        });
    if (!read)
        return std::unexpected(read.error());
    Q_ASSERT(!columns.keys.isEmpty());
    return columns;
}

QByteArray listed(const QList<QByteArray> &names, const QByteArray &before = {})
{
    QByteArray list;
    for (const QByteArray &name : names)
        list += (list.isEmpty() ? "" : ", ") + before + name;
    return list;
}

QByteArray sameKey(const Columns &columns)
{
    QByteArray condition;
    for (const QByteArray &key : columns.keys)
        condition += (condition.isEmpty() ? "" : " AND ") + key + " = old." + key;
    return condition;
}

QByteArray overlayOf(const QByteArray &table, const Columns &columns)
{
    const QByteArray made = "temp.made_" + table;
    const QByteArray gone = "temp.gone_" + table;
    const QByteArray keys = listed(columns.keys);
    // Triggers may not name the schema of what they write to.
    const QByteArray hide = "INSERT OR IGNORE INTO gone_" + table + " VALUES(";
    const QByteArray forget = "DELETE FROM made_" + table + " WHERE " + sameKey(columns) + "; ";
    const QByteArray hideOld = hide + listed(columns.keys, "old.") + "); " + forget;
    const QByteArray put = "INSERT OR REPLACE INTO made_" + table + " VALUES(" + listed(columns.made) + "); ";
    const auto trigger = [&table](const QByteArray &event, const QByteArray &steps) {
        return "CREATE TEMP TRIGGER " + event.toLower() + '_' + table + " INSTEAD OF " + event + " ON " + table +
               " BEGIN " + steps + "END;";
    };
    return "CREATE TABLE " + made + '(' + listed(columns.declared) + ", PRIMARY KEY(" + keys + ")) WITHOUT ROWID;" +
           "CREATE TABLE " + gone + '(' + listed(columns.declaredKeys) + ", PRIMARY KEY(" + keys + ")) WITHOUT ROWID;" +
           "CREATE TEMP VIEW " + table + " AS SELECT " + listed(columns.all) + " FROM main." + table + " WHERE (" +
           keys + ") NOT IN (SELECT " + keys + " FROM " + gone + ") UNION ALL SELECT " + listed(columns.all) +
           " FROM " + made + ';' + trigger("INSERT", hide + listed(columns.keys, "new.") + "); " + put) +
           trigger("UPDATE", hideOld + put) + trigger("DELETE", hideOld);
}

} // namespace

Outcome layOverlay(Database &database, const QList<QByteArray> &tables)
{
    QByteArray script;
    for (const QByteArray &table : tables) {
        const auto columns = columnsOf(database, table);
        if (!columns)
            return std::unexpected(columns.error());
        script += overlayOf(table, *columns);
    }
    return database.transaction([&] { return database.runScript(script); }, Database::Lock::None);
}

Outcome liftOverlay(Database &database, const QList<QByteArray> &tables)
{
    QByteArray script;
    for (const QByteArray &table : tables) // the triggers go with the view
        script +=
            "DROP VIEW temp." + table + "; DROP TABLE temp.made_" + table + "; DROP TABLE temp.gone_" + table + ';';
    return database.transaction([&] { return database.runScript(script); }, Database::Lock::None);
}

} // namespace core::storage
