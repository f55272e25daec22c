// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/migrations.h"

namespace core::library
{

/// The tables of a library. Times are milliseconds since 1970 in UTC, positions are code points, ids are UUIDs, hashes
/// SHA-256 in hex. Rows with `deleted` set lie in the trash.
const storage::Schema &librarySchema();

} // namespace core::library
