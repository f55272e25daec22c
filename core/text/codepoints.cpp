// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/codepoints.h"

namespace core::text
{

namespace
{
bool isPairEnd(QStringView text, qsizetype i)
{
    return i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
}
} // namespace

qsizetype codePointCount(QStringView text)
{
    qsizetype n = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        n += isPairEnd(text, i) ? 0 : 1;
    return n;
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
    for (; m_utf16 < utf16Offset; ++m_utf16)
        m_codePoints += isPairEnd(m_text, m_utf16) ? 0 : 1;
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
