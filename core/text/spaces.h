// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/charclass.h"
#include "core/text/ideographs.h"

#include <QStringView>

namespace core::text
{

/// Calls `hit(i)` for each unit text[i], `from` ≤ i < `end`, that is white space (CharClass::Space), in order. Sixteen
/// units are compared at once with the ranges of which texts consist and in which no white space lies.
template <typename Hit>
void forSpaces(QStringView text, qsizetype from, qsizetype end, Hit &&hit)
{
    const auto mayBeSpaces = [](const char16_t *units) {
        return ~(unitsWithin(units, 0x21, 0x84) | unitsWithin(units, 0x2010, 0x2027) |
                 unitsWithin(units, 0x3001, 0xFFFF)) &
               0xFFFFU;
    };
    const auto isSpace = [](char16_t unit) { return CharClass::is(unit, CharClass::Space); };
    forUnits(text, from, end, mayBeSpaces, isSpace, hit);
}

} // namespace core::text
