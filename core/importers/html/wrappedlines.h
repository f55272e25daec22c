// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::importers::html
{

/// A line of a block that line breaks (`<br>`) divide.
struct BrokenLine {
    text::TextRange range;
    qsizetype block = 0;
    bool apart = false; ///< an indent or an empty line before it: a paragraph begins
};

/// For each line, whether the breaks around it are those of a text that was wrapped before somebody put it on a page:
/// most lines end in mid-sentence, and the next word would not have fitted the margin that most of them reach. Verse,
/// addresses and lists, which a page breaks on purpose, are not. Judged over all blocks together, for one block of
/// three lines proves nothing. Linear in the lines.
std::vector<bool> findWrapped(QStringView text, const std::vector<BrokenLine> &lines);

} // namespace core::importers::html
