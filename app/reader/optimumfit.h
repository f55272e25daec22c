// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/linespacing.h"

#include <vector>

namespace app::reader
{

struct ComposeOptions;

/// Where a line ends, in clusters: it takes those before `end`, the blanks from `contentEnd` on hang over the edge.
struct LineEnd {
    qint32 end = 0;
    qint32 contentEnd = 0;
    bool parted = false; ///< inside a word, with a hyphen
};

/// Whether the text is one of words between blanks, with at most a few signs of scripts written without.
bool isOfWords(const std::vector<LineItem> &items);

/// The line ends of a justified text of words that leave its blanks most even over all its lines (Knuth and Plass 1981,
/// with demerits per line and no more than two hyphens in a row). The last word is not parted, nor is a word left alone
/// on the last line where that can be helped. A word longer than a line is broken where the line ends. The cost grows
/// with the text's length times that of a line.
std::vector<LineEnd> optimumFit(const std::vector<LineItem> &items, const ComposeOptions &options, float em);

} // namespace app::reader
