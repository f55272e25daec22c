// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/physicallines.h"

#include <algorithm>
#include <vector>

namespace core::repair
{

/// The width of the column each line was set in, in half-width columns; 0 for a line that was not wrapped at all.
/// The widths are found together: a hidden Markov model whose states are "not wrapped" and the widths at which many
/// lines break in mid-sentence (their next word would not have fitted), decoded with Viterbi's algorithm; so a page may
/// have columns of several widths, and a text whose lines end for other reasons has none. Linear in the lines.
std::vector<quint16> findColumns(const std::vector<PhysicalLine> &lines);

/// How a line of the given column ends: with room for what follows, filled, or beyond the margin.
enum class Fill : quint8 { Short, Full, Over };
/// What closing punctuation may stand beyond the margin.
constexpr int marginHang = 2;

/// Blanks part the words of Latin text: the next word needs one more column.
inline int gapBefore(const PhysicalLine &line, const PhysicalLine &next)
{
    return line.narrowEnd && next.narrowStart && (line.alnumEnd || next.lowerStart || line.closerEnd) ? 1 : 0;
}

inline Fill fillOf(const PhysicalLine &line, const PhysicalLine &next, int column)
{
    if (line.width > column + std::max<int>(marginHang, std::min<int>(line.squeeze, 4)))
        return Fill::Over;
    if (line.spread && line.width + 8 >= column)
        return Fill::Full;
    return line.width + gapBefore(line, next) + next.unit > column ? Fill::Full : Fill::Short;
}

} // namespace core::repair
