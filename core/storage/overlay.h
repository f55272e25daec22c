// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QByteArray>
#include <QList>

namespace core::storage
{

/// Puts temporary tables before these of the file: from then on what this connection changes in them needs no lock, is
/// read by its every statement as if it were stored, and is seen by nobody else. What others store in other rows shows
/// through. Each table has a primary key; its constraints are not checked. Not while one of them is read.
Outcome layOverlay(Database &database, const QList<QByteArray> &tables);
/// Takes them away with all that was changed in them.
Outcome liftOverlay(Database &database, const QList<QByteArray> &tables);

} // namespace core::storage
