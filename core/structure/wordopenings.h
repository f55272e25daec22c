// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/contentsentry.h"
#include "core/structure/lines.h"

#include <QStringView>

#include <algorithm>
#include <vector>

namespace core::structure
{

/// How some words begin, so that of the many lines of a long text few must be folded whole to find those that hold
/// them. A Bloom filter over the first letters: it may say yes of a line in vain, never no.
class WordOpenings
{
public:
    /// Adds words as contentsEntry() gives them.
    void add(QStringView words)
    {
        quint32 hash = 0;
        qsizetype letters = 0;
        for (; letters < std::min(words.size(), longest); ++letters)
            hash = mixed(hash, words[letters]);
        (letters < longest ? m_whole : m_openings)[hash >> shift] = true;
    }

    /// Whether the line may open with some of the words.
    bool mayOpen(QStringView line) const
    {
        quint32 hash = 0;
        qsizetype letters = 0;
        for (const QChar c : line) {
            if (isBlank(c))
                continue;
            hash = mixed(hash, foldedSign(c));
            if (++letters == longest)
                return m_openings[hash >> shift];
            if (m_whole[hash >> shift])
                return true;
        }
        return false;
    }

private:
    static constexpr qsizetype longest = 12; ///< so many letters are looked at
    static constexpr int bits = 20;
    static constexpr int shift = 32 - bits;

    static quint32 mixed(quint32 hash, QChar letter) { return (hash ^ letter.unicode()) * 0x9E3779B1U + 0x7F4A7C15U; }

    std::vector<bool> m_whole = std::vector<bool>(size_t(1) << bits);    ///< of words that are shorter
    std::vector<bool> m_openings = std::vector<bool>(size_t(1) << bits); ///< of the others
};

} // namespace core::structure
