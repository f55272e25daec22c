// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringView>

namespace app::reader
{

/// What a character is to the one who sets Chinese lines (W3C clreq, GB/T 15834-2011): rules for good lines, in any
/// script and beyond the basic plane. core::text::CharClass is about what damaged lines are found to hold, and its
/// marks that open or close a line are those that old editors and printers kept together, so the two differ on purpose.
enum class CharacterClass : quint8 {
    Other, ///< Latin punctuation, symbols: breaks as Unicode says
    Word,  ///< letters and digits of scripts written with spaces
    Space,
    Ideograph,  ///< Han, kana, hangul, bopomofo
    Opening,    ///< （「“: its ink stands at the right of its square
    Closing,    ///< ，。）」”: its ink stands at the left
    MiddleDot,  ///< ·
    Dash,       ///< —
    Ellipsis,   ///< …
    WideSymbol, ///< other full-width signs
};

CharacterClass classOf(char32_t c);
/// 避头: must not stand at the start of a line.
bool forbidsLineStart(char32_t c);
/// 避尾: must not stand at the end of a line.
bool forbidsLineEnd(char32_t c);
/// A script written without spaces, and its punctuation.
inline bool isWide(CharacterClass c)
{
    return c == CharacterClass::Ideograph || c == CharacterClass::Opening || c == CharacterClass::Closing ||
           c == CharacterClass::WideSymbol || c == CharacterClass::MiddleDot || c == CharacterClass::Dash ||
           c == CharacterClass::Ellipsis;
}
/// The curly quotes, dash, ellipsis and dot that Chinese and Latin share, and that are set after their company.
bool isSharedPunctuation(char32_t c);
/// The code point at a UTF-16 offset; a lone surrogate as itself.
char32_t codePointAt(QStringView text, qsizetype offset);
bool isRightToLeft(char32_t c);

} // namespace app::reader
