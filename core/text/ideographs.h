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

/// A bit for each of the sixteen units from `units` on that lies within [first, last].
inline unsigned unitsWithin(const char16_t *units, char16_t first, char16_t last)
{
#ifdef __SSE2__
    const __m128i from = _mm_set1_epi16(static_cast<qint16>(first));
    const __m128i width = _mm_set1_epi16(static_cast<qint16>(last - first));
    const auto within = [&](const char16_t *at) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        return _mm_cmpeq_epi16(_mm_subs_epu16(_mm_sub_epi16(eight, from), width), _mm_setzero_si128());
    };
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(within(units), within(units + 8))));
#else
    unsigned bits = 0;
    for (unsigned i = 0; i < 16; ++i)
        bits |= (units[i] >= first && units[i] <= last ? 1U : 0U) << i;
    return bits;
#endif
}

/// Calls `hit(i)` for each unit text[i], `from` ≤ i < `end`, for which `is(unit)` holds, in order. Only those are asked
/// that `mayBe(units)` has a bit set for, one for each of sixteen units; made of unitsWithin() it costs no branch.
template <typename MayBe, typename Is, typename Hit>
void forUnits(QStringView text, qsizetype from, qsizetype end, MayBe &&mayBe, Is &&is, Hit &&hit)
{
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
    for (; from + 16 <= end; from += 16) {
        for (unsigned bits = mayBe(units + from); bits != 0; bits &= bits - 1) {
            const qsizetype at = from + std::countr_zero(bits);
            if (is(units[at]))
                hit(at);
        }
    }
    for (; from < end; ++from) {
        if (is(units[from]))
            hit(from);
    }
}

/// Calls `other(i)` for each unit text[i], `from` ≤ i < `end`, that is no ideograph of that block, in order, until it
/// returns false. Where the machine compares many units at once (SSE2, which every x86-64 has), ideographs cost hardly
/// anything: what asks of a whole text where its marks, blanks and letters are looks at one unit in six.
template <typename Other>
void forOthers(QStringView text, qsizetype from, qsizetype end, Other &&other)
{
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
#ifdef __SSE2__
    const auto take = [&](unsigned others) {
        for (; others != 0; others &= others - 1) {
            if (!other(from + std::countr_zero(others)))
                return false;
        }
        return true;
    };
    const auto othersAt = [units](qsizetype at) { return ~unitsWithin(units + at, 0x4E00, 0x9FFF) & 0xFFFFU; };
    const qsizetype start = from;
    for (; from + 16 <= end; from += 16) {
        if (!take(othersAt(from)))
            return;
    }
    // The rest of a line that is long enough lies in the sixteen units up to its end.
    if (from < end && from > start) {
        take(othersAt(end - 16) >> (16 - (end - from)));
        return;
    }
#endif
    for (; from < end; ++from) {
        if (!isIdeograph(units[from]) && !other(from))
            return;
    }
}

/// Calls `hit(i)` for each unit text[i], `from` ≤ i < `end`, within [first, last], in order, until it returns false.
template <char16_t first, char16_t last, typename Hit>
void forUnitsWithin(QStringView text, qsizetype from, qsizetype end, Hit &&hit)
{
    static_assert(first <= last);
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
#ifdef __SSE2__
    for (; from + 16 <= end; from += 16) {
        for (auto hits = unitsWithin(units + from, first, last); hits != 0; hits &= hits - 1) {
            if (!hit(from + std::countr_zero(hits)))
                return;
        }
    }
#endif
    for (; from < end; ++from) {
        if (units[from] >= first && units[from] <= last && !hit(from))
            return;
    }
}

/// The first of the two units at or after `from`; the text's size where neither stands there.
inline qsizetype findEither(QStringView text, qsizetype from, char16_t one, char16_t two)
{
    const auto *const units = reinterpret_cast<const char16_t *>(text.utf16());
#ifdef __SSE2__
    const __m128i ones = _mm_set1_epi16(static_cast<qint16>(one));
    const __m128i twos = _mm_set1_epi16(static_cast<qint16>(two));
    const auto hits = [&](const char16_t *at) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        return _mm_or_si128(_mm_cmpeq_epi16(eight, ones), _mm_cmpeq_epi16(eight, twos));
    };
    for (; from + 16 <= text.size(); from += 16) {
        const int bits = _mm_movemask_epi8(_mm_packs_epi16(hits(units + from), hits(units + from + 8)));
        if (bits != 0)
            return from + std::countr_zero(static_cast<unsigned>(bits));
    }
#endif
    while (from < text.size() && units[from] != one && units[from] != two)
        ++from;
    return from;
}

/// The first such unit at or after `from`; the text's size where there is none.
inline qsizetype findUnit(QStringView text, qsizetype from, char16_t unit)
{
    return findEither(text, from, unit, unit);
}

} // namespace core::text
