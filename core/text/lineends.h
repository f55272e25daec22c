// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core::text
{

/// The first `\n` at or after `from`; the text's size where there is none. As QStringView::indexOf() finds it, but made
/// for lines of some dozens of units: what a call costs is a good part of looking at so few.
inline qsizetype lineEndFrom(QStringView text, qsizetype from)
{
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
#ifdef __SSE2__
    const __m128i end = _mm_set1_epi16(u'\n');
    const auto ends = [&](qsizetype at) {
        return _mm_cmpeq_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i *>(units + at)), end);
    };
    for (; from + 16 <= text.size(); from += 16) {
        if (const int bits = _mm_movemask_epi8(_mm_packs_epi16(ends(from), ends(from + 8))); bits != 0)
            return from + std::countr_zero(static_cast<unsigned>(bits));
    }
#endif
    while (from < text.size() && units[from] != u'\n')
        ++from;
    return from;
}

/// About how many lines the text has, mostly some more, but not one for each eight units of a long text: for making
/// room, which costs nothing where it is not used. Counts a long text's in samples.
qsizetype likelyLines(QStringView text);

} // namespace core::text
