// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/trash.h"

#include "core/annotation/annotationrows.h"
#include "core/annotation/journalrows.h"
#include "core/annotation/link.h"
#include "core/library/libraryprivate.h"
#include "core/library/trashedtags.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    {TrashKind::Link, "link",
     "SELECT l.id, l.type, NULL, l.deleted, o.targets, t.targets FROM link l LEFT JOIN annotation o ON o.id = l.origin "
     "LEFT JOIN annotation t ON t.id = l.target WHERE l.deleted IS NOT NULL"},
};

const TrashTable &tableOf(TrashKind kind)
{
    return *std::find_if(std::begin(tables), std::end(tables), [&](const TrashTable &t) { return t.kind == kind; });
}

QString quoteIn(const QString &targets, qsizetype most)
{
    const auto list = annotation::targetsFromJson(targets);
    return list.isEmpty() ? QString() : list.first().quote.simplified().left(most);
}

QString titleOf(TrashKind kind, const storage::Row &row)
{
    constexpr qsizetype most = 80;
    if (kind == TrashKind::Annotation)
        return quoteIn(row.text(1), most);
    if (kind == TrashKind::Link) {
        // Many links are of one type: the passages tell which one it is.
        return QStringLiteral("%1 → %2 · %3")
            .arg(quoteIn(row.text(4), most / 2), quoteIn(row.text(5), most / 2),
                 annotation::describedLinkType(row.text(1)));
    }
    return row.text(1).simplified().left(most);
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

/// Remembers, in the transaction that takes the document away, which bytes are to go with it.
Outcome markOriginals(storage::Database &database, const QString &document)
{
    for (const char *hashes :
         {"SELECT hash FROM document WHERE id = ?", "SELECT hash FROM version WHERE document = ?"}) {
        if (auto marked =
                database.run(QByteArray("INSERT OR IGNORE INTO setting(key, value) SELECT 'discard/' || hash, "
                                        "'' FROM (") +
                                 hashes + ")",
                             {document});
            !marked)
            return marked;
    }
    return database.run("DELETE FROM document_state WHERE document = ?", {document});
}

} // namespace

QString trashKindName(TrashKind kind)
{
    if (kind == TrashKind::Tag)
        return QStringLiteral("tag");
    return QString::fromLatin1(tableOf(kind).table);
}

Result<QList<TrashItem>> Trash::items() const
{
    QList<TrashItem> items;
    for (const TrashTable &table : tables) {
        const auto read = d.database.query(table.items, {}, [&](const storage::Row &row) {
            items.append({table.kind,
                          row.text(0),
                          titleOf(table.kind, row),
                          {row.text(2)},
                          QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC)});
        });
        if (!read)
            return std::unexpected(read.error());
    }
    const auto tags = TrashedTags(d.database).all();
    if (!tags)
        return std::unexpected(tags.error());
    for (const TrashedTag &tag : *tags)
        items.append({TrashKind::Tag, tag.id.value, tag.name, {}, tag.removed});
    std::stable_sort(items.begin(), items.end(),
                     [](const TrashItem &a, const TrashItem &b) { return a.removed > b.removed; });
    return items;
}

Outcome Trash::restore(TrashKind kind, const QString &id)
{
    if (kind == TrashKind::Tag) {
        return d.database.transaction([&]() -> Outcome {
            const auto rows = TrashedTags(d.database).restoration({id});
            return rows ? d.journal.commit({QStringLiteral("restore"), {}, *rows}) : std::unexpected(rows.error());
        });
    }
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
    int gone = 0;
    const auto done = d.database.transaction([&]() -> Outcome {
        const auto redo = d.journal.redoKind();
        if (!redo || *redo)
            return redo ? Outcome() : std::unexpected(redo.error());
        return clear(time, &gone);
    });
    if (!done)
        return std::unexpected(done.error());
    if (const auto cleared = clearOriginals(); !cleared)
        return std::unexpected(cleared.error());
    return gone;
}

Result<int> Trash::empty()
{
    // A moment later: what was removed just now is to go, too.
    const QDateTime time = Library::Private::now().addMSecs(1);
    int gone = 0;
    const auto done = d.database.transaction([&]() -> Outcome {
        gone = 0;
        if (auto cut = d.database.run("DELETE FROM journal WHERE undone = 1"); !cut)
            return cut;
        for (int some = 1; some > 0; gone += some) {
            some = 0;
            if (auto cleared = clear(time, &some); !cleared)
                return cleared;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    if (const auto cleared = clearOriginals(); !cleared)
        return std::unexpected(cleared.error());
    return gone;
}

/// Inside a transaction. What is freed in the file is overwritten.
Outcome Trash::clear(const QDateTime &time, int *gone)
{
    // So many at a time that opening a library never takes long.
    constexpr int most = 200;
    QList<std::pair<QByteArray, QString>> old;
    for (const TrashTable &table : tables) {
        const QByteArray name = table.table;
        const auto read = d.database.query("SELECT id FROM " + name + " WHERE deleted < ? LIMIT ?",
                                           {time.toMSecsSinceEpoch(), qint64(most)},
                                           [&](const storage::Row &row) { old.append({name, row.text(0)}); });
        if (!read)
            return read;
    }
    annotation::Purge purge;
    Clearing clearing(d.database);
    for (const auto &[table, id] : std::as_const(old)) {
        if (table == "document") {
            purge.documents.append(DocumentId{id});
            if (auto marked = markOriginals(d.database, id); !marked)
                return marked;
        }
        if (auto added = clearing.add(table, id); !added)
            return added;
    }
    purge.rows = clearing.rows();
    const auto tags = TrashedTags(d.database).lastBefore(time);
    if (!tags)
        return std::unexpected(tags.error());
    purge.sealTo = tags->entry;
    *gone = static_cast<int>(old.size()) + tags->count;
    if (!purge.documents.isEmpty()) {
        if (auto secure = d.database.run("PRAGMA secure_delete=ON"); !secure)
            return secure;
    }
    return d.journal.purge(purge);
}

/// Takes the bytes away that no document needs any more, and what the log beside the library holds of their texts. What
/// was not done because the program ended is done the next time.
Outcome Trash::clearOriginals()
{
    const auto waiting = d.database.integer("SELECT 1 FROM setting WHERE key LIKE 'discard/%' LIMIT 1");
    if (!waiting || !*waiting)
        return waiting ? Outcome() : std::unexpected(waiting.error());
    // A folder that is lent by a link belongs to another library.
    const bool isOurs = !QFileInfo(d.originals.folder()).isSymLink();
    const auto done = d.database.transaction([&]() -> Outcome {
        QStringList hashes;
        const auto read = d.database.query(
            "SELECT substr(key, 9) FROM setting WHERE key LIKE 'discard/%' AND substr(key, 9) NOT IN (SELECT hash FROM "
            "document UNION SELECT hash FROM version)",
            {}, [&](const storage::Row &row) { hashes.append(row.text(0)); });
        if (!read)
            return read;
        for (const QString &hash : std::as_const(hashes)) {
            if (isOurs)
                d.originals.discard(hash.toLatin1());
        }
        return d.database.run("DELETE FROM setting WHERE key LIKE 'discard/%'");
    });
    if (done)
        static_cast<void>(d.database.integer("PRAGMA wal_checkpoint(TRUNCATE)"));
    static_cast<void>(d.database.run("PRAGMA secure_delete=OFF"));
    return done;
}

} // namespace core::library
