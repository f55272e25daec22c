// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// An ideograph, 〇 too: what blanks are hardly ever set between.
inline bool isIdeograph(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF) ||
           c == u'〇';
}

/// A letter of Latin script, the additions of European languages among them.
inline bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetter();
}

/// What a blank stands after.
enum class Before : quint8 { Stop, Han, Digit, Bracket, Other };

/// A blank and what stands around it.
struct Blank {
    text::TextRange range;
    Before before = Before::Other;
    bool nested = false; ///< inside brackets or quotation marks
};

/// The blanks inside the line, in order, but for those inside a number set apart (第 1 條). Linear.
std::vector<Blank> blanksOf(QStringView text, text::TextRange line);

} // namespace core::repair
