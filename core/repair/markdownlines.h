// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// What a line of a Markdown text is (CommonMark 0.30 §4, §5.1; tables: GitHub Flavored Markdown §4.10).
enum class MarkdownKind : quint8 {
    Text,
    Heading,   ///< # words ##; of the level that the signs tell
    Underline, ///< === or --- under a line, which it makes a heading
    Fence,     ///< ``` or ~~~
    Code,      ///< between fences
    Row,       ///< of a table; the cells stand between upright bars
    Ruling,    ///< |---|---:| under the first row
    Blank,
};

struct MarkdownLine {
    MarkdownKind kind = MarkdownKind::Text;
    text::TextRange line;  ///< without its line end, UTF-16
    text::TextRange words; ///< without blanks and signs at either end
    int level = 0;         ///< of a heading; of a line above an Underline, too, which is a Heading then
    int quotes = 0;        ///< how many > stand before it
};

/// All lines of the text. Linear.
std::vector<MarkdownLine> markdownLines(QStringView text, const CancelToken &cancel);

} // namespace core::repair
