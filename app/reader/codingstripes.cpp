// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/codingstripes.h"

#include <QHash>

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// About a line: what ends in a line and what begins in it may not share a lane.
constexpr qsizetype lineLength = 40;
} // namespace

void CodingStripes::set(const QList<Decoration> &decorations, const QSet<core::TagId> &foldedTags)
{
    m_stripes.clear();
    m_farthest.clear();
    m_hasFolded = false;
    m_lanes = 0;
    collect(decorations, foldedTags);
    std::ranges::stable_sort(m_stripes, [](const Stripe &a, const Stripe &b) {
        return a.range.start() != b.range.start() ? a.range.start() < b.range.start() : a.range.end() > b.range.end();
    });
    assignLanes();
}

void CodingStripes::collect(const QList<Decoration> &decorations, const QSet<core::TagId> &foldedTags)
{
    QHash<core::AnnotationId, size_t> firstOf; // of an annotation's stripes, one for each tag
    for (const Decoration &d : decorations) {
        if (d.codes.isEmpty())
            continue;
        if (const auto at = firstOf.constFind(d.id); at != firstOf.cend()) {
            for (size_t i = *at; i < *at + size_t(d.codes.size()); ++i) {
                TextRange &range = m_stripes[i].range;
                range = {std::min(range.start(), d.range.start()), std::max(range.end(), d.range.end())};
            }
            continue;
        }
        firstOf.insert(d.id, m_stripes.size());
        for (const CodeLabel &code : d.codes) {
            const bool isFolded = foldedTags.contains(code.tag);
            m_hasFolded = m_hasFolded || isFolded;
            m_stripes.push_back({d.id, d.range, d.color, code, isFolded ? folded : 0});
        }
    }
}

void CodingStripes::assignLanes()
{
    std::vector<qsizetype> ends; // of the last stripe in each lane
    qsizetype farthest = 0;
    m_farthest.reserve(m_stripes.size());
    for (Stripe &stripe : m_stripes) {
        farthest = std::max(farthest, stripe.range.end());
        m_farthest.push_back(farthest);
        if (stripe.lane == folded)
            continue;
        const qsizetype start = stripe.range.start() - lineLength;
        const auto free = std::ranges::find_if(ends, [start](qsizetype end) { return end <= start; });
        stripe.lane = static_cast<int>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(stripe.range.end());
        else
            *free = stripe.range.end();
    }
    m_lanes = static_cast<int>(ends.size());
}

std::vector<const CodingStripes::Stripe *> CodingStripes::beside(TextRange range) const
{
    std::vector<const Stripe *> found;
    const auto first = std::ranges::upper_bound(m_farthest, range.start()) - m_farthest.begin();
    for (auto i = size_t(first); i < m_stripes.size() && m_stripes[i].range.start() < range.end(); ++i) {
        if (m_stripes[i].range.overlaps(range))
            found.push_back(&m_stripes[i]);
    }
    return found;
}

} // namespace app::reader
