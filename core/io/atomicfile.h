// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace core::io
{

/// Writes the file whole or not at all: a reader, or a power cut, sees the old content or the new one. On disk, its
/// name in the folder included, when the call returns. A device or a pipe is written to as it is; no file is ever put
/// in its place. Errors: DiskFull, IsFolder, Unwritable.
Outcome writeAtomically(const QString &path, const QByteArray &bytes);

} // namespace core::io
