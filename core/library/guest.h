// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"
#include "core/storage/database.h"

#include <QTemporaryDir>

namespace core::library
{

/// A copy of another library, to be read as one of the present schema without a change to the file itself. The folder
/// goes with it. One thread.
struct Guest {
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    std::optional<storage::Database> database; ///< the same, row by row
    QString missingOriginals; ///< the name of the folder with its originals, where there is none; else empty

    /// Errors: NotFound, LibraryDamaged (of an empty file, too), Unwritable, and those of Library::open().
    static Result<std::unique_ptr<Guest>> open(const QString &path);
};

} // namespace core::library
