// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/physicallines.h"

#include <vector>

namespace core::repair
{

/// Which lines go on in the next one in a text whose paragraphs are parted by empty lines and whose lines end anywhere:
/// mail and files that were wrapped twice at different widths have no column. Such a text shows itself by three
/// paragraphs of several lines at least that close with a sentence's end while hardly a line inside does, with
/// punctuation inside the lines, which verse has not. Empty where the text is not of this kind. Linear in the lines.
std::vector<bool> linesInParagraphs(const std::vector<PhysicalLine> &lines);

} // namespace core::repair
