// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// The blanks of one line at which paragraphs or headings were joined, in order; empty where the line shows no sign of
/// joined paragraphs. Offsets are UTF-16 into `text`.
/// A sentence's end before a blank is the sign; between two such ends a short piece without closing stop is a heading.
/// Blanks inside brackets, after numbers (第一条 为了), in names and between Latin words are left alone.
std::vector<text::TextRange> gluedBlanks(QStringView text, text::TextRange line);

} // namespace core::repair
