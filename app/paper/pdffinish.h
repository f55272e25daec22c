// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"

#include <QByteArray>

namespace app::paper
{

/// The PDF of the book's pages with bookmarks for its entries (ISO 32000-1 §12.3.3), links on the lines of its table of
/// contents (§12.5.6.5), the printed page numbers as labels (§12.4.2), and glyphs that stand for the characters of the
/// text (withCharactersOf()). Where that fails, the PDF as it is: it can be read all the same.
QByteArray finishedPdf(const QByteArray &pdf, const Book &book);

} // namespace app::paper
