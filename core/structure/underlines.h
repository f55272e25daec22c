// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides the rules that are drawn with characters as boilerplate, and notes in Draft::underlined which lines they
/// underline: a rule about as wide as the line right above it, as reStructuredText (Docutils, "Sections") and setext
/// headings of Markdown (CommonMark, section 4.3) have it, and typewritten texts before them.
void markUnderlines(Draft &draft);

} // namespace core::structure
