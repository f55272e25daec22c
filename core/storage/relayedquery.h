// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <span>

namespace core::storage
{

/// The columns of a row as UTF-8, null where the column is; valid only inside the function they are handed to.
using Cells = std::span<const QByteArrayView>;

/// Hands the first `columns` columns of each row to `each`, in the order of the rows, as Database::query() does; but
/// `each` runs in another thread, while this one reads on (a pipeline of two stages). That pays for very many rows:
/// fewer than fill a batch are worked on in this thread, and so are all where there is one core. `each` must not use
/// the connection, and nothing that this thread uses meanwhile; it must not throw. When this returns, all is done, and
/// what `each` wrote can be read. After an error `each` may have had some of the rows.
Outcome relayedQuery(Database &database, const QByteArray &sql, const QList<Value> &parameters, int columns,
                     const std::function<void(const Cells &)> &each);

} // namespace core::storage
