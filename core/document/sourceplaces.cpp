// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sourceplaces.h"

#include <algorithm>
#include <numeric>

namespace core::document
{

using text::TextRange;
using Segment = text::OriginMap::Segment;

namespace
{
/// What was taken out between two stretches belongs to the passage up to this length: a gloss, a page's head.
constexpr qsizetype longestGap = 400;
/// Passages that the eye takes in; more stretches than that are not told apart.
constexpr qsizetype mostStretches = 200;

/// Adds a stretch, joined with the one before where little lies between.
void add(QList<TextRange> &out, qsizetype start, qsizetype end, qsizetype gap)
{
    if (!out.isEmpty() && start >= out.last().start() && start <= out.last().end() + gap) {
        out.last() = {out.last().start(), std::max(out.last().end(), end)};
        return;
    }
    if (out.size() < mostStretches)
        out.append({start, end});
}

qsizetype sourceEnd(const Segment &segment)
{
    return qsizetype(segment.sourceStart) + segment.sourceLength;
}
} // namespace

SourcePlaces::SourcePlaces(const Document &document) : m_document(document)
{
    const auto &segments = document.origin().segments();
    m_bySource.resize(segments.size());
    std::iota(m_bySource.begin(), m_bySource.end(), 0);
    const auto before = [&segments](qint32 a, qint32 b) {
        return segments.at(a).sourceStart < segments.at(b).sourceStart;
    };
    if (!std::is_sorted(m_bySource.begin(), m_bySource.end(), before))
        std::stable_sort(m_bySource.begin(), m_bySource.end(), before);
}

qsizetype SourcePlaces::toSource(qsizetype offset) const
{
    return std::min(m_document.origin().toSource(offset).offset, m_document.source().size());
}

qsizetype SourcePlaces::toText(qsizetype source) const
{
    const auto &segments = m_document.origin().segments();
    auto it = std::upper_bound(m_bySource.begin(), m_bySource.end(), source,
                               [&segments](qsizetype o, qint32 s) { return o < segments.at(s).sourceStart; });
    // A line end that was put in has no length in the source: what stands at the place itself comes before it.
    for (auto back = it; back != m_bySource.begin() && it - back < 4;) {
        const Segment &segment = segments.at(*--back);
        if (source < sourceEnd(segment))
            return segment.textStart + (segment.exact ? source - segment.sourceStart : 0);
    }
    return it == m_bySource.end() ? m_document.text().size() : qsizetype(segments.at(*it).textStart);
}

QList<TextRange> SourcePlaces::toSource(TextRange passage) const
{
    QList<TextRange> out;
    if (passage.isEmpty()) {
        const RepairLog &log = m_document.repairs();
        qsizetype low = 0;
        for (qsizetype high = log.size(); low < high;) {
            const qsizetype middle = low + (high - low) / 2;
            if (log.range(middle).start() < passage.start())
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < log.size() && log.range(low).start() == passage.start(); ++low) {
            if (log.range(low).isEmpty())
                add(out, log.source(low).start, log.source(low).end, longestGap);
        }
        if (out.isEmpty())
            out.append(TextRange(toSource(passage.start()), toSource(passage.start())));
        return out;
    }
    for (const auto &stretch : m_document.origin().toSource(passage))
        add(out, stretch.start, std::min(stretch.end, m_document.source().size()), longestGap);
    return out;
}

QList<TextRange> SourcePlaces::toText(TextRange source) const
{
    const auto &segments = m_document.origin().segments();
    auto it = std::upper_bound(m_bySource.begin(), m_bySource.end(), source.start(),
                               [&segments](qsizetype o, qint32 s) { return o < segments.at(s).sourceStart; });
    it -= std::min<std::ptrdiff_t>(4, it - m_bySource.begin());
    QList<TextRange> found;
    for (; it != m_bySource.end() && segments.at(*it).sourceStart < source.end(); ++it) {
        const Segment &s = segments.at(*it);
        const TextRange common = source.intersected({s.sourceStart, sourceEnd(s)});
        if (common.isEmpty())
            continue;
        const qsizetype start = s.textStart + (s.exact ? common.start() - s.sourceStart : 0);
        found.append({start, start + (s.exact ? common.length() : qsizetype(s.textLength))});
    }
    std::ranges::sort(found);
    QList<TextRange> out;
    for (const TextRange range : std::as_const(found))
        add(out, range.start(), range.end(), 1);
    return out;
}

} // namespace core::document
