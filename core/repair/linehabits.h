// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/physicallines.h"

#include <array>
#include <vector>

namespace core::repair
{

/// How far a short line's end is from the margin after what follows would have been set.
inline int room(const PhysicalLine &line, const PhysicalLine &next, int column)
{
    return column - line.width - next.unit;
}

/// What empty lines and indents mean here, as logarithms of likelihood ratios (join over break), and whether empty
/// lines stand between the lines of one paragraph, looked up in the lines around.
class LineHabits
{
public:
    LineHabits(const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns);
    /// What the indents of a line and the next one say, and a quotation mark that opens the next: speech often has a
    /// paragraph of its own.
    float opening(const PhysicalLine &line, const PhysicalLine &next) const
    {
        return m_indent[shape(line, next)] + m_quotation[next.quoteStart ? 1 : 0];
    }
    /// How much the lack of an empty line speaks for joining, where empty lines part paragraphs.
    float unparted() const { return m_unparted; }
    /// Whether an empty line stands after each line around this one.
    bool spaced(size_t line) const;
    /// Half-width columns that first-line indents around this line had which the copy lost: first lines are that much
    /// shorter than their column.
    int lostIndent(size_t line) const;

private:
    static constexpr size_t indentShapes = 6;
    static constexpr size_t indentedShapes = 4; ///< of those, the ones whose first line is indented
    /// The indents of two lines, as far as they tell paragraphs apart.
    static size_t shape(const PhysicalLine &line, const PhysicalLine &next);

    std::array<float, indentShapes> m_indent{};
    std::array<float, 2> m_quotation{};
    float m_unparted = 0;
    std::vector<qint32>
        m_shifted; ///< first lines up to the line that are full once indented, less those full as they are
    std::vector<quint32> m_joins;       ///< certain joins up to the line
    std::vector<quint32> m_spacedJoins; ///< of those, the ones with an empty line between
};

} // namespace core::repair
