// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/trash.h"

#include "core/annotation/annotationrows.h"
#include "core/annotation/journalrows.h"
#include "core/library/libraryprivate.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::library
{

using annotation::RowChange;

namespace
{

struct TrashTable {
    TrashKind kind;
    const char *table;
    const char *items; ///< id, title, document, time removed
};

constexpr TrashTable tables[] = {
    {TrashKind::Annotation, "annotation",
     "SELECT id, targets, document, deleted FROM annotation WHERE deleted IS NOT NULL"},
    {TrashKind::Document, "document", "SELECT id, title, id, deleted FROM document WHERE deleted IS NOT NULL"},
    {TrashKind::Memo, "memo",
     "SELECT id, CASE WHEN title = '' THEN text ELSE title END, document, deleted FROM memo WHERE deleted IS NOT NULL"},
    {TrashKind::Link, "link", "SELECT id, type, NULL, deleted FROM link WHERE deleted IS NOT NULL"},
};

const TrashTable &tableOf(TrashKind kind)
{
    return *std::find_if(std::begin(tables), std::end(tables), [&](const TrashTable &t) { return t.kind == kind; });
}

QString titleOf(TrashKind kind, const QString &stored)
{
    constexpr qsizetype most = 80;
    QString title = stored;
    if (kind == TrashKind::Annotation) {
        const auto targets = annotation::targetsFromJson(stored);
        title = targets.isEmpty() ? QString() : targets.first().quote;
    }
    return title.simplified().left(most);
}

/// Collects rows that go for good: what hangs on a row goes before it.
class Clearing
{
public:
    explicit Clearing(storage::Database &database) : m_database(database) {}

    Outcome add(const QByteArray &table, const QString &id)
    {
        if (table == "document") {
            if (auto done = addAll("annotation", "document", id); !done)
                return done;
            for (const char *hanging : {"memo", "correction", "version"}) {
                if (auto done = addAll(hanging, "document", id); !done)
                    return done;
            }
        } else if (table == "annotation") {
            for (const auto &[hanging, column] :
                 {std::pair("memo", "annotation"), std::pair("link", "origin"), std::pair("link", "target")}) {
                if (auto done = addAll(hanging, column, id); !done)
                    return done;
            }
            if (auto done = addTags(id); !done)
                return done;
        }
        return addRow(table, {{QStringLiteral("id"), id}});
    }

    const QList<RowChange> &rows() const { return m_rows; }

private:
    Outcome addAll(const QByteArray &table, const QByteArray &column, const QString &id)
    {
        QStringList ids;
        if (auto read = m_database.query("SELECT id FROM " + table + " WHERE " + column + " = ?", {id},
                                         [&](const storage::Row &row) { ids.append(row.text(0)); });
            !read)
            return read;
        for (const QString &one : std::as_const(ids)) {
            if (auto done = add(table, one); !done)
                return done;
        }
        return {};
    }

    Outcome addTags(const QString &annotation)
    {
        QStringList tags;
        if (auto read = m_database.query("SELECT tag FROM annotation_tag WHERE annotation = ?", {annotation},
                                         [&](const storage::Row &row) { tags.append(row.text(0)); });
            !read)
            return read;
        for (const QString &tag : std::as_const(tags)) {
            if (auto done = addRow("annotation_tag",
                                   {{QStringLiteral("annotation"), annotation}, {QStringLiteral("tag"), tag}});
                !done)
                return done;
        }
        return {};
    }

    Outcome addRow(const QByteArray &table, const QJsonObject &key)
    {
        const auto isSame = [&](const RowChange &row) { return row.table == table && row.key == key; };
        if (std::any_of(m_rows.begin(), m_rows.end(), isSame))
            return {};
        const auto row = annotation::rowRemoval(m_database, table, key);
        if (!row)
            return std::unexpected(row.error());
        if (*row)
            m_rows.append(**row);
        return {};
    }

    storage::Database &m_database;
    QList<RowChange> m_rows;
};

} // namespace

QString trashKindName(TrashKind kind)
{
    return QString::fromLatin1(tableOf(kind).table);
}

Result<QList<TrashItem>> Trash::items() const
{
    QList<TrashItem> items;
    for (const TrashTable &table : tables) {
        const auto read = d.database.query(table.items, {}, [&](const storage::Row &row) {
            items.append({table.kind,
                          row.text(0),
                          titleOf(table.kind, row.text(1)),
                          {row.text(2)},
                          QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC)});
        });
        if (!read)
            return std::unexpected(read.error());
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const TrashItem &a, const TrashItem &b) { return a.removed > b.removed; });
    return items;
}

Outcome Trash::restore(TrashKind kind, const QString &id)
{
    const QByteArray table = tableOf(kind).table;
    return d.database.transaction([&]() -> Outcome {
        const auto time = d.database.integer("SELECT deleted FROM " + table + " WHERE id = ?", {id});
        if (!time)
            return std::unexpected(time.error());
        if (!*time)
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("core::library", "The trash has no such thing."));
        const QString column = QStringLiteral("deleted");
        return d.journal.commit({QStringLiteral("restore"),
                                 {},
                                 {{table,
                                   {{QStringLiteral("id"), id}},
                                   QJsonObject{{column, **time}},
                                   QJsonObject{{column, QJsonValue(QJsonValue::Null)}}}}});
    });
}

Result<int> Trash::purge(const QDateTime &time)
{
    // So many at a time that opening a library never takes long.
    constexpr int most = 200;
    int gone = 0;
    const auto done = d.database.transaction([&]() -> Outcome {
        const auto redo = d.journal.redoKind();
        if (!redo || *redo)
            return redo ? Outcome() : std::unexpected(redo.error());
        QList<std::pair<QByteArray, QString>> old;
        for (const TrashTable &table : tables) {
            const QByteArray name = table.table;
            const auto read = d.database.query("SELECT id FROM " + name + " WHERE deleted < ? LIMIT ?",
                                               {time.toMSecsSinceEpoch(), qint64(most)},
                                               [&](const storage::Row &row) { old.append({name, row.text(0)}); });
            if (!read)
                return read;
        }
        Clearing clearing(d.database);
        for (const auto &[table, id] : std::as_const(old)) {
            if (auto added = clearing.add(table, id); !added)
                return added;
        }
        for (const auto &[table, id] : std::as_const(old)) {
            if (table == "document") {
                if (auto cleared = d.database.run("DELETE FROM document_state WHERE document = ?", {id}); !cleared)
                    return cleared;
            }
        }
        gone = static_cast<int>(old.size());
        return d.journal.purge(clearing.rows());
    });
    if (!done)
        return std::unexpected(done.error());
    return gone;
}

} // namespace core::library
