// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/placecarrier.h"

#include <algorithm>

namespace core::document
{

namespace
{
bool areEqual(const QString &a, const QString &b)
{
    return a.constData() == b.constData() || a == b;
}
} // namespace

PlaceCarrier::PlaceCarrier(const Document &from, const Document &to)
    : m_from(from), m_to(to), m_sameSource(areEqual(from.source(), to.source()))
{
    const QString &a = from.text();
    const QString &b = to.text();
    const qsizetype shorter = std::min(a.size(), b.size());
    m_before = std::mismatch(a.cbegin(), a.cbegin() + shorter, b.cbegin()).first - a.cbegin();
    const qsizetype rest = shorter - m_before;
    m_behind = std::mismatch(a.crbegin(), a.crbegin() + rest, b.crbegin()).first - a.crbegin();
}

qsizetype PlaceCarrier::offset(qsizetype offset) const
{
    const qsizetype length = m_to.text().size();
    if (!m_sameSource || offset < m_before)
        return std::clamp<qsizetype>(offset, 0, length);
    const qsizetype fromEnd = m_from.text().size() - offset;
    if (fromEnd <= m_behind)
        return std::clamp<qsizetype>(length - fromEnd, 0, length);
    const qsizetype carried = m_to.origin().toText(m_from.origin().toSource(offset));
    return std::min(carried, length);
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
