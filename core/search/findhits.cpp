// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/findhits.h"

#include <algorithm>

namespace core::search
{

qsizetype FindHits::firstFrom(qsizetype offset) const
{
    return std::ranges::lower_bound(m_starts, static_cast<quint32>(std::max<qsizetype>(0, offset))) - m_starts.begin();
}

QList<text::TextRange> FindHits::window(qsizetype index, qsizetype count, qsizetype *first) const
{
    const qsizetype shown = std::min(count, size());
    *first = std::clamp<qsizetype>(index - shown / 2, 0, size() - shown);
    QList<text::TextRange> ranges;
    ranges.reserve(shown);
    for (qsizetype i = *first; i < *first + shown; ++i)
        ranges.append(at(i));
    return ranges;
}

void FindHits::add(text::TextRange hit)
{
    ++m_total;
    if (size() >= maximumStored())
        return;
    if (m_starts.isEmpty())
        m_length = hit.length();
    else if (m_lengths.isEmpty() && hit.length() != m_length)
        m_lengths.fill(static_cast<quint32>(m_length), m_starts.size());
    m_starts.append(static_cast<quint32>(hit.start()));
    if (!m_lengths.isEmpty())
        m_lengths.append(static_cast<quint32>(hit.length()));
}

} // namespace core::search
