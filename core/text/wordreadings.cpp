// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/wordreadings.h"

#include "core/text/pinyin.h"
#include "core/text/scriptfold.h"
#include "core/text/segmentation.h"

#include <algorithm>

namespace core::text::pinyin
{

namespace
{
#include "core/text/wordreadings.inc"

constexpr qsizetype shortestWord = 2;
constexpr qsizetype longestWord = 5;

/// The table's lines, ordered by their words: about 60 KB, made in half a millisecond.
const std::vector<QStringView> &lines()
{
    static const std::vector<QStringView> all = [] {
        std::vector<QStringView> found;
        for (const QStringView line : QStringView(wordReadingTable).split(u'\n', Qt::SkipEmptyParts))
            found.push_back(line);
        std::sort(found.begin(), found.end());
        return found;
    }();
    return all;
}

/// What the table says behind the word; empty where it does not have it.
QStringView readingsOf(QStringView word)
{
    const auto it = std::lower_bound(lines().begin(), lines().end(), word);
    const bool found = it != lines().end() && it->startsWith(word) && it->at(word.size()) == u' ';
    return found ? it->mid(word.size() + 1) : QStringView();
}

class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text), m_folded(Folder(Fold::Script).folded(text)), m_borders(wordBorders(text))
    {
    }

    std::vector<PlacedReading> run()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const qsizetype word = takeWord(at);
            at += word > 0 ? word : takeCharacter(at);
        }
        return std::move(m_found);
    }

private:
    bool isBorder(qsizetype at) const { return std::binary_search(m_borders.begin(), m_borders.end(), at); }

    /// A word of the table stands on the segmentation's borders, or inside one of its words.
    bool isWord(qsizetype from, qsizetype to) const
    {
        if (isBorder(from) && isBorder(to))
            return true;
        const auto next = std::upper_bound(m_borders.begin(), m_borders.end(), from);
        return next == m_borders.end() || *next >= to;
    }

    qsizetype takeWord(qsizetype at)
    {
        for (qsizetype length = std::min(longestWord, m_text.size() - at); length >= shortestWord; --length) {
            if (!isWord(at, at + length))
                continue;
            const QStringView readings = readingsOf(QStringView(m_folded).mid(at, length));
            if (readings.isEmpty())
                continue;
            qsizetype from = at;
            for (const QStringView reading : readings.split(u' '))
                m_found.push_back({{from, ++from}, reading, true});
            return length;
        }
        return 0;
    }

    qsizetype takeCharacter(qsizetype at)
    {
        const QChar first = m_text.at(at);
        const bool pair = first.isHighSurrogate() && at + 1 < m_text.size() && m_text.at(at + 1).isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(first, m_text.at(at + 1)) : first.unicode();
        const qsizetype length = pair ? 2 : 1;
        if (const auto all = syllables(c); !all.empty())
            m_found.push_back({{at, at + length}, spelling(all.front()), false});
        return length;
    }

    QStringView m_text;
    QString m_folded;
    std::vector<qsizetype> m_borders;
    std::vector<PlacedReading> m_found;
};
} // namespace

std::vector<PlacedReading> readingsIn(QStringView text)
{
    return Reader(text).run();
}

} // namespace core::text::pinyin
