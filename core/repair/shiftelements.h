// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/glosses.h"
#include "core/text/gbk.h"

#include <QStringView>

namespace core::repair
{

/// One sign of a damaged text as the search for its bytes sees it.
struct ShiftElement {
    enum class Kind : quint8 {
        Pair,      ///< a character of two bytes
        Ascii,     ///< one byte below 80, or the byte 80 itself
        Gloss,     ///< a whole bracketed reading
        LostGloss, ///< a bracketed reading whose opening bracket was eaten: `?huì)`
        Question,  ///< a '?' that stands for itself or for bytes that meant nothing
        Foreign,   ///< a character that GBK does not have
        End,       ///< the end of the text
    };
    Kind kind = Kind::End;
    text::TextRange range{};
    char16_t character = 0; ///< of Pair, Ascii and Question
    text::gbk::Pair bytes{};
    text::pinyin::Spelled reading{}; ///< of Gloss and LostGloss
    QStringView letters{};           ///< the reading as it is written
};

/// The element that begins at `at`.
ShiftElement shiftElement(QStringView text, qsizetype at);

/// The pair A3 xx of the full-width form of an ASCII mark that sites make half-width: , ; : ? ! ( ).
text::gbk::Pair fullWidthPair(char16_t mark);

/// The marks whose bytes a full stop and the character behind it often show, and how much of a text is looked at for
/// such a mark alone.
inline constexpr QStringView loneMarks = u"!:;";
/// Whether the unit is one of them: asked of each sign of a text, so no search in a string.
inline bool mayBeLoneMark(char16_t unit)
{
    for (const QChar mark : loneMarks) {
        if (mark.unicode() == unit)
            return true;
    }
    return false;
}
inline constexpr qsizetype loneMarkReach = 1 << 20;

/// A half-width mark between characters of two bytes of which those behind are hardly ever found together: the byte
/// before it, left alone when the mark was replaced, was dropped by the decoder.
bool isLoneMark(QStringView text, qsizetype at);

} // namespace core::repair
