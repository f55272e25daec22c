// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/placecarrier.h"

#include <algorithm>

namespace core::document
{

namespace
{
/// Where a source begins in another one, -1 where it is not in it.
qsizetype baseOf(const QString &part, const QString &whole)
{
    if (part.constData() == whole.constData() || part == whole)
        return 0;
    if (part.isEmpty() || part.size() >= whole.size())
        return -1;
    return whole.startsWith(part) ? 0 : whole.indexOf(part);
}

/// Compared at once, which is much quicker than one by one.
constexpr qsizetype stretch = 4096;

/// How many characters are the same at the beginning of both.
qsizetype alikeAtStart(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    if (a.data() == b.data())
        return shorter;
    qsizetype at = 0;
    while (shorter - at >= stretch && a.sliced(at, stretch) == b.sliced(at, stretch))
        at += stretch;
    return std::mismatch(a.begin() + at, a.begin() + shorter, b.begin() + at).first - a.begin();
}

/// The same at the end, `most` at most.
qsizetype alikeAtEnd(QStringView a, QStringView b, qsizetype most)
{
    qsizetype alike = 0;
    while (most - alike >= stretch && a.chopped(alike).last(stretch) == b.chopped(alike).last(stretch))
        alike += stretch;
    const QStringView rest = a.chopped(alike).last(most - alike);
    return alike + (std::mismatch(rest.rbegin(), rest.rend(), b.chopped(alike).rbegin()).first - rest.rbegin());
}
} // namespace

PlaceCarrier::PlaceCarrier(const Document &from, const Document &to)
    : m_from(from), m_to(to), m_base(baseOf(from.source(), to.source())), m_sameSource(m_base >= 0)
{
    const QString &a = from.text();
    const QString &b = to.text();
    m_before = m_base == 0 ? alikeAtStart(a, b) : 0;
    if (m_sameSource && m_base + from.source().size() == to.source().size())
        m_behind = alikeAtEnd(a, b, std::min(a.size(), b.size()) - m_before);
}

qsizetype PlaceCarrier::offset(qsizetype offset) const
{
    const qsizetype length = m_to.text().size();
    if (!m_sameSource || offset < m_before)
        return std::clamp<qsizetype>(offset, 0, length);
    const qsizetype fromEnd = m_from.text().size() - offset;
    const bool sameEnd = m_base + m_from.source().size() == m_to.source().size();
    if (fromEnd <= m_behind && sameEnd)
        return std::clamp<qsizetype>(length - fromEnd, 0, length);
    text::SourceOffset source = m_from.origin().toSource(offset);
    source.offset += m_base;
    return std::min(m_to.origin().toText(source), length);
}

text::TextRange PlaceCarrier::range(text::TextRange range) const
{
    const qsizetype start = offset(range.start());
    if (range.isEmpty())
        return {start, start};
    const qsizetype behind = std::min(offset(range.end() - 1) + 1, m_to.text().size());
    return {start, std::max(start, behind)};
}

} // namespace core::document
