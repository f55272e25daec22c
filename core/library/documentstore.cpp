// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/documentstore.h"

#include <QCoreApplication>

namespace core::library
{

namespace
{

constexpr const char *columns =
    "SELECT d.id, d.title, d.file_name, d.path, d.source_note, d.media_type, coalesce(d.encoding_chosen, "
    "d.encoding_found), d.hash, d.size, d.added, d.opened, "
    "(SELECT count(*) FROM annotation a WHERE a.document = d.id AND a.deleted IS NULL), d.encoding_chosen IS NOT NULL "
    "FROM document d ";

DocumentInfo infoOf(const storage::Row &row)
{
    DocumentInfo info;
    info.id = {row.text(0)};
    info.title = row.text(1);
    info.fileName = row.text(2);
    info.path = row.text(3);
    info.sourceNote = row.text(4);
    info.mediaType = row.text(5);
    info.encoding = row.text(6);
    info.hash = row.text(7).toLatin1();
    info.sizeBytes = row.integer(8);
    info.added = QDateTime::fromMSecsSinceEpoch(row.integer(9), Qt::UTC);
    if (!row.isNull(10))
        info.opened = QDateTime::fromMSecsSinceEpoch(row.integer(10), Qt::UTC);
    info.annotationCount = static_cast<int>(row.integer(11));
    info.encodingChosen = row.integer(12) != 0;
    return info;
}

std::unexpected<Error> noSuchDocument()
{
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("core::library", "The library has no such document."));
}

annotation::RowChange deletedChange(const DocumentId &id, const QJsonValue &before, const QJsonValue &after)
{
    const QString column = QStringLiteral("deleted");
    return {
        "document", {{QStringLiteral("id"), id.value}}, QJsonObject{{column, before}}, QJsonObject{{column, after}}};
}

} // namespace

Result<QList<DocumentInfo>> DocumentStore::select(const QByteArray &condition, const QList<storage::Value> &parameters)
{
    QList<DocumentInfo> found;
    const auto done =
        m_database.query(columns + condition, parameters, [&](const storage::Row &row) { found.append(infoOf(row)); });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<QList<DocumentInfo>> DocumentStore::all()
{
    return select("WHERE d.deleted IS NULL ORDER BY d.added, d.id", {});
}

Result<DocumentInfo> DocumentStore::find(const DocumentId &id, Trashed trashed)
{
    const auto found =
        select(trashed == Trashed::Found ? "WHERE d.id = ?" : "WHERE d.id = ? AND d.deleted IS NULL", {id.value});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return noSuchDocument();
    return found->first();
}

Result<std::optional<DocumentInfo>> DocumentStore::findByHash(const QByteArray &hash)
{
    const QString name = QString::fromLatin1(hash);
    const auto found =
        select("WHERE d.id = coalesce((SELECT id FROM document WHERE hash = ?), (SELECT document FROM version WHERE "
               "hash = ? LIMIT 1))",
               {name, name});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<bool> DocumentStore::isDeleted(const DocumentId &id)
{
    const auto time = m_database.integer("SELECT deleted FROM document WHERE id = ?", {id.value});
    if (!time)
        return std::unexpected(time.error());
    return time->has_value();
}

Outcome DocumentStore::insert(const DocumentInfo &info)
{
    return m_database.run("INSERT INTO document(id, hash, title, file_name, path, source_note, media_type, "
                          "encoding_found, size, added, opened) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          {info.id.value, QString::fromLatin1(info.hash), info.title, info.fileName, info.path,
                           info.sourceNote, info.mediaType, info.encoding, info.sizeBytes,
                           info.added.toMSecsSinceEpoch(), info.opened.toMSecsSinceEpoch()});
}

Result<annotation::RowChange> DocumentStore::insertByChange(const DocumentInfo &info, qint64 timeMs)
{
    if (auto inserted = insert(info); !inserted)
        return std::unexpected(inserted.error());
    if (auto set = m_database.run("UPDATE document SET deleted = ? WHERE id = ?", {timeMs, info.id.value}); !set)
        return std::unexpected(set.error());
    return restoration(info.id);
}

Outcome DocumentStore::erase(const DocumentId &id)
{
    // Where it was read is nothing that the reader made.
    if (auto done = m_database.run("DELETE FROM document_state WHERE document = ?", {id.value}); !done)
        return done;
    if (auto done = m_database.run("DELETE FROM document WHERE id = ?", {id.value}); !done)
        return done;
    return m_database.changedRows() == 1 ? Outcome() : noSuchDocument();
}

Outcome DocumentStore::refresh(const DocumentId &id, const DocumentInfo &found)
{
    return m_database.run("UPDATE document SET title = ?, media_type = ?, encoding_found = ?, path = CASE WHEN ? = '' "
                          "THEN path ELSE ? END WHERE id = ?",
                          {found.title, found.mediaType, found.encoding, found.path, found.path, id.value});
}

Outcome DocumentStore::setEncoding(const DocumentId &id, const QString &encoding)
{
    const storage::Value chosen = encoding.isEmpty() ? storage::Value() : storage::Value(encoding);
    if (auto done = m_database.run("UPDATE document SET encoding_chosen = ? WHERE id = ?", {chosen, id.value}); !done)
        return done;
    return m_database.changedRows() == 1 ? Outcome() : noSuchDocument();
}

Outcome DocumentStore::setOpened(const DocumentId &id, qint64 timeMs)
{
    if (auto done = m_database.run("UPDATE document SET opened = ? WHERE id = ?", {timeMs, id.value}); !done)
        return done;
    return m_database.changedRows() == 1 ? Outcome() : noSuchDocument();
}

Result<annotation::RowChange> DocumentStore::removal(const DocumentId &id, qint64 timeMs)
{
    if (const auto found = find(id); !found)
        return std::unexpected(found.error());
    return deletedChange(id, QJsonValue(QJsonValue::Null), timeMs);
}

Result<annotation::RowChange> DocumentStore::restoration(const DocumentId &id)
{
    const auto time = m_database.integer("SELECT deleted FROM document WHERE id = ?", {id.value});
    if (!time)
        return std::unexpected(time.error());
    if (!*time)
        return noSuchDocument();
    return deletedChange(id, **time, QJsonValue(QJsonValue::Null));
}

Outcome DocumentStore::setState(const DocumentId &id, const QString &key, const QString &value)
{
    return m_database.run("INSERT INTO document_state(document, key, value) VALUES(?, ?, ?) ON CONFLICT(document, key) "
                          "DO UPDATE SET value = excluded.value",
                          {id.value, key, value});
}

Result<std::optional<QString>> DocumentStore::state(const DocumentId &id, const QString &key)
{
    return m_database.text("SELECT value FROM document_state WHERE document = ? AND key = ?", {id.value, key});
}

} // namespace core::library
