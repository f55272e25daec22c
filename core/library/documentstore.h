// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/base/error.h"
#include "core/library/library.h"
#include "core/storage/database.h"

#include <optional>

namespace core::library
{

enum class Trashed { Hidden, Found };

/// Reads and writes the rows of documents. What the user can take back is returned as rows for the journal.
class DocumentStore
{
public:
    explicit DocumentStore(storage::Database &database) : m_database(database) {}

    /// In the order they were added.
    Result<QList<DocumentInfo>> all();
    /// NotFound.
    Result<DocumentInfo> find(const DocumentId &id, Trashed trashed = Trashed::Hidden);
    /// By the hash of its bytes, or of those of an earlier version, in the trash or not.
    Result<std::optional<DocumentInfo>> findByHash(const QByteArray &hash);
    Result<bool> isDeleted(const DocumentId &id);

    Outcome insert(const DocumentInfo &info);
    /// Into the trash, for a change that takes it out again: undone, it is there once more.
    Result<annotation::RowChange> insertByChange(const DocumentInfo &info, qint64 timeMs);
    /// For good, as if it had never been; fails where annotations or anything else refer to it.
    Outcome erase(const DocumentId &id);
    /// What a new reading of a known document found: title, media type, encoding, and the path where it has one.
    Outcome refresh(const DocumentId &id, const DocumentInfo &found);
    Outcome setEncoding(const DocumentId &id, const QString &encoding);
    Outcome setOpened(const DocumentId &id, qint64 timeMs);
    /// In and out of the trash.
    Result<annotation::RowChange> removal(const DocumentId &id, qint64 timeMs);
    Result<annotation::RowChange> restoration(const DocumentId &id);

    Outcome setState(const DocumentId &id, const QString &key, const QString &value);
    Result<std::optional<QString>> state(const DocumentId &id, const QString &key);

private:
    Result<QList<DocumentInfo>> select(const QByteArray &condition, const QList<storage::Value> &parameters);

    storage::Database &m_database;
};

} // namespace core::library
