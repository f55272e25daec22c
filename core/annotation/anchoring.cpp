// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"

#include "core/text/graphemes.h"

#include <QStringMatcher>

namespace core::annotation
{

namespace
{

constexpr qsizetype shortestContext = 32;

/// How many units before (or after) two places are the same, up to `limit`.
qsizetype commonBefore(QStringView text, qsizetype a, qsizetype b, qsizetype limit)
{
    qsizetype n = 0;
    while (n < limit && n < a && n < b && text.at(a - n - 1) == text.at(b - n - 1))
        ++n;
    return n;
}

qsizetype commonAfter(QStringView text, qsizetype a, qsizetype b, qsizetype limit)
{
    qsizetype n = 0;
    while (n < limit && a + n < text.size() && b + n < text.size() && text.at(a + n) == text.at(b + n))
        ++n;
    return n;
}

/// The least context, doubled from shortestContext, that no other place of the quote shares.
qsizetype decidingContext(QStringView text, text::TextRange range, const QList<text::TextRange> &places)
{
    qsizetype needed = shortestContext;
    for (const text::TextRange place : places) {
        if (place == range)
            continue;
        while (needed < longestContext && commonBefore(text, range.start(), place.start(), needed) == needed &&
               commonAfter(text, range.end(), place.end(), needed) == needed)
            needed *= 2;
    }
    return needed;
}

} // namespace

QList<text::TextRange> occurrences(QStringView text, QStringView quote)
{
    QList<text::TextRange> places;
    if (quote.isEmpty())
        return places;
    const QStringMatcher matcher(quote);
    for (qsizetype at = matcher.indexIn(text, 0); at >= 0; at = matcher.indexIn(text, at + 1)) {
        if (text::isGraphemeBoundary(text, at) && text::isGraphemeBoundary(text, at + quote.size()))
            places.append({at, at + quote.size()});
    }
    return places;
}

Target targetAt(const document::Document &document, text::TextRange range)
{
    const QStringView text = document.text();
    range = text::wholeGraphemes(text, range);
    const QStringView quote = text.mid(range.start(), range.length());
    const qsizetype context = decidingContext(text, range, occurrences(text, quote));
    const qsizetype from = text::graphemeBoundaryBefore(text, std::max<qsizetype>(0, range.start() - context));
    const qsizetype to = text::graphemeBoundaryAfter(text, std::min(text.size(), range.end() + context));
    return Target{quote.toString(), text.mid(from, range.start() - from).toString(),
                  text.mid(range.end(), to - range.end()).toString(), range, document.sectionPath(range.start())};
}

Anchor reanchored(const Target &target, const document::Document &document)
{
    const QString around = target.prefix + target.quote + target.suffix;
    const auto places = occurrences(document.text(), around);
    if (places.size() == 1) {
        const qsizetype start = places.first().start() + target.prefix.size();
        return {AnchorState::Exact, {start, start + target.quote.size()}};
    }
    return {};
}

} // namespace core::annotation
