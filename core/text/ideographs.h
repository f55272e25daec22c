// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core::text
{

/// Whether the unit is one of the 20,992 places of the block CJK Unified Ideographs, of which Chinese texts consist.
inline bool isIdeograph(char16_t unit)
{
    return static_cast<char16_t>(unit - 0x4E00) < 0x5200;
}

/// Calls `other(i)` for each unit text[i], `from` ≤ i < `end`, that is no ideograph of that block, in order, until it
/// returns false. Where the machine compares many units at once (SSE2, which every x86-64 has), ideographs cost hardly
/// anything: what asks of a whole text where its marks, blanks and letters are looks at one unit in six.
template <typename Other>
void forOthers(QStringView text, qsizetype from, qsizetype end, Other &&other)
{
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi16(0x4E00);
    const __m128i last = _mm_set1_epi16(0x51FF);
    const auto ideographs = [&](qsizetype at) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i *>(units + at));
        const __m128i beyond = _mm_subs_epu16(_mm_sub_epi16(eight, first), last);
        return _mm_cmpeq_epi16(beyond, _mm_setzero_si128());
    };
    for (; from + 16 <= end; from += 16) {
        const int inside = _mm_movemask_epi8(_mm_packs_epi16(ideographs(from), ideographs(from + 8)));
        for (auto others = ~static_cast<unsigned>(inside) & 0xFFFFU; others != 0; others &= others - 1) {
            if (!other(from + std::countr_zero(others)))
                return;
        }
    }
#endif
    for (; from < end; ++from) {
        if (!isIdeograph(units[from]) && !other(from))
            return;
    }
}

} // namespace core::text
