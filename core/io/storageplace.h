// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core::io
{

enum class PlaceKind : quint8 {
    Local,
    Network,      ///< on another machine: locks may not hold there
    Synchronised, ///< a program copies what lies there while it is being written
};

/// Where a file lies, as far as that endangers a database.
struct StoragePlace {
    PlaceKind kind = PlaceKind::Local;
    QString by; ///< the file system or the service: "nfs", "Dropbox"; empty where local
};

/// Looks at the file system of the nearest folder that exists, and at the folders above the file for the marks that
/// synchronising programs leave. Reads only.
StoragePlace storagePlaceOf(const QString &path);

} // namespace core::io
