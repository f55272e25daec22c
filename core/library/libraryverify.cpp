// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the library is whole.
#include "core/library/libraryprivate.h"

namespace core::library
{

Result<QStringList> Library::verify()
{
    QStringList wrong;
    const auto done = d->database.query("PRAGMA integrity_check(20)", {}, [&](const storage::Row &row) {
        if (row.text(0) != QLatin1String("ok"))
            wrong.append(row.text(0));
    });
    if (!done)
        return std::unexpected(done.error());
    return wrong;
}

} // namespace core::library
