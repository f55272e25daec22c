// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"
#include "core/base/error.h"
#include "core/base/progress.h"

class QPrinter;

namespace app::paper
{

/// Sends the printer's range of pages (all where it names none) to it, on paper of the book's size. Call it off the GUI
/// thread. Errors: Cancelled (the job is withdrawn), Unwritable where the printer refuses.
core::Outcome printBook(const Book &book, QPrinter &printer, const core::Progress &progress = {},
                        const core::CancelToken &cancel = {});

} // namespace app::paper
