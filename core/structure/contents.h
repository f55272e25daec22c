// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides the lines of tables of contents inside the text as Meta of role Contents, so that a heading is counted once:
/// consecutive lines that stand again, in the same order, further down (page numbers and leaders looked through), under
/// a line that says so (目录, Contents) or at least four of them; and runs of lines that end in leaders and page
/// numbers.
void markContents(Draft &draft);

} // namespace core::structure
