// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core::text::gbk
{

/// The two bytes of a character in GBK (code page 936).
struct Pair {
    quint8 lead = 0;
    quint8 trail = 0;

    explicit constexpr operator bool() const { return lead != 0; }
    friend bool operator==(Pair, Pair) = default;
};

/// True for a byte that begins a pair: 81 … FE.
constexpr bool isLead(quint8 byte)
{
    return byte >= 0x81 && byte <= 0xFE;
}

/// True for a byte that can end a pair: 40 … FE but 7F.
constexpr bool isTrail(quint8 byte)
{
    return byte >= 0x40 && byte <= 0xFE && byte != 0x7F;
}

/// True for a pair of the user-defined areas 1 and 2 (AA–AF and F8–FE with A1–FE), which decoders of the web drop
/// without a trace. Area 3 (A1–A7 with 40–A0) counts as unassigned: it leaves a '?'.
constexpr bool isDropped(Pair pair)
{
    return ((pair.lead >= 0xAA && pair.lead <= 0xAF) || (pair.lead >= 0xF8 && pair.lead <= 0xFE)) &&
           pair.trail >= 0xA1 && isTrail(pair.trail);
}

/// The character of a pair; 0 where none is assigned. Never a private-use character. One table look-up.
char16_t decoded(Pair pair);
inline char16_t decoded(quint8 lead, quint8 trail)
{
    return decoded(Pair{lead, trail});
}

/// The pair of a character; an empty one for ASCII and for what GBK lacks. One table look-up.
Pair encoded(char16_t character);

} // namespace core::text::gbk
