// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/originmap.h"

#include <limits>

namespace core::text
{

namespace
{
qint32 narrow(qsizetype value)
{
    Q_ASSERT(value >= 0 && value <= std::numeric_limits<qint32>::max());
    return static_cast<qint32>(value);
}
} // namespace

OriginMap OriginMap::identity(qsizetype length)
{
    OriginMap map;
    map.appendExact(length, {0, 0});
    return map;
}

void OriginMap::appendExact(qsizetype length, SourceOffset source)
{
    if (length <= 0)
        return;
    Segment *const last = m_segments.isEmpty() ? nullptr : &m_segments.last();
    if (last && last->exact && last->part == source.part && last->sourceStart + last->sourceLength == source.offset) {
        last->textLength += narrow(length);
        last->sourceLength += narrow(length);
    } else {
        m_segments.append({narrow(m_length), narrow(length), narrow(source.offset), narrow(length),
                           static_cast<qint16>(source.part), true});
    }
    m_length += length;
}

void OriginMap::appendReplacement(qsizetype textLength, SourceOffset source, qsizetype sourceLength)
{
    if (textLength <= 0)
        return; // what was cut out needs no segment: its neighbours tell where it lay
    m_segments.append({narrow(m_length), narrow(textLength), narrow(source.offset), narrow(sourceLength),
                       static_cast<qint16>(source.part), false});
    m_length += textLength;
}

void OriginMap::appendMapped(const OriginMap &other, TextRange range)
{
    Cursor(other).append(range, *this);
}

QList<OriginMap::Segment>::const_iterator OriginMap::segmentAt(qsizetype offset) const
{
    auto it = std::upper_bound(m_segments.cbegin(), m_segments.cend(), offset,
                               [](qsizetype o, const Segment &s) { return o < s.textStart; });
    return it == m_segments.cbegin() ? it : it - 1;
}

SourceOffset OriginMap::toSource(qsizetype offset) const
{
    if (m_segments.isEmpty())
        return {};
    const auto it = segmentAt(offset);
    if (offset >= it->textStart + it->textLength)
        return {it->part, it->sourceStart + it->sourceLength};
    return {it->part, it->exact ? it->sourceStart + offset - it->textStart : it->sourceStart};
}

QList<OriginMap::SourceRange> OriginMap::toSource(TextRange range) const
{
    QList<SourceRange> out;
    if (m_segments.isEmpty())
        return out;
    for (auto it = segmentAt(range.start()); it != m_segments.cend() && it->textStart < range.end(); ++it) {
        const TextRange common = range.intersected({it->textStart, it->textStart + it->textLength});
        if (common.isEmpty())
            continue;
        const qsizetype start = it->exact ? it->sourceStart + common.start() - it->textStart : it->sourceStart;
        const qsizetype end = it->exact ? start + common.length() : it->sourceStart + it->sourceLength;
        if (!out.isEmpty() && out.last().part == it->part && out.last().end == start)
            out.last().end = end;
        else
            out.append({it->part, start, end});
    }
    return out;
}

void OriginMap::Cursor::seek(qsizetype offset)
{
    const auto end = m_map.m_segments.cend();
    // The next place is mostly near; what is far is searched for.
    constexpr int near = 16;
    for (int i = 0; i < near && m_at + 1 != end && (m_at + 1)->textStart <= offset; ++i)
        ++m_at;
    if (m_at->textStart > offset || (m_at + 1 != end && (m_at + 1)->textStart <= offset))
        m_at = m_map.segmentAt(offset);
}

void OriginMap::Cursor::append(TextRange range, OriginMap &out)
{
    if (range.isEmpty() || m_map.m_segments.isEmpty())
        return;
    seek(range.start());
    for (; m_at->textStart < range.end(); ++m_at) {
        const TextRange common = range.intersected({m_at->textStart, qsizetype(m_at->textStart) + m_at->textLength});
        if (!common.isEmpty() && m_at->exact)
            out.appendExact(common.length(), {m_at->part, m_at->sourceStart + common.start() - m_at->textStart});
        else if (!common.isEmpty())
            out.appendReplacement(common.length(), {m_at->part, m_at->sourceStart}, m_at->sourceLength);
        if (common.end() == range.end() || m_at + 1 == m_map.m_segments.cend())
            break;
    }
}

OriginMap::SourceRange OriginMap::Cursor::stretch(TextRange range)
{
    const auto end = m_map.m_segments.cend();
    if (m_map.m_segments.isEmpty())
        return {};
    seek(range.start());
    if (range.isEmpty()) {
        const qsizetype inside = std::min<qsizetype>(range.start() - m_at->textStart, m_at->textLength);
        const qsizetype last = m_at->sourceStart + (inside < m_at->textLength ? 0 : m_at->sourceLength);
        const qsizetype at = m_at->exact ? m_at->sourceStart + inside : last;
        return {m_at->part, at, at};
    }
    SourceRange out{m_at->part, -1, -1};
    for (auto it = m_at; it != end && it->textStart < range.end(); ++it) {
        const TextRange common = range.intersected({it->textStart, qsizetype(it->textStart) + it->textLength});
        if (common.isEmpty() || it->part != out.part)
            continue;
        const qsizetype start = it->exact ? it->sourceStart + common.start() - it->textStart : it->sourceStart;
        const qsizetype stop = it->exact ? start + common.length() : qsizetype(it->sourceStart) + it->sourceLength;
        out.start = out.start < 0 ? start : std::min(out.start, start);
        out.end = std::max(out.end, stop);
    }
    return out.start < 0 ? SourceRange{out.part, 0, 0} : out;
}

qsizetype OriginMap::toText(SourceOffset source) const
{
    qsizetype best = m_length;
    qsizetype bestSource = -1;
    for (const Segment &s : m_segments) {
        if (s.part != source.part)
            continue;
        if (source.offset >= s.sourceStart && source.offset < s.sourceStart + s.sourceLength)
            return s.exact ? s.textStart + source.offset - s.sourceStart : s.textStart;
        if (s.sourceStart >= source.offset && (bestSource < 0 || s.sourceStart < bestSource)) {
            best = s.textStart;
            bestSource = s.sourceStart;
        }
    }
    return best;
}

} // namespace core::text
