// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pagewindow.h"

#include <vector>

namespace app::reader
{

/// The lines that a page window shows, for what stands beside them in the margins: where a stretch of text begins and
/// ends on the screen. Made for one painting or one question. Heights are viewport pixels.
class ShownLines
{
public:
    explicit ShownLines(PageWindow &window);

    bool isEmpty() const { return m_lines.empty(); }
    core::text::TextRange range() const; ///< of all of them
    struct Extent {
        double top = 0; ///< of the text in its first line, without the leading
        double bottom = 0;
    };
    /// Of the lines that show some of the range; where it goes beyond them, the edge of the outermost line.
    Extent extentOf(core::text::TextRange range) const;
    /// The height of a line's letters in the middle: where a sign beside it stands.
    double middleOf(qsizetype offset) const;

private:
    struct Line {
        core::text::TextRange range;
        double top = 0;
        double bottom = 0;
    };
    const Line &lineOf(qsizetype offset) const;

    std::vector<Line> m_lines;
};

} // namespace app::reader
