// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linehabits.h"

#include "core/repair/linecolumns.h"

#include <algorithm>
#include <cmath>

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

} // namespace

size_t LineHabits::shape(const PhysicalLine &line, const PhysicalLine &next)
{
    const int change = next.indent - line.indent;
    if (change < 0)
        return next.indent > 0 ? 1 : 0;
    if (change == 0)
        return next.indent > 0 ? 3 : 2;
    return 4;
}

LineHabits::LineHabits(const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns)
{
    std::array<double, indentShapes> joined;
    std::array<double, indentShapes> broken;
    joined.fill(1);
    broken.fill(1);
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
            m_joins[i + 1] += !lines[i].alnumEnd;
            m_spacedJoins[i + 1] += !lines[i].alnumEnd && next.blanksBefore > 0;
        } else if (sure == Certain::Break) {
            ++broken[shape(lines[i], next)];
            ++breaks;
            parted += next.blanksBefore > 0;
        }
    }
    double joins = 0;
    double all = 0;
    for (size_t k = 0; k < indentShapes; ++k) {
        joins += joined[k];
        all += broken[k];
    }
    for (size_t k = 0; k < indentShapes; ++k) {
        const double ratio = std::log(joined[k] / joins) - std::log(broken[k] / all);
        m_indent[k] = static_cast<float>(std::clamp(ratio, -5.0, 5.0));
    }
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
