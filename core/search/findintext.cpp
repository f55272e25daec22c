// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/findintext.h"

#include "core/search/patternmatcher.h"
#include "core/search/wordmatcher.h"

#include <algorithm>

namespace core::search
{

using text::TextRange;

FindInText::FindInText(TextRange where, std::shared_ptr<const TextMatcher> matcher)
    : m_where(where), m_matcher(std::move(matcher))
{
}

Result<FindInText> FindInText::create(const QString &text, const QString &query, const FindOptions &options)
{
    const TextRange whole(0, text.size());
    const TextRange where = options.within.isEmpty() ? whole : options.within.intersected(whole);
    if (!options.regularExpression)
        return FindInText(where, std::make_shared<const WordMatcher>(text, query, options));
    auto matcher = PatternMatcher::create(text, query, options);
    if (!matcher)
        return std::unexpected(matcher.error());
    return FindInText(where, *matcher);
}

std::optional<TextRange> FindInText::next(qsizetype from, const CancelToken &cancel) const
{
    std::optional<TextRange> found;
    const auto take = [&](TextRange hit) {
        if (hit.end() > m_where.end())
            return true;
        found = hit;
        return false;
    };
    const qsizetype begin = std::clamp(from, m_where.start(), m_where.end());
    m_matcher->scan({begin, m_where.end()}, cancel, take);
    if (!found)
        m_matcher->scan({m_where.start(), begin}, cancel, take);
    return found;
}

FindHits FindInText::all(const CancelToken &cancel) const
{
    FindHits hits;
    const bool complete = m_matcher->scan(m_where, cancel, [&](TextRange hit) {
        if (hit.end() <= m_where.end())
            hits.add(hit);
        return true;
    });
    if (!complete)
        hits.setIncomplete();
    return hits;
}

} // namespace core::search
