// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/lengthcount.h"

namespace core::document
{

namespace
{
constexpr char16_t firstEastAsian = 0x2E80;

/// Stands inside a word when letters or digits are on both its sides.
bool joins(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || c == u'-' || c == QChar(0x2010) || c == u'.' || c == u',' ||
           c == QChar(0xAD);
}
} // namespace

LengthCount lengthOf(QStringView text)
{
    LengthCount count;
    bool inWord = false;
    bool joined = false; ///< the last sign goes on with the word, if one follows
    for (const QChar c : text) {
        if (c.isLowSurrogate())
            continue;
        if (c.unicode() >= firstEastAsian) {
            count.characters += c.isSpace() ? 0 : 1;
            inWord = joined = false;
        } else if (c.isLetterOrNumber() || c.isMark()) {
            count.words += inWord || joined ? 0 : 1;
            inWord = true;
            joined = false;
        } else {
            joined = inWord && joins(c);
            inWord = false;
        }
    }
    return count;
}

} // namespace core::document
