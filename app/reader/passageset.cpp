// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/passageset.h"

#include <algorithm>
#include <utility>

namespace app::reader
{

using core::text::TextRange;

bool PassageSet::covers(TextRange range) const
{
    return !range.isEmpty() &&
           std::any_of(m_passages.begin(), m_passages.end(), [range](TextRange p) { return p.contains(range); });
}

void PassageSet::add(TextRange range)
{
    if (range.isEmpty())
        return;
    std::vector<TextRange> kept;
    for (const TextRange p : m_passages) {
        if (p.end() < range.start() || p.start() > range.end())
            kept.push_back(p);
        else
            range = {std::min(p.start(), range.start()), std::max(p.end(), range.end())};
    }
    kept.insert(std::upper_bound(kept.begin(), kept.end(), range), range);
    m_passages = std::move(kept);
}

void PassageSet::remove(TextRange range)
{
    std::vector<TextRange> kept;
    for (const TextRange p : m_passages) {
        if (p.start() < range.start())
            kept.emplace_back(p.start(), std::min(p.end(), range.start()));
        if (p.end() > range.end())
            kept.emplace_back(std::max(p.start(), range.end()), p.end());
    }
    m_passages = std::move(kept);
}

void PassageSet::move(const std::function<TextRange(TextRange)> &to)
{
    for (const TextRange p : std::exchange(m_passages, {}))
        add(to(p));
}

} // namespace app::reader
