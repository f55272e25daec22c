// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::text
{

/// Words and sentences by ICU's boundary analysis (UAX #29; Chinese and Japanese words by dictionary). Each call looks
/// at no more than some thousand characters around the offset and never across a line end, so its cost does not grow
/// with the text. Offsets are UTF-16; those outside the text are taken as the nearest inside. Re-entrant.

/// The word, the run of blanks, or the sign that holds the offset; at the end of a line the one before it.
TextRange wordAt(QStringView text, qsizetype offset);
/// The sentence that holds the offset, without the blanks that follow it.
TextRange sentenceAt(QStringView text, qsizetype offset);
/// Start of the next word (of the next line after the last), as Ctrl+Right goes; the text's end after the last.
qsizetype nextWordStart(QStringView text, qsizetype offset);
/// Start of the word before the offset, as Ctrl+Left goes; 0 before the first.
qsizetype previousWordStart(QStringView text, qsizetype offset);
/// All borders of words of a text, 0 and its end among them; linear, for passages rather than whole documents.
std::vector<qsizetype> wordBorders(QStringView text);
/// The line (paragraph) that holds the offset, without its line end.
TextRange lineAt(QStringView text, qsizetype offset);

} // namespace core::text
