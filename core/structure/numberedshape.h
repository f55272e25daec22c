// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/lines.h"
#include "core/structure/numbering.h"

namespace core::structure
{

/// What a numbered line is by its form alone.
enum class NumberedForm : quint8 {
    Bare,       ///< only the number
    Standalone, ///< a phrase without a closing stop
    Question,   ///< a phrase that closes with a question mark
    RunIn,      ///< a short first sentence, and text after it
    Sentence,   ///< one short sentence with its closing stop, and nothing after it on the line
    Item,       ///< a sentence or a part of one
};

struct NumberedShape {
    NumberedForm form = NumberedForm::Item;
    qint32 lead = 0; ///< of RunIn: length of number and first sentence, without its stop; UTF-16 units
    qint32 stop = 0; ///< of RunIn: length of the stop
};

/// The shape of a line that opens with the number; `text` is the line's.
NumberedShape numberedShape(const Line &line, QStringView text, const Numbering &number);

/// A short phrase behind the number that closes with a colon: 二、申请人的资格要求：
bool isLabel(const Line &line, QStringView text, const Numbering &number);

/// How many letters a heading has at most behind its number: Latin words are longer than Han words.
int headingLimit(LineScript script);

/// Ends with a question mark, an exclamation mark or bracket after it looked through.
bool asksAtEnd(QStringView text);

} // namespace core::structure
