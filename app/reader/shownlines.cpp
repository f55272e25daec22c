// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/shownlines.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// Of an em, above and below the baseline.
constexpr double ascent = 0.92;
constexpr double descent = 0.16;
} // namespace

ShownLines::ShownLines(PageWindow &window)
{
    for (const PageWindow::Shown &shown : window.shown()) {
        for (const ChunkLayout::Line &line : shown.layout->lines) {
            const double base = shown.top + double(line.baseline);
            m_lines.push_back({{shown.range.start() + line.start, shown.range.start() + line.end},
                               base - ascent * double(line.em),
                               base + descent * double(line.em)});
        }
    }
}

TextRange ShownLines::range() const
{
    return m_lines.empty() ? TextRange() : TextRange(m_lines.front().range.start(), m_lines.back().range.end());
}

const ShownLines::Line &ShownLines::lineOf(qsizetype offset) const
{
    const auto behind =
        std::ranges::upper_bound(m_lines, offset, {}, [](const Line &line) { return line.range.start(); });
    return behind == m_lines.begin() ? m_lines.front() : *(behind - 1);
}

ShownLines::Extent ShownLines::extentOf(TextRange range) const
{
    if (m_lines.empty())
        return {};
    return {lineOf(range.start()).top, lineOf(std::max(range.start(), range.end() - 1)).bottom};
}

double ShownLines::middleOf(qsizetype offset) const
{
    if (m_lines.empty())
        return 0;
    const Line &line = lineOf(offset);
    return (line.top + line.bottom) / 2;
}

} // namespace app::reader
