// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/guest.h"

#include "core/library/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace core::library
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

/// An empty file would become a new library when it is opened as one.
Outcome checkIsLibrary(storage::Database &database)
{
    const auto tables = database.integer("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return std::unexpected(tables.error());
    if (tables->value_or(0) == 0)
        return failure(ErrorCode::LibraryDamaged, tr("This file is empty: it is not a library. Choose another one."));
    return {};
}

} // namespace

Result<std::unique_ptr<Guest>> Guest::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, tr("There is no library here."));
    auto guest = std::make_unique<Guest>();
    const QFileInfo info(path);
    const QString name = info.completeBaseName() + QStringLiteral(".originals");
    const QString originals = info.absolutePath() + QLatin1Char('/') + name;
    if (!QFileInfo(originals).isDir())
        guest->missingOriginals = name;
    const QString copy = guest->folder.filePath(QStringLiteral("guest.db"));
    auto source = storage::Database::open(path);
    if (!source)
        return std::unexpected(source.error());
    if (const auto checked = checkIsLibrary(*source); !checked)
        return std::unexpected(checked.error());
    if (const auto copied = source->copyTo(copy); !copied)
        return std::unexpected(copied.error());
    if (!QFile::link(originals, guest->folder.filePath(QStringLiteral("guest.originals"))))
        return failure(ErrorCode::Unwritable, tr("The other library cannot be read from here."));
    auto library = Library::open(copy);
    if (!library)
        return std::unexpected(library.error());
    guest->library = std::move(*library);
    auto database = storage::Database::open(copy);
    if (!database)
        return std::unexpected(database.error());
    guest->database.emplace(std::move(*database));
    return guest;
}

} // namespace core::library
