// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"

#include "core/text/graphemes.h"

#include <QStringMatcher>

#include <algorithm>

namespace core::annotation
{

namespace
{

constexpr qsizetype shortestContext = 32;
/// One side is made longer than shortestContext up to this, to decide by itself.
constexpr qsizetype longestAlone = 512;
/// And by so much more, since an edit may bring about the one unit that decided.
constexpr qsizetype spare = 16;

/// How many units before (after) two places are the same, up to `limit`.
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

/// What it takes to tell a place of the quote from all others.
struct Needs {
    qsizetype both = shortestContext; ///< units on both sides together
    qsizetype before = 0;             ///< units before it by themselves; more than longestAlone where they never do
    qsizetype after = 0;
};

Needs needsOf(QStringView text, text::TextRange range, const QList<text::TextRange> &places)
{
    Needs needs;
    for (const text::TextRange place : places) {
        if (place == range)
            continue;
        const qsizetype before = commonBefore(text, range.start(), place.start(), longestContext);
        const qsizetype after = commonAfter(text, range.end(), place.end(), longestContext);
        // A context that ends with the text cannot be made longer.
        needs.before = std::max(needs.before, before < range.start() ? before + 1 : longestContext);
        needs.after = std::max(needs.after, range.end() + after < text.size() ? after + 1 : longestContext);
        while (needs.both < longestContext && before >= std::min(needs.both, range.start()) &&
               after >= std::min(needs.both, text.size() - range.end()))
            needs.both *= 2;
    }
    return needs;
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
    const Needs needs = needsOf(text, range, occurrences(text, quote));
    const auto length = [&](qsizetype alone) {
        return std::max(needs.both, alone <= longestAlone ? alone + spare : 0);
    };
    const auto known = [](qsizetype alone) { return alone <= longestAlone ? alone : -1; };
    const qsizetype from =
        text::graphemeBoundaryBefore(text, std::max<qsizetype>(0, range.start() - length(needs.before)));
    const qsizetype to = text::graphemeBoundaryAfter(text, std::min(text.size(), range.end() + length(needs.after)));
    Target target{quote.toString(), text.mid(from, range.start() - from).toString(),
                  text.mid(range.end(), to - range.end()).toString(), range, document.sectionPath(range.start())};
    target.prefixAlone = known(needs.before);
    target.suffixAlone = known(needs.after);
    return target;
}

} // namespace core::annotation
