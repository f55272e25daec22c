// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Joins the lines of hard-wrapped text into paragraphs, one a line: with or without an empty line after each line,
/// with several column widths in one text, with indents, ragged or justified, Han and Latin. Every line of a text in
/// which something was joined gets a Layout mark (document::LayoutHint), so that structure still sees indents, empty
/// lines and how many lines a headline had. Lines that end for their own reasons stay: headings, items, verse, tables.
/// The identity on text that was not wrapped. Linear.
document::Manuscript lineWrap(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
