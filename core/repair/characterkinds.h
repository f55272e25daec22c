// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace core::repair
{

/// What a character is for setting text, as bits.
enum CharacterKind : quint8 {
    WideKind = 1,     ///< Han, kana, hangul, full-width punctuation, and marks that Chinese fonts draw wide
    OpenerKind = 2,   ///< opening punctuation, which does not close a line
    CloserKind = 4,   ///< closing punctuation, which does not open a line
    EndingKind = 8,   ///< closing quotation mark or bracket
    PauseKind = 16,   ///< punctuation inside running text: ，。、；：,.;
    SqueezeKind = 32, ///< a full-width mark that may be set half as wide
    BlankKind = 64,   ///< blank, tab, ideographic blank
};

/// The kinds of a UTF-16 unit; one look-up.
quint8 kindsOf(QChar c);

inline bool isWide(QChar c)
{
    return (kindsOf(c) & WideKind) != 0;
}
inline bool isOpener(QChar c)
{
    return (kindsOf(c) & OpenerKind) != 0;
}
inline bool isCloser(QChar c)
{
    return (kindsOf(c) & CloserKind) != 0;
}
/// Display width in half-width columns.
inline int displayWidth(QChar c)
{
    return isWide(c) ? 2 : 1;
}

} // namespace core::repair
