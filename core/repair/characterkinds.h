// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/charclass.h"

#include <QChar>

namespace core::repair
{

/// What a character is for setting text, as bits: those of text::CharClass that matter to it.
enum CharacterKind : text::CharClass::Bits {
    WideKind = text::CharClass::Wide,
    OpenerKind = text::CharClass::Opener,
    CloserKind = text::CharClass::Closer,
    EndingKind = text::CharClass::Ending,
    PauseKind = text::CharClass::Pause,
    SqueezeKind = text::CharClass::Squeeze,
    BlankKind = text::CharClass::Gap,
};

/// The kinds of a UTF-16 unit; one look-up.
inline text::CharClass::Bits kindsOf(QChar c)
{
    return text::CharClass::of(c) &
           (WideKind | OpenerKind | CloserKind | EndingKind | PauseKind | SqueezeKind | BlankKind);
}

inline bool isWide(QChar c)
{
    return text::CharClass::is(c, WideKind);
}
inline bool isOpener(QChar c)
{
    return text::CharClass::is(c, OpenerKind);
}
inline bool isCloser(QChar c)
{
    return text::CharClass::is(c, CloserKind);
}
inline bool isAsciiAlnum(QChar c)
{
    return c.unicode() < 0x80 && text::CharClass::is(c, text::CharClass::LetterOrNumber);
}
/// Display width in half-width columns.
inline int displayWidth(QChar c)
{
    return isWide(c) ? 2 : 1;
}

} // namespace core::repair
