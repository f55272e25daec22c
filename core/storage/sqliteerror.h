// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace core::storage
{

/// Turns an (extended) SQLite result code into the project's error: which kind it is, and a message that says what is
/// wrong and what to do. `systemErrno` is what the system said where that is known, else 0; it tells a full disk from
/// other write errors. `detail` is SQLite's own text, for the log.
Error errorOf(int sqliteCode, int systemErrno, const QString &detail);

/// What a change fails with while another program writes.
std::unexpected<Error> heldByAnother();

} // namespace core::storage
