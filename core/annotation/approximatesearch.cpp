// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/approximatesearch.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace core::annotation
{

namespace
{

using Word = std::uint64_t;
constexpr int wordBits = 64;

/// Which bits of the pattern each character stands at, block by block. The pattern may be read backwards.
class PatternBits
{
public:
    enum class Reading { Forward, Backward };

    PatternBits(QStringView pattern, Reading reading)
        : m_length(static_cast<int>(pattern.size()))
        , m_blocks((m_length + wordBits - 1) / wordBits)
        , m_rowOf(0x10000, 0)
        , m_bits(static_cast<size_t>(m_blocks), 0) // row 0: characters that the pattern has not
    {
        for (int i = 0; i < m_length; ++i) {
            const QChar c = pattern.at(reading == Reading::Forward ? i : m_length - 1 - i);
            std::uint32_t &row = m_rowOf[c.unicode()];
            if (row == 0) {
                row = static_cast<std::uint32_t>(m_bits.size() / static_cast<size_t>(m_blocks));
                m_bits.resize(m_bits.size() + static_cast<size_t>(m_blocks), 0);
            }
            m_bits[row * static_cast<size_t>(m_blocks) + static_cast<size_t>(i / wordBits)] |= Word(1)
                                                                                               << (i % wordBits);
        }
    }

    int length() const { return m_length; }
    int blocks() const { return m_blocks; }
    /// How many rows of the matrix a block has: the last one may be lower.
    int height(int block) const { return block + 1 < m_blocks ? wordBits : m_length - block * wordBits; }
    const Word *of(QChar c) const { return m_bits.data() + m_rowOf[c.unicode()] * static_cast<size_t>(m_blocks); }

private:
    int m_length;
    int m_blocks;
    std::vector<std::uint32_t> m_rowOf;
    std::vector<Word> m_bits;
};

/// One column of the matrix, 64 rows of it: the vertical differences and the value in its last row.
struct Block {
    Word plus = ~Word(0);
    Word minus = 0;
    int score = 0;

    /// Steps to the next column. `carry` is the horizontal difference above the block; returns the one in its last row.
    int advance(Word equal, int carry, int height)
    {
        const Word vertical = equal | minus;
        if (carry < 0)
            equal |= 1;
        const Word horizontal = (((equal & plus) + plus) ^ plus) | equal;
        Word up = minus | ~(horizontal | plus);
        Word down = plus & horizontal;
        const int last = height - 1;
        const int out = static_cast<int>((up >> last) & 1) - static_cast<int>((down >> last) & 1);
        up = (up << 1) | (carry > 0 ? 1 : 0);
        down = (down << 1) | (carry < 0 ? 1 : 0);
        plus = down | ~(vertical | up);
        minus = up & vertical;
        score += out;
        return out;
    }
};

/// Runs over a text and knows after each character how far the pattern is from the likest stretch that ends there.
class Sweep
{
public:
    Sweep(const PatternBits &pattern, int maxErrors)
        : m_pattern(pattern)
        , m_maxErrors(maxErrors)
        , m_blocks(static_cast<size_t>(pattern.blocks()))
        , m_active(std::min(pattern.blocks(), maxErrors / wordBits + 1))
    {
        int score = 0;
        for (int b = 0; b < m_active; ++b) {
            score += pattern.height(b);
            block(b).score = score;
        }
    }

    /// The errors of the best match ending behind `c`, or more than maxErrors where it cannot be one.
    int step(QChar c)
    {
        const Word *equal = m_pattern.of(c);
        int carry = 0;
        for (int b = 0; b < m_active; ++b)
            carry = block(b).advance(equal[b], carry, m_pattern.height(b));
        const int lowest = m_active - 1;
        // The next block is needed only where a value of at most maxErrors can reach its rows.
        if (m_active < m_pattern.blocks() && block(lowest).score - carry <= m_maxErrors &&
            ((equal[m_active] & 1) != 0 || carry < 0)) {
            Block &next = block(m_active);
            next = Block{};
            next.score = block(lowest).score - carry + m_pattern.height(m_active);
            next.advance(equal[m_active], carry, m_pattern.height(m_active));
            ++m_active;
        } else {
            while (m_active > 1 && block(m_active - 1).score >= m_maxErrors + m_pattern.height(m_active - 1))
                --m_active;
        }
        return m_active == m_pattern.blocks() ? block(m_active - 1).score : m_maxErrors + 1;
    }

private:
    Block &block(int index) { return m_blocks[static_cast<size_t>(index)]; }

    const PatternBits &m_pattern;
    int m_maxErrors;
    std::vector<Block> m_blocks;
    int m_active;
};

struct End {
    qsizetype at = 0;
    int errors = 0;
};

/// The best end of each run of ends within the errors allowed.
std::vector<End> bestEnds(QStringView text, const PatternBits &pattern, int maxErrors)
{
    std::vector<End> ends;
    Sweep sweep(pattern, maxErrors);
    bool inRun = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int errors = sweep.step(text.at(i));
        if (errors > maxErrors) {
            inRun = false;
        } else if (!inRun) {
            ends.push_back({i + 1, errors});
            inRun = true;
        } else if (errors < ends.back().errors) {
            ends.back() = {i + 1, errors};
        }
    }
    return ends;
}

/// The start of the match that ends at `end`: reads backwards from there; of starts that are equally good, the one
/// whose length is nearest to the pattern's.
qsizetype startOf(QStringView text, const End &end, const PatternBits &backwards)
{
    std::vector<Block> blocks(static_cast<size_t>(backwards.blocks()));
    int score = 0;
    for (int b = 0; b < backwards.blocks(); ++b)
        blocks[static_cast<size_t>(b)].score = score += backwards.height(b);
    qsizetype best = end.at;
    qsizetype bestOff = std::abs(static_cast<qsizetype>(backwards.length()));
    const qsizetype longest = std::min<qsizetype>(end.at, backwards.length() + end.errors);
    for (qsizetype length = 1; length <= longest; ++length) {
        const Word *equal = backwards.of(text.at(end.at - length));
        int carry = 1; // the match ends at `end` and nowhere else
        for (int b = 0; b < backwards.blocks(); ++b)
            carry = blocks[static_cast<size_t>(b)].advance(equal[b], carry, backwards.height(b));
        const qsizetype off = std::abs(length - backwards.length());
        if (blocks.back().score == end.errors && off < bestOff) {
            best = end.at - length;
            bestOff = off;
        }
    }
    return best;
}

} // namespace

QList<ApproximateMatch> approximateMatches(QStringView text, QStringView pattern, int maxErrors, qsizetype mostMatches)
{
    QList<ApproximateMatch> matches;
    if (pattern.isEmpty() || maxErrors < 0 || maxErrors >= pattern.size())
        return matches;
    auto ends = bestEnds(text, PatternBits(pattern, PatternBits::Reading::Forward), maxErrors);
    if (static_cast<qsizetype>(ends.size()) > mostMatches) {
        std::stable_sort(ends.begin(), ends.end(), [](const End &a, const End &b) { return a.errors < b.errors; });
        ends.resize(static_cast<size_t>(mostMatches));
        std::sort(ends.begin(), ends.end(), [](const End &a, const End &b) { return a.at < b.at; });
    }
    if (ends.empty())
        return matches;
    const PatternBits backwards(pattern, PatternBits::Reading::Backward);
    for (const End &end : ends)
        matches.append({{startOf(text, end, backwards), end.at}, end.errors});
    return matches;
}

} // namespace core::annotation
