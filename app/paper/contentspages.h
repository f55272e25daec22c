// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"
#include "app/paper/setgalley.h"

#include <QStringList>

namespace app::paper
{

/// The table of contents: a line or more for each entry, dots, and its page number as given. One entry is one piece
/// of the galley; the table's own title is the first piece.
std::unique_ptr<SetGalley> contentsGalley(const QList<BookEntry> &entries, const QStringList &pageNumbers,
                                          const PaperMetrics &metrics);

} // namespace app::paper
