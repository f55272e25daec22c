// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

namespace core::library
{

struct Backup {
    QString path;
    QDateTime time; ///< UTC, of the state in it
    qint64 sizeBytes = 0;
    bool chosen = false; ///< made on demand or before a restore: kept for a month, not thinned out
};

/// What is in a library file, outside its trash.
struct BackupContents {
    qint64 documents = 0;
    qint64 annotations = 0;
    qint64 tags = 0;
};

/// Copies of the database in a folder beside it: one an hour for a day, one a day for a month, and those made on
/// demand; the seven newest stay longer, until others take their place. Each is opened and checked before it counts as
/// one. The originals are not copied: they never change. A handle: must not outlive the library.
class Backups
{
public:
    explicit Backups(Library::Private &library) : d(library) {}

    QString folder() const;
    /// Newest first.
    QList<Backup> all() const;

    /// What a backup holds. Of any schema; changes nothing; any thread. Errors: NotFound, LibraryDamaged.
    static Result<BackupContents> contents(const QString &path);

    /// Makes one where the newest is an hour old and the library has changed since, and thins out the old ones. Returns
    /// it, or nullopt where none was due.
    Result<std::optional<Backup>> takeIfDue(const QDateTime &now);
    /// Makes one now, that is not thinned out for a month.
    Result<Backup> take();
    /// Writes one to a file of the user's choice, and the documents' original bytes into the folder that a library of
    /// that name has beside it: both together are a library to take along. What lies there is not written again. Over a
    /// file that has not the head of a library's nothing is written, and it is only read. Errors: InvalidArgument,
    /// Unwritable, DiskFull, LibraryDamaged where what was written does not check.
    Outcome writeTo(const QString &path);

    /// Makes the library what it was in a backup: a file of all() or any other. The present state is put by first, as a
    /// backup. Original bytes that lie beside the file are taken in. Other windows see the change
    /// (Library::changedElsewhere()). Errors: NotFound, LibraryDamaged, LibraryNewer.
    Result<Backup> restore(const QString &path);

private:
    Result<Backup> write(const QDateTime &now, bool chosen);
    Outcome thinOut(const QDateTime &now);

    Library::Private &d;
};

} // namespace core::library
