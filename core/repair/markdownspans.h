// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/manuscript.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// The signs of Markdown inside one line and what they say of the words between them.
struct MarkdownSpans {
    std::vector<text::TextRange> signs; ///< to be taken out, ascending
    QList<document::Mark> marks;        ///< by start, in the coordinates of the text with its signs
    int strong = 0;                     ///< pairs of **
};

/// Reads the words of a line (CommonMark 0.30 §6): `code`, **strong**, *emphasis*, [words](address), ![words](address),
/// <https://…>, and \ before a sign. A sign counts only where it closes again on the line and stands tight at its
/// words; a single * between letters or digits (2*3*4) counts nothing, and _ is left alone, for names hold it. Linear
/// but for lines with many signs that do not close, of which few are looked at.
MarkdownSpans markdownSpans(QStringView text, text::TextRange words);

} // namespace core::repair
