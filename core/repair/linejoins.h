// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/physicallines.h"

#include <vector>

namespace core::repair
{

/// What to do with the line end after a line.
enum class LineJoin : quint8 {
    Break, ///< a paragraph, a heading, an item ends here
    Join,  ///< the sentence goes on in the next line
};

/// Decides every line end, given the columns: a hidden Markov model over the lines with the states "first line of a
/// paragraph" and "further line", whose evidence is how the line is filled, how it ends, how the next one begins, and
/// what empty lines and indents mean in this text (learned from the line ends that are beyond doubt). Linear.
std::vector<LineJoin> decideJoins(const QString &text, const std::vector<PhysicalLine> &lines,
                                  const std::vector<quint16> &columns);

} // namespace core::repair
