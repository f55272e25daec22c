// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Gives paragraphs that were joined into one long line their lines back, in three forms:
/// - joined by indents: two or more ideographic spaces (or four blanks) inside a long line;
/// - joined by single blanks: sentences that end before a blank, where other sentences of the line run on without one.
///   Headings between them have no closing stop; they are told by their numbers and by standing between two blanks;
/// - joined by nothing: numbers that count on, in a line that is most of the text.
/// Acts line by line, on long lines that hold several such places; the identity on every other text. Linear time.
document::Manuscript gluedParagraphs(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
