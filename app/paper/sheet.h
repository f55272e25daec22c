// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <vector>

namespace app::paper
{

/// What paper is measured in: 600 to the inch. Type is set at that size, so that nothing is rounded to be seen.
constexpr double dotsPerInch = 600;
constexpr double dotsPerPoint = dotsPerInch / 72;
constexpr double dotsPerMillimetre = dotsPerInch / 25.4;
/// What the marks of the page on the screen are measured in (CSS Values and Units §5.2: 96 to the inch).
constexpr double dotsPerPixel = dotsPerInch / 96;

/// Lines of one piece of a galley on a page.
struct Slice {
    qsizetype piece = 0;
    qint32 firstLine = 0;
    qint32 endLine = 0;
    float top = 0; ///< where the piece's own top lies, from the top of the text area (above it where the page begins
                   ///< in the middle of the piece)
};

/// One page's text.
struct Sheet {
    std::vector<Slice> slices;
    core::text::TextRange range; ///< of the document; empty where the page shows none of it
};

} // namespace app::paper
