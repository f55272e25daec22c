// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/graphemes.h"

#include <QTextBoundaryFinder>

namespace core::text
{

namespace
{

/// Clusters longer than this are cut by the look-around; no script has them.
constexpr qsizetype reach = 64;

/// A character that never joins its neighbours into one cluster: most of a text, decided without tables.
bool standsAlone(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x20 && u < 0x7F) || u == u'\n' || (u >= 0x3001 && u <= 0x3029) || (u >= 0x3041 && u <= 0x3096) ||
           (u >= 0x30A1 && u <= 0x30FA) || (u >= 0x3400 && u <= 0x9FFF) || (u >= 0xFF01 && u <= 0xFF60);
}

} // namespace

bool isGraphemeBoundary(QStringView text, qsizetype offset)
{
    if (offset <= 0 || offset >= text.size())
        return true;
    if (standsAlone(text.at(offset - 1)) && standsAlone(text.at(offset)))
        return true;
    // Begin at a place that is a boundary for certain, as far as there is one near.
    qsizetype from = offset - 1;
    while (from > 0 && offset - from < reach && !(standsAlone(text.at(from)) && standsAlone(text.at(from - 1))))
        --from;
    if (from > 0 && text.at(from).isLowSurrogate() && text.at(from - 1).isHighSurrogate())
        --from;
    const QStringView near = text.mid(from, offset - from + reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, near.data(), near.size());
    finder.setPosition(offset - from);
    return finder.isAtBoundary();
}

qsizetype graphemeBoundaryBefore(QStringView text, qsizetype offset)
{
    while (!isGraphemeBoundary(text, offset))
        --offset;
    return offset;
}

qsizetype graphemeBoundaryAfter(QStringView text, qsizetype offset)
{
    while (!isGraphemeBoundary(text, offset))
        ++offset;
    return offset;
}

TextRange wholeGraphemes(QStringView text, TextRange range)
{
    const qsizetype start = std::min(range.start(), text.size());
    const qsizetype end = std::min(range.end(), text.size());
    if (start == end)
        return {start, start};
    return {graphemeBoundaryBefore(text, start), graphemeBoundaryAfter(text, end)};
}

} // namespace core::text
