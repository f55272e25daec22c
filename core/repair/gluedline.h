// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/lineblanks.h"
#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// Whether it is worth looking closer at a line: it holds much of the text, and blanks.
bool mayBeGlued(QStringView text, text::TextRange line);
/// Whether paragraphs were joined at some of the line's blanks, by how its sentences go on: after a blank, or straight.
bool isGlued(QStringView text, text::TextRange line, const std::vector<Blank> &blanks);

} // namespace core::repair
