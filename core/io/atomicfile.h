// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace core::io
{

/// Writes the file whole or not at all: a reader, or a power cut, sees the old content or the new one. On disk, its
/// name in the folder included, when the call returns. A device or a pipe is written to as it is; no file is ever put
/// in its place. Errors: DiskFull, IsFolder, Unwritable.
Outcome writeAtomically(const QString &path, const QByteArray &bytes);

/// What writing to a file failed with, by what it and the system (errno) said: DiskFull or Unwritable.
std::unexpected<Error> writeFailure(const QFileDevice &file, int systemErrno);
/// A new name in a folder survives a power cut only once the folder itself is on disk. File systems that cannot do it
/// say so; there is nothing more to be done then.
void syncFolder(const QString &folder);

} // namespace core::io
