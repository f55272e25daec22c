// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include "core/library/libraryprivate.h"
#include "core/library/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace core::library
{

namespace
{

QString originalsFolder(const QString &path)
{
    const QFileInfo info(path);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".originals");
}

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

Library::Private::Private(const QString &file, storage::Database db)
    : path(file), database(std::move(db)), originals(originalsFolder(file))
{
}

Library::Library(std::unique_ptr<Private> p) : d(std::move(p)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &path)
{
    if (const auto place = checkPlace(path); !place)
        return std::unexpected(place.error());
    auto database = storage::Database::open(QFileInfo(path).absoluteFilePath());
    if (!database)
        return std::unexpected(database.error());
    if (const auto migrated = storage::migrate(*database, librarySchema()); !migrated)
        return std::unexpected(migrated.error());
    return std::unique_ptr<Library>(new Library(std::make_unique<Private>(path, std::move(*database))));
}

QString Library::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/zhupi/library.db");
}

QString Library::path() const
{
    return d->path;
}

} // namespace core::library
