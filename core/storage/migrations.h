// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QList>

namespace core::storage
{

/// The versions of a schema: `steps[n]` is the SQL that brings version n to n + 1, so an empty file goes through all of
/// them. A step that was released is never changed. `applicationId` marks the file as ours (PRAGMA application_id).
struct Schema {
    qint32 applicationId = 0;
    QList<QByteArray> steps;
};

/// Puts the database into write-ahead mode and brings it to the newest version in one transaction; changes nothing, and
/// takes no lock, where both are so already. A database that is not ours is not touched. Errors: LibraryNewer for a
/// version beyond the last step, LibraryDamaged for a database of another program.
Outcome migrate(Database &database, const Schema &schema);

} // namespace core::storage
