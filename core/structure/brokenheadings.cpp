// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/brokenheadings.h"

#include "core/structure/numbering.h"

#include <algorithm>

namespace core::structure
{

namespace
{
constexpr qint32 narrowestMeasure = 8; ///< letters
constexpr qint32 longestLine = 30;

bool isOpenLine(const Draft &draft, qsizetype i)
{
    const Line &line = draft.line(i);
    return line.hint().lines <= 1 && line.letters <= longestLine &&
           (line.end == LineEnd::Open || line.end == LineEnd::Comma) && line.script != LineScript::Latin;
}

/// Paragraphs of several lines in a column as narrow as those of newspapers, with an empty line above nearly every
/// line.
bool isColumned(const Draft &draft, const ArticleDraft &article)
{
    constexpr int widestColumn = 56;
    constexpr int fewest = 3;
    int columned = 0;
    qsizetype spaced = 0;
    for (qsizetype i = article.first; i < article.end; ++i) {
        const document::LayoutHint hint = draft.line(i).hint();
        columned += hint.lines >= 2 && hint.column > 0 && hint.column <= widestColumn ? 1 : 0;
        spaced += hint.blankBefore > 0 ? 1 : 0;
    }
    return columned >= fewest && spaced * 10 >= (article.end - article.first) * 8;
}

class Joiner
{
public:
    Joiner(const Draft &draft, const ArticleDraft &article, const HeadingsFound &found)
        : m_draft(draft), m_article(article), m_found(found)
    {
        for (const HeadingFound &heading : found) {
            if (isWhole(heading) && isOpenLine(draft, heading.line))
                m_measure = std::max(m_measure, draft.line(heading.line).letters);
        }
    }

    bool mayBegin(const HeadingFound &heading) const
    {
        const qint32 letters = m_draft.line(heading.line).letters;
        return isWhole(heading) && isOpenLine(m_draft, heading.line) && letters >= narrowestMeasure &&
               letters + 1 >= m_measure;
    }

    /// How many lines the heading that begins at `first` is set over.
    int lines(qsizetype first) const
    {
        constexpr qsizetype mostLines = 4;
        const qint32 measure = m_draft.line(first).letters;
        qsizetype last = first;
        while (last + 1 < m_article.end && last + 1 - first < mostLines && goesOn(last + 1, measure) &&
               m_draft.line(last).letters + 1 >= measure)
            ++last;
        const bool textBelow = last + 1 < m_article.end && m_draft.line(last + 1).letters > measure;
        return last > first && textBelow ? static_cast<int>(last - first + 1) : 1;
    }

private:
    static bool isWhole(const HeadingFound &heading) { return heading.lead == 0 && heading.lines == 1; }

    /// Other headings of as few letters: the line is one by itself.
    bool hasParallels(qsizetype line) const
    {
        const auto alike = std::count_if(m_found.begin(), m_found.end(), [&](const HeadingFound &h) {
            return h.line != line && isWhole(h) && h.number.isEmpty() &&
                   std::abs(m_draft.line(h.line).letters - m_draft.line(line).letters) <= 1;
        });
        return alike >= 2;
    }

    bool goesOn(qsizetype i, qint32 measure) const
    {
        const auto known = std::lower_bound(m_found.begin(), m_found.end(), i,
                                            [](const HeadingFound &h, qsizetype line) { return h.line < line; });
        const bool heading = known != m_found.end() && known->line == i;
        if (heading && (!known->number.isEmpty() || hasParallels(i)))
            return false;
        return m_draft.isOpen(i) && isOpenLine(m_draft, i) && m_draft.line(i).letters <= measure + 1 &&
               !m_draft.number(i);
    }

    const Draft &m_draft;
    const ArticleDraft &m_article;
    const HeadingsFound &m_found;
    qint32 m_measure = 0; ///< letters of the longest line among headings
};
} // namespace

void joinBrokenHeadings(const Draft &draft, const ArticleDraft &article, HeadingsFound *found)
{
    if (found->empty() || !isColumned(draft, article))
        return;
    const Joiner joiner(draft, article, *found);
    HeadingsFound out;
    out.reserve(found->size());
    qsizetype done = -1;
    for (const HeadingFound &heading : *found) {
        if (heading.line <= done)
            continue;
        out.push_back(heading);
        if (joiner.mayBegin(heading))
            out.back().lines = joiner.lines(heading.line);
        done = heading.line + out.back().lines - 1;
    }
    *found = std::move(out);
}

} // namespace core::structure
