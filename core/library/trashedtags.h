// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/base/error.h"
#include "core/storage/database.h"

#include <QDateTime>
#include <QList>

namespace core::library
{

/// A tag that was removed, with those below it.
struct TrashedTag {
    TagId id;
    QString name;
    QDateTime removed; ///< UTC
};

/// Removed tags leave no row: what the journal says of their removal is the trash. They stay in it as long as undo
/// could reach the removal.
class TrashedTags
{
public:
    explicit TrashedTags(storage::Database &database) : m_database(database) {}

    /// Those that are not there (again), the topmost of each removal.
    Result<QList<TrashedTag>> all();
    /// The rows that bring a tag back, with those below it, on what carried them and is still there; at the top where
    /// its parent is gone. Errors: NotFound, InvalidArgument where a tag of its name is in its place.
    Result<QList<annotation::RowChange>> restoration(const TagId &id);
    /// The last removal of tags before `time`, and how many tags of all() went by then; 0 where none did.
    struct Removals {
        qint64 entry = 0;
        int count = 0;
    };
    Result<Removals> lastBefore(const QDateTime &time);

private:
    struct Removal {
        qint64 entry = 0;
        qint64 timeMs = 0;
        QList<annotation::RowChange> rows;
    };
    Result<QList<Removal>> removals();
    Result<bool> isThere(const QByteArray &table, const QJsonObject &key);
    Outcome place(annotation::RowChange *tag);

    storage::Database &m_database;
};

} // namespace core::library
