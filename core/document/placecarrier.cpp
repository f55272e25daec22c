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
} // namespace

PlaceCarrier::PlaceCarrier(const Document &from, const Document &to)
    : m_from(from), m_to(to), m_base(baseOf(from.source(), to.source())), m_sameSource(m_base >= 0)
{
    m_before = m_base == 0 ? sameAtStart() : 0;
    m_behind = m_sameSource && m_base + from.source().size() == to.source().size() ? sameAtEnd() : 0;
}

qsizetype PlaceCarrier::sameAtStart() const
{
    const QString &a = m_from.text();
    const QString &b = m_to.text();
    const qsizetype shorter = std::min(a.size(), b.size());
    return std::mismatch(a.cbegin(), a.cbegin() + shorter, b.cbegin()).first - a.cbegin();
}

qsizetype PlaceCarrier::sameAtEnd() const
{
    const QString &a = m_from.text();
    const QString &b = m_to.text();
    const qsizetype rest = std::min(a.size(), b.size()) - m_before;
    return std::mismatch(a.crbegin(), a.crbegin() + rest, b.crbegin()).first - a.crbegin();
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
