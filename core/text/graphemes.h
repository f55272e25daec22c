// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

namespace core::text
{

/// Whether a grapheme cluster (UAX #29) begins at the offset; true at both ends of the text. Looks at the surroundings
/// of the offset alone, so its cost does not grow with the text.
bool isGraphemeBoundary(QStringView text, qsizetype offset);
/// The nearest boundary at or before, at or after the offset.
qsizetype graphemeBoundaryBefore(QStringView text, qsizetype offset);
qsizetype graphemeBoundaryAfter(QStringView text, qsizetype offset);
/// The smallest range around `range` that splits no grapheme cluster; clipped to the text.
TextRange wholeGraphemes(QStringView text, TextRange range);

} // namespace core::text
