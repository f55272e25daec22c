// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/headings.h"

namespace core::structure
{

/// Puts headings together that a narrow column broke over several lines: a line that reaches the measure of the page's
/// headings and ends open, and the lines under it, each without a number and a stop, up to the text. Only on pages that
/// were set in columns and copied line by line. `found` is in order of lines and stays so.
void joinBrokenHeadings(const Draft &draft, const ArticleDraft &article, HeadingsFound *found);

} // namespace core::structure
