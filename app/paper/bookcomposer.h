// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"
#include "core/base/error.h"
#include "core/base/progress.h"

#include <limits>

namespace app::paper
{

/// What is to be printed.
struct BookContent {
    core::document::Document document;
    QString title;
    QList<PaperNote> notes; ///< in reading order
};

/// Sets and cuts the whole text with all that belongs to it; or only the text of its first `most` pages, quickly. Long
/// texts take a while: call it off the GUI thread. Errors: Cancelled.
core::Result<std::shared_ptr<Book>> composeBook(const BookContent &content, const PaperSetup &setup,
                                                int most = std::numeric_limits<int>::max(),
                                                const core::Progress &progress = {},
                                                const core::CancelToken &cancel = {});

} // namespace app::paper
