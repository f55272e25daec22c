// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/codepoints.h"

#include <algorithm>

namespace core::text
{

namespace
{
bool isPairEnd(QStringView text, qsizetype i)
{
    return i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
}

/// How many units of [from, to) end a pair. An annotation at the end of a text of 100 MB waits for this: without a
/// branch, and counted in units of the text's own width, the compiler takes eight at a time.
qsizetype pairEnds(QStringView text, qsizetype from, qsizetype to)
{
    constexpr qsizetype stretch = 0x7FFF; // what a count of 16 bits holds
    const char16_t *units = text.utf16();
    qsizetype count = 0;
    for (from = std::max<qsizetype>(from, 1); from < to;) {
        const qsizetype end = std::min(to, from + stretch);
        quint16 some = 0;
        for (; from < end; ++from) {
            const bool low = (units[from] & 0xFC00) == 0xDC00;
            const bool behindHigh = (units[from - 1] & 0xFC00) == 0xD800;
            some = static_cast<quint16>(some + (low & behindHigh));
        }
        count += some;
    }
    return count;
}
} // namespace

qsizetype codePointCount(QStringView text)
{
    return text.size() - pairEnds(text, 0, text.size());
}

qsizetype CodePointCursor::at(qsizetype utf16Offset)
{
    if (utf16Offset < m_utf16) {
        m_utf16 = 0;
        m_codePoints = 0;
    }
    utf16Offset = std::min(utf16Offset, m_text.size());
    if (utf16Offset < m_text.size() && isPairEnd(m_text, utf16Offset))
        --utf16Offset;
    if (m_utf16 < utf16Offset) {
        m_codePoints += utf16Offset - m_utf16 - pairEnds(m_text, m_utf16, utf16Offset);
        m_utf16 = utf16Offset;
    }
    return m_codePoints;
}

CodePointRange CodePointCursor::rangeAt(TextRange range)
{
    const qsizetype start = at(range.start());
    return {start, at(range.end())};
}

qsizetype utf16Offset(QStringView text, qsizetype codePoints)
{
    qsizetype i = 0;
    for (; i < text.size(); ++i) {
        if (isPairEnd(text, i))
            continue;
        if (codePoints-- == 0)
            break;
    }
    return i;
}

} // namespace core::text
