// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"
#include "core/base/error.h"
#include "core/base/progress.h"

namespace app::paper
{

/// Writes the book as a PDF with bookmarks for its headings and a table of contents that can be clicked (ISO 32000-1
/// §12.3.3 and §12.5.6.5). The file is there whole or not at all. Call it off the GUI thread. Errors: Cancelled,
/// DiskFull, Unwritable, IsFolder.
core::Outcome writePdf(const Book &book, const QString &path, const core::Progress &progress = {},
                       const core::CancelToken &cancel = {});

} // namespace app::paper
