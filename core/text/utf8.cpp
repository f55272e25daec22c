// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include "core/base/hugepages.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
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
        while (m_at < m_end) {
            takeRuns();
            // Runs are of ASCII and of three bytes: what comes now is something else, or the last bytes.
            do {
                if (m_at < m_end && !takeOther())
                    return false;
            } while (m_at < m_end && (*m_at & 0xE0U) == 0xC0);
        }
        return true;
    }

    char16_t *out() const { return m_out; }

private:
    /// Overlong, or half of a surrogate pair.
    static bool isIllegal(char16_t unit) { return (unit < 0x800) | ((unit & 0xF800U) == 0xD800); }

#ifdef ZHUPI_SHUFFLES
    void takeRuns() { m_shuffles ? takeVectors() : takeWords(); }

    /// Takes ASCII, and sequences of three bytes four at a time, as long as sixteen bytes are there that begin so. What
    /// is written too much is written over.
    [[gnu::target("ssse3")]] void takeVectors()
    {
        const __m128i mask =
            _mm_setr_epi32(static_cast<int>(0xF0C0C0F0), static_cast<int>(0xC0F0C0C0), static_cast<int>(0xC0C0F0C0), 0);
        const __m128i shape =
            _mm_setr_epi32(static_cast<int>(0xE08080E0), static_cast<int>(0x80E08080), static_cast<int>(0x8080E080), 0);
        const __m128i order = _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1);
        const __m128i lowHalves = _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, -1, -1, -1, -1, -1, -1, -1, -1);
        const __m128i zero = _mm_setzero_si128();
        const uchar *at = m_at; // kept out of the memory that the stores may write to
        char16_t *out = m_out;
        while (m_end - at >= 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
            const auto beyondAscii = static_cast<unsigned>(_mm_movemask_epi8(bytes));
            if ((beyondAscii & 1U) == 0) {
                _mm_storeu_si128(reinterpret_cast<__m128i *>(out), _mm_unpacklo_epi8(bytes, zero));
                _mm_storeu_si128(reinterpret_cast<__m128i *>(out + 8), _mm_unpackhi_epi8(bytes, zero));
                const int taken = std::countr_zero(beyondAscii | 0x10000U);
                at += taken;
                out += taken;
                continue;
            }
            const auto unshaped =
                ~static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(bytes, mask), shape)));
            // A lane holds the bytes of one sequence, the last one lowest: their bits are 6, 6 and 4.
            const __m128i bits = _mm_and_si128(_mm_shuffle_epi8(bytes, order), _mm_set1_epi32(0x000F3F3F));
            const __m128i pairs = _mm_maddubs_epi16(bits, _mm_set1_epi32(0x00014001));
            const __m128i lanes = _mm_madd_epi16(pairs, _mm_set1_epi32(0x10000001));
            const __m128i units = _mm_shuffle_epi8(lanes, lowHalves);
            const __m128i sound = _mm_cmpeq_epi16(_mm_subs_epu16(_mm_set1_epi16(0x0800), units), zero); // not overlong
            const __m128i halves = _mm_cmpeq_epi16(_mm_and_si128(units, _mm_set1_epi16(static_cast<qint16>(0xF800))),
                                                   _mm_set1_epi16(static_cast<qint16>(0xD800)));
            const auto unsound = ~static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(halves, sound)));
            _mm_storel_epi64(reinterpret_cast<__m128i *>(out), units);
            // A step that is foreseen need not wait for the bytes: mostly all four are such sequences.
            if (((unshaped & 0x0FFFU) | (unsound & 0xFFU)) == 0) {
                at += 12;
                out += 4;
                continue;
            }
            // Else those before the first that is none.
            const int taken =
                std::min(std::countr_zero(unshaped | 0x1000U) / 3, std::countr_zero(unsound | 0x100U) / 2);
            if (taken == 0)
                break;
            at += 3 * taken;
            out += taken;
        }
        m_at = at;
        m_out = out;
    }
#else
    void takeRuns() { takeWords(); }
#endif

    /// The same without instructions for vectors.
    void takeWords()
    {
        // A whole word is loaded for each sequence, so the last bytes are read one by one.
        constexpr qsizetype word = 8;
        while (m_end - m_at >= word && (takeAscii(word) || takeThree()))
            continue;
    }

    /// Takes a word of ASCII.
    bool takeAscii(qsizetype word)
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

    /// Takes one sequence of three bytes.
    bool takeThree()
    {
        const auto bytes = qFromLittleEndian<quint32>(m_at);
        const auto unit = static_cast<char16_t>((bytes & 0x0FU) << 12 | (bytes >> 2 & 0xFC0U) | (bytes >> 16 & 0x3FU));
        if ((bytes & 0xC0C0F0U) != 0x8080E0U || isIllegal(unit))
            return false;
        *m_out++ = unit;
        m_at += 3;
        return true;
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
