// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include "core/base/hugepages.h"

#include <QtEndian>

#include <cstring>

// Bytes are put in another order by one instruction of SSSE3; whether the processor has it is asked at run time.
#if defined(__SSE2__) && defined(__GNUC__)
#define ZHUPI_SHUFFLES
#include <tmmintrin.h>
#endif

namespace core::text
{

namespace
{
/// Reads bytes on and writes units; one step a sequence.
class Utf8Reader
{
public:
    Utf8Reader(QByteArrayView bytes, char16_t *out)
        : m_at(reinterpret_cast<const uchar *>(bytes.data())), m_end(m_at + bytes.size()), m_out(out)
    {
    }

    /// False where a sequence is malformed.
    bool run()
    {
        // A whole word is loaded for each sequence, so the last bytes are read one by one.
        constexpr qsizetype word = 8;
        while (m_end - m_at >= word) {
            if (!skipAscii(word) && !takeThree() && !takeOther())
                return false;
        }
        while (m_at < m_end) {
            if (!takeOther())
                return false;
        }
        return true;
    }

    char16_t *out() const { return m_out; }

private:
    /// Takes a word of ASCII.
    bool skipAscii(qsizetype word)
    {
        quint64 loaded = 0;
        std::memcpy(&loaded, m_at, sizeof loaded);
        if ((loaded & 0x8080808080808080U) != 0)
            return false;
        for (qsizetype i = 0; i < word; ++i)
            m_out[i] = m_at[i];
        m_at += word;
        m_out += word;
        return true;
    }

    /// The unit of a sequence of three bytes, the first in the lowest byte.
    static char16_t unitOf(quint64 bytes)
    {
        return static_cast<char16_t>((bytes & 0x0FU) << 12 | (bytes >> 2 & 0xFC0U) | (bytes >> 16 & 0x3FU));
    }
    /// Overlong, or half of a surrogate pair.
    static bool isIllegal(char16_t unit) { return (unit < 0x800) | ((unit & 0xF800U) == 0xD800); }

#ifdef ZHUPI_SHUFFLES
    /// Takes sequences of three bytes, four at a time, as long as four follow and sixteen bytes are there.
    [[gnu::target("ssse3")]] void takeFours()
    {
        constexpr int threeBytes = 0x0FFF;
        constexpr int fourUnits = 0xFF;
        const __m128i mask =
            _mm_setr_epi32(static_cast<int>(0xF0C0C0F0), static_cast<int>(0xC0F0C0C0), static_cast<int>(0xC0C0F0C0), 0);
        const __m128i shape =
            _mm_setr_epi32(static_cast<int>(0xE08080E0), static_cast<int>(0x80E08080), static_cast<int>(0x8080E080), 0);
        const __m128i order = _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1);
        const __m128i lowHalves = _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, -1, -1, -1, -1, -1, -1, -1, -1);
        while (m_end - m_at >= 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_at));
            const int shaped = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(bytes, mask), shape));
            // A lane holds the bytes of one sequence, the last one lowest: their bits are 6, 6 and 4.
            const __m128i bits = _mm_and_si128(_mm_shuffle_epi8(bytes, order), _mm_set1_epi32(0x000F3F3F));
            const __m128i pairs = _mm_maddubs_epi16(bits, _mm_set1_epi32(0x00014001));
            const __m128i lanes = _mm_madd_epi16(pairs, _mm_set1_epi32(0x10000001));
            const __m128i units = _mm_shuffle_epi8(lanes, lowHalves);
            const __m128i overlong = _mm_subs_epu16(_mm_set1_epi16(0x0800), units);
            const __m128i halves = _mm_cmpeq_epi16(_mm_and_si128(units, _mm_set1_epi16(static_cast<qint16>(0xF800))),
                                                   _mm_set1_epi16(static_cast<qint16>(0xD800)));
            const __m128i sound = _mm_andnot_si128(halves, _mm_cmpeq_epi16(overlong, _mm_setzero_si128()));
            if ((shaped & threeBytes) != threeBytes || (_mm_movemask_epi8(sound) & fourUnits) != fourUnits)
                return;
            _mm_storel_epi64(reinterpret_cast<__m128i *>(m_out), units);
            m_at += 12;
            m_out += 4;
        }
    }
#else
    void takeFours() {}
#endif

    /// Takes sequences of three bytes, two at a time, as long as one follows the other; false where there is none.
    bool takeThree()
    {
        constexpr quint64 shape = 0x8080E08080E0U;
        constexpr quint64 shapeMask = 0xC0C0F0C0C0F0U;
        const uchar *const first = m_at;
        if (m_shuffles)
            takeFours();
        while (m_end - m_at >= 8) {
            const quint64 bytes = qFromLittleEndian<quint64>(m_at);
            const char16_t one = unitOf(bytes);
            const char16_t two = unitOf(bytes >> 24);
            m_out[0] = one;
            if ((bytes & shapeMask) == shape && !(isIllegal(one) | isIllegal(two))) {
                m_out[1] = two;
                m_out += 2;
                m_at += 6;
                continue;
            }
            if ((bytes & shapeMask & 0xFFFFFFU) == (shape & 0xFFFFFFU) && !isIllegal(one)) {
                ++m_out;
                m_at += 3;
            }
            break;
        }
        return m_at > first;
    }

    /// Takes one sequence of any length.
    bool takeOther()
    {
        const uchar lead = *m_at;
        if (lead < 0x80) {
            *m_out++ = lead;
            ++m_at;
            return true;
        }
        const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || m_end - m_at < length)
            return false;
        char32_t c = lead & (0x7FU >> length);
        for (qsizetype i = 1; i < length; ++i) {
            if ((m_at[i] & 0xC0U) != 0x80)
                return false;
            c = c << 6 | (m_at[i] & 0x3FU);
        }
        constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (c < least[length] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
            return false;
        m_at += length;
        if (QChar::requiresSurrogates(c)) {
            *m_out++ = QChar::highSurrogate(c);
            *m_out++ = QChar::lowSurrogate(c);
        } else {
            *m_out++ = static_cast<char16_t>(c);
        }
        return true;
    }

    const uchar *m_at;
    const uchar *m_end;
    char16_t *m_out;
#ifdef ZHUPI_SHUFFLES
    const bool m_shuffles = __builtin_cpu_supports("ssse3") != 0;
#else
    static constexpr bool m_shuffles = false;
#endif
};
} // namespace

std::optional<QString> soundUtf8(QByteArrayView bytes)
{
    // No sequence makes more units than it has bytes. What of the buffer is not written costs no memory.
    QString text(bytes.size(), Qt::Uninitialized);
    auto *const units = reinterpret_cast<char16_t *>(text.data());
    wishHugePages(units, static_cast<size_t>(bytes.size()) * sizeof(char16_t));
    Utf8Reader reader(bytes, units);
    if (!reader.run())
        return std::nullopt;
    text.truncate(reader.out() - units);
    return text;
}

} // namespace core::text
