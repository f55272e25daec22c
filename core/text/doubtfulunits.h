// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/charclass.h"
#include "core/text/ideographs.h"

#include <QStringView>

namespace core::text
{

/// Calls `hit(i)` for each unit text[i] that may have come for another one (CharClass::Doubtful), in order. Sixteen
/// units are compared at once with the ranges of which texts consist and in which there are none.
template <typename Hit>
void forDoubtfulUnits(QStringView text, Hit &&hit)
{
    const auto mayBeDoubtful = [](const char16_t *units) {
        const unsigned sound = unitsWithin(units, 0x09, 0x0A) | unitsWithin(units, 0x20, 0x7E) |
                               unitsWithin(units, 0x2010, 0x2027) | unitsWithin(units, 0x3000, 0xD7FF) |
                               unitsWithin(units, 0xFF01, 0xFFEF);
        return ~sound & 0xFFFFU;
    };
    const auto isDoubtful = [](char16_t unit) { return CharClass::is(unit, CharClass::Doubtful); };
    forUnits(text, 0, text.size(), mayBeDoubtful, isDoubtful, hit);
}

} // namespace core::text
