// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linehabits.h"

#include "core/repair/linecolumns.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace core::repair
{

namespace
{
/// Line ends that are beyond doubt by filling and punctuation alone; the rest is learned from them.
enum class Certain : quint8 { No, Join, Break };
Certain certainty(const PhysicalLine &line, const PhysicalLine &next, int column)
{
    if (column == 0 || line.fixed || next.fixed)
        return Certain::No;
    const Fill fill = fillOf(line, next, column);
    if (fill == Fill::Full && line.ending == PhysicalEnd::Other && !next.itemStart && line.width <= column)
        return Certain::Join;
    if (fill == Fill::Short && line.ending == PhysicalEnd::Stop && room(line, next, column) >= 4)
        return Certain::Break;
    return Certain::No;
}

constexpr int twoCharacters = 4;

/// Whether a first line is filled once indented by two characters (1), filled as it stands (-1), or neither (0).
int shiftOf(const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns, size_t i)
{
    const PhysicalLine &line = lines[i];
    if (i == 0 || i + 2 >= lines.size() || columns[i] == 0 || line.indent > 1 ||
        (line.ending != PhysicalEnd::Other && line.ending != PhysicalEnd::Comma) ||
        (lines[i - 1].ending != PhysicalEnd::Stop && lines[i - 1].width + twoCharacters * 2 > columns[i - 1]))
        return 0;
    // Only a further line that fills the column shows how wide it is.
    if (columns[i + 1] != columns[i] || fillOf(lines[i + 1], lines[i + 2], columns[i]) != Fill::Full)
        return 0;
    if (fillOf(line, lines[i + 1], columns[i]) == Fill::Full)
        return certainty(lines[i - 1], line, columns[i - 1]) == Certain::Break ? -1 : 0;
    return fillOf(line, lines[i + 1], columns[i] - twoCharacters) == Fill::Full ? 1 : 0;
}

/// Logarithms of likelihood ratios from counts.
void compare(std::span<const double> joined, std::span<const double> broken, std::span<float> out)
{
    const double joins = std::accumulate(joined.begin(), joined.end(), 0.0);
    const double breaks = std::accumulate(broken.begin(), broken.end(), 0.0);
    for (size_t k = 0; k < out.size(); ++k) {
        const double ratio = std::log(joined[k] / joins) - std::log(broken[k] / breaks);
        out[k] = static_cast<float>(std::clamp(ratio, -5.0, 5.0));
    }
}

} // namespace

size_t LineHabits::shape(const PhysicalLine &line, const PhysicalLine &next)
{
    if (line.indent == 0)
        return next.indent > 0 ? 5 : 4;
    if (next.indent == 0)
        return 0;
    return next.indent < line.indent ? 1 : next.indent == line.indent ? 2 : 3;
}

LineHabits::LineHabits(const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns)
{
    std::array<double, indentShapes> joined;
    std::array<double, indentShapes> broken;
    // Before a text has shown its habits: an indented line rather opens a paragraph than goes on with one.
    constexpr double unseen = 0.3;
    constexpr double unseenIndented = 0.1;
    joined = {unseen, unseenIndented, unseenIndented, unseenIndented, unseen, unseenIndented};
    broken.fill(unseen);
    std::array<double, 2> quotedJoins{1, 1};
    std::array<double, 2> quotedBreaks{1, 1};
    double parted = 0.5;
    double breaks = 1;
    m_joins.assign(lines.size() + 1, 0);
    m_spacedJoins.assign(lines.size() + 1, 0);
    m_shifted.assign(lines.size() + 1, 0);
    for (size_t i = 0; i < lines.size(); ++i) {
        m_joins[i + 1] = m_joins[i];
        m_spacedJoins[i + 1] = m_spacedJoins[i];
        m_shifted[i + 1] = m_shifted[i] + shiftOf(lines, columns, i);
        if (i + 1 == lines.size())
            break;
        const PhysicalLine &next = lines[i + 1];
        const Certain sure = certainty(lines[i], next, columns[i]);
        if (sure == Certain::Join) {
            ++joined[shape(lines[i], next)];
            ++quotedJoins[next.quoteStart ? 1 : 0];
            m_joins[i + 1] += !lines[i].alnumEnd;
            m_spacedJoins[i + 1] += !lines[i].alnumEnd && next.blanksBefore > 0;
        } else if (sure == Certain::Break) {
            ++broken[shape(lines[i], next)];
            ++quotedBreaks[next.quoteStart ? 1 : 0];
            ++breaks;
            parted += next.blanksBefore > 0;
        }
    }
    // How a paragraph that opens with an indent goes on is one question, how one that has none does is another.
    const std::span<const double> join(joined);
    const std::span<const double> part(broken);
    const std::span<float> out(m_indent);
    compare(join.first(indentedShapes), part.first(indentedShapes), out.first(indentedShapes));
    compare(join.subspan(indentedShapes), part.subspan(indentedShapes), out.subspan(indentedShapes));
    compare(quotedJoins, quotedBreaks, m_quotation);
    m_unparted = static_cast<float>(std::min(-std::log(1 - std::min(parted / breaks, 0.998)), 6.0));
}

int LineHabits::lostIndent(size_t line) const
{
    constexpr size_t around = 100;
    const size_t from = line > around ? line - around : 0;
    const size_t to = std::min(line + around, m_shifted.size() - 1);
    const int near = m_shifted[to] - m_shifted[from];
    return near * 3 + m_shifted.back() > 3 ? twoCharacters : 0;
}

bool LineHabits::spaced(size_t line) const
{
    constexpr size_t around = 40;
    const size_t from = line > around ? line - around : 0;
    const size_t to = std::min(line + around, m_joins.size() - 1);
    const quint32 joins = m_joins[to] - m_joins[from];
    return joins > 0 && (m_spacedJoins[to] - m_spacedJoins[from]) * 2 > joins;
}

} // namespace core::repair
