// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/columnstates.h"

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core::repair
{

ColumnStates::ColumnStates(std::span<const ColumnCandidate> candidates)
{
    Q_ASSERT(candidates.size() <= mostCandidates);
    constexpr float enterUnwrapped = 1.5F;
    m_enter.fill(-s_lost);
    m_score.fill(s_lost);
    m_enter[0] = scored(enterUnwrapped);
    m_score[0] = 0;
    for (size_t k = 1; k <= candidates.size(); ++k) {
        m_width[k] = static_cast<Score>(candidates[k - 1].width);
        m_enter[k] = scored(candidates[k - 1].enter);
    }
}

void ColumnStates::add(Score score)
{
    addEach([score](Score) { return score; });
}

#ifdef __SSE2__
namespace
{
constexpr size_t lanes = 8;

__m128i loaded(const qint16 *scores)
{
    return _mm_load_si128(reinterpret_cast<const __m128i *>(scores));
}

/// A bit for each lane of two vectors that is set.
quint32 bitsOf(__m128i first, __m128i second)
{
    return static_cast<quint32>(_mm_movemask_epi8(_mm_packs_epi16(first, second)));
}
} // namespace

size_t ColumnStates::best() const
{
    __m128i top = loaded(m_score.data());
    for (size_t k = lanes; k < most; k += lanes)
        top = _mm_max_epi16(top, loaded(m_score.data() + k));
    top = _mm_max_epi16(top, _mm_shuffle_epi32(top, 0x4E));
    top = _mm_max_epi16(top, _mm_shuffle_epi32(top, 0xB1));
    const auto pair = static_cast<quint32>(_mm_cvtsi128_si32(top));
    const __m128i highest =
        _mm_set1_epi16(std::max(static_cast<Score>(pair & 0xFFFFU), static_cast<Score>(pair >> 16)));
    const auto equal = [&](size_t k) { return _mm_cmpeq_epi16(highest, loaded(m_score.data() + k)); };
    const quint32 bits = bitsOf(equal(0), equal(lanes)) | bitsOf(equal(2 * lanes), equal(3 * lanes)) << 16;
    return static_cast<size_t>(std::countr_zero(bits));
}

quint32 ColumnStates::switchFrom(size_t from)
{
    const __m128i top = _mm_set1_epi16(m_score[from]);
    __m128i entered[most / lanes];
    for (size_t v = 0; v < most / lanes; ++v) {
        Score *const at = m_score.data() + v * lanes;
        const __m128i kept = _mm_sub_epi16(loaded(at), top);
        const __m128i fresh = _mm_sub_epi16(_mm_setzero_si128(), loaded(m_enter.data() + v * lanes));
        entered[v] = _mm_cmpgt_epi16(fresh, kept);
        _mm_store_si128(reinterpret_cast<__m128i *>(at), _mm_max_epi16(fresh, kept));
    }
    static_assert(most == 4 * lanes);
    return bitsOf(entered[0], entered[1]) | bitsOf(entered[2], entered[3]) << 16;
}
#else
size_t ColumnStates::best() const
{
    return static_cast<size_t>(std::max_element(m_score.begin(), m_score.end()) - m_score.begin());
}

quint32 ColumnStates::switchFrom(size_t from)
{
    const Score top = m_score[from];
    quint32 switched = 0;
    for (size_t k = 0; k < most; ++k) {
        const auto kept = static_cast<Score>(m_score[k] - top);
        const auto fresh = static_cast<Score>(-m_enter[k]);
        switched |= fresh > kept ? 1U << k : 0U;
        m_score[k] = std::max(fresh, kept);
    }
    return switched;
}
#endif

} // namespace core::repair
