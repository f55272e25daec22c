// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// What a line is for its neighbours.
enum class LineRole : quint8 {
    Body,     ///< ends as a sentence, a verse or a list item does
    Intro,    ///< ends with a colon: something is about to be listed or quoted
    Phrase,   ///< short, ends open: a heading or an item of a list
    Question, ///< short, ends with a question mark
    Item,     ///< numbered, decided to be no heading
    Heading,  ///< decided already
    Apart,    ///< title, meta: not seen
};

/// By the line's own words, its number, and what was decided of it so far.
LineRole lineRole(const Draft &draft, qsizetype line);

/// How many letters a phrase in this script has at most.
int phraseLimit(LineScript script);

/// Nothing in the line speaks against a heading: no stop inside, no opening quotation, no dash or bullet, no label of a
/// figure.
bool mayHead(const Draft &draft, qsizetype line);

/// Who speaks and when, as transcripts and exported chats set it above the words: 李四  09:13, 00:03:18 主持人.
bool isSpeakersStamp(QStringView text);

/// What stands before a colon inside a phrase: 文件名：main.rs. Empty where nothing does.
QStringView labelOf(QStringView text);

} // namespace core::structure
