// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include "core/library/backups.h"
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/libraryprivate.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/merging.h"
#include "core/library/retrieval.h"
#include "core/library/schema.h"
#include "core/library/trash.h"
#include "core/library/versions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <atomic>
#include <utility>

namespace core::library
{

namespace
{

/// What can be said about the place before SQLite touches it.
Outcome checkPlace(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return failure(ErrorCode::IsFolder,
                       QCoreApplication::translate("core::library", "This is a folder. Name a library file in it."));
    }
    if (!info.exists()) {
        if (QDir().mkpath(info.absolutePath()))
            return {};
        return failure(
            ErrorCode::Unwritable,
            QCoreApplication::translate("core::library",
                                        "The folder of the library cannot be made. Check the permissions above it."));
    }
    // Write-ahead mode makes files beside the library, so the folder must be writable too.
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable()) {
        return failure(ErrorCode::LibraryReadOnly,
                       QCoreApplication::translate(
                           "core::library",
                           "The library cannot be written. Give yourself write access to the file and its folder."));
    }
    if (info.size() == 0 && QFileInfo::exists(originalsFolder(path))) {
        return failure(ErrorCode::LibraryDamaged,
                       QCoreApplication::translate("core::library",
                                                   "The library is empty although originals lie beside "
                                                   "it. Go back to a backup, or move the file away."));
    }
    return {};
}

} // namespace

QString originalsFolder(const QString &path)
{
    const QFileInfo info(path);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".originals");
}

Library::Private::Private(const QString &file, storage::Database db)
    : path(file), database(std::move(db)), originals(originalsFolder(file))
{
    journal.setListener([this](const annotation::Edit &edit) {
        const auto ids = edit.annotations();
        for (const AnnotationId &id : ids)
            touch(id.value);
    });
    forget();
}

void Library::Private::touch(const QString &id)
{
    if (index)
        touched.insert(id);
    if (untold)
        untold->insert(id);
}

Result<AnnotationIndex *> Library::Private::syncedIndex(AnnotationIndex::Depth depth)
{
    if (!index)
        index = std::make_unique<AnnotationIndex>(database);
    if (const auto done = index->sync(touched, depth); !done)
        return std::unexpected(done.error());
    touched.clear();
    return index.get();
}

void Library::Private::forget()
{
    static std::atomic<qint64> contents = 0;
    index.reset();
    touched.clear();
    untold.reset();
    content = contents++;
}

QDateTime Library::Private::now()
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
}

Library::Library(std::unique_ptr<Private> p) : d(std::move(p)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &path, const storage::Patience &patience)
{
    if (const auto place = checkPlace(path); !place)
        return std::unexpected(place.error());
    auto database = storage::Database::open(QFileInfo(path).absoluteFilePath());
    if (!database)
        return std::unexpected(database.error());
    database->setPatience(patience);
    if (const auto migrated = storage::migrate(*database, librarySchema()); !migrated)
        return std::unexpected(migrated.error());
    std::unique_ptr<Library> library(new Library(std::make_unique<Private>(path, std::move(*database))));
    Private &d = *library->d;
    if (const auto author = d.database.text("SELECT value FROM setting WHERE key = 'author'"); author)
        d.journal.setAuthor(author->value_or(QString()));
    static_cast<void>(d.waiting.store()); // what a program left that ended; a later opening stores it, too
    static_cast<void>(library->changedElsewhere());
    // What cannot be cleared at once, because another program writes, is cleared the next time.
    d.database.setBusyTimeout(0);
    static_cast<void>(library->trash().purge(Private::now().addDays(-Trash::daysKept)));
    d.database.setPatience(patience);
    return library;
}

QString Library::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/zhupi/library.db");
}

QString Library::path() const
{
    return d->path;
}

Codebook Library::codebook()
{
    return Codebook(*d);
}

Memos Library::memos()
{
    return Memos(*d);
}

Links Library::links()
{
    return Links(*d);
}

Retrieval Library::retrieval()
{
    return Retrieval(*d);
}

Versions Library::versions()
{
    return Versions(*d);
}

Merging Library::merging()
{
    return Merging(*d);
}

History Library::history()
{
    return History(*d);
}

Trash Library::trash()
{
    return Trash(*d);
}

Backups Library::backups()
{
    return Backups(*d);
}

QString Library::author() const
{
    return d->journal.author();
}

Outcome Library::setAuthor(const QString &name)
{
    const QString author = name.simplified();
    auto stored = d->database.run("INSERT INTO setting(key, value) VALUES('author', ?) ON CONFLICT(key) DO UPDATE SET "
                                  "value = excluded.value",
                                  {author});
    if (stored)
        d->journal.setAuthor(author);
    return stored;
}

void Library::setPatience(int ms)
{
    d->database.setBusyTimeout(ms);
}

AnnotationChanges Library::takeAnnotationChanges()
{
    const auto version = d->database.integer("PRAGMA data_version");
    const auto untold = std::exchange(d->untold, QSet<QString>());
    return {d->content, version ? version->value_or(-1) : -1, untold.value_or(QSet<QString>())};
}

bool Library::changedElsewhere()
{
    const auto version = d->database.integer("PRAGMA data_version");
    if (!version || !*version)
        return false;
    return std::exchange(d->dataVersion, **version) != **version;
}

} // namespace core::library
