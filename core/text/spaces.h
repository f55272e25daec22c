// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/charclass.h"
#include "core/text/ideographs.h"

#include <QStringView>

#include <bit>

namespace core::text
{

/// Calls `hit(i)` for each unit text[i], `from` ≤ i < `end`, that is white space (CharClass::Space), in order. Sixteen
/// units are compared at once with the few ranges in which white space lies, so that marks and letters between cost
/// no branch.
template <typename Hit>
void forSpaces(QStringView text, qsizetype from, qsizetype end, Hit &&hit)
{
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
#ifdef __SSE2__
    const auto mayBeSpaces = [units](qsizetype at) {
        const char16_t *const here = units + at;
        return unitsWithin(here, 0x09, 0x20) | unitsWithin(here, 0x85, 0xA0) | unitsWithin(here, 0x1680, 0x1680) |
               unitsWithin(here, 0x2000, 0x200A) | unitsWithin(here, 0x2028, 0x205F) |
               unitsWithin(here, 0x3000, 0x3000);
    };
    for (; from + 16 <= end; from += 16) {
        for (auto bits = mayBeSpaces(from); bits != 0; bits &= bits - 1) {
            const qsizetype at = from + std::countr_zero(bits);
            if (CharClass::is(units[at], CharClass::Space))
                hit(at);
        }
    }
#endif
    for (; from < end; ++from) {
        if (CharClass::is(units[from], CharClass::Space))
            hit(from);
    }
}

} // namespace core::text
