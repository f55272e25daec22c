// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/text/textrange.h"

#include <QList>

namespace core::annotation
{

/// Moving the ends of a passage. Pure; UTF-16 offsets into the document's text; no grapheme cluster is split, and what
/// is moved is never empty: where it would be, or where nothing is left to move over, the passage comes back as it was.

enum class Boundary : quint8 { Start, End };
enum class Towards : quint8 { Earlier, Later }; ///< in the text
enum class NudgeUnit : quint8 { Character, Word, Sentence };
enum class WholeUnit : quint8 { Sentence, Paragraph, Section };

/// The passage with one of its ends at the next border of a character, word or sentence. An end stands right behind a
/// word, a start right before one: blanks and line ends that it would begin or end with are left out.
text::TextRange nudged(const document::Document &document, text::TextRange range, Boundary boundary, NudgeUnit unit,
                       Towards towards);

/// The smallest run of whole sentences, whole paragraphs, or the smallest section that holds the passage. Of a whole
/// section the next one around it. Of an empty passage, a caret, the unit that it stands in; nothing in an empty line.
text::TextRange grown(const document::Document &document, text::TextRange range, WholeUnit unit);

/// In the order of the text, without empty ones; those that overlap or touch are one.
QList<text::TextRange> united(QList<text::TextRange> ranges);

} // namespace core::annotation
