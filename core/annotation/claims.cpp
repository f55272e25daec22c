// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/claims.h"

#include "core/annotation/contextalignment.h"
#include "core/annotation/evidenceweights.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace core::annotation
{

namespace
{

/// Pairs that are compared: a hundredth of a second.
constexpr qsizetype mostPairs = 400;

/// The very words, and not others like them; besides what evidenceweights.h has.
constexpr int sameWordsWorth = 6;
/// More than all else: a line that stands once before and once now is the same, whatever is around it (Bram Cohen's
/// patience diff pairs such lines first).
constexpr int sameLineWorth = 1000;

struct Pair {
    qsizetype before = 0;
    qsizetype now = 0;
    int likeness = 0;
    qsizetype way = 0; ///< between their positions
};

QStringView wordsAt(QStringView text, text::TextRange range)
{
    return text.mid(range.start(), range.length());
}

QStringView lineAround(QStringView text, text::TextRange range)
{
    const QLatin1Char lineEnd('\n');
    const qsizetype start = text.left(range.start()).lastIndexOf(lineEnd) + 1;
    const qsizetype end = text.indexOf(lineEnd, range.end());
    return text.mid(start, (end < 0 ? text.size() : end) - start);
}

bool isOnlyOne(QStringView text, QStringView line)
{
    const qsizetype at = text.indexOf(line);
    return at >= 0 && text.indexOf(line, at + 1) < 0;
}

int likeness(const LikePlaces &places, text::TextRange before, text::TextRange now)
{
    const QStringView made = places.foldedMade;
    const QStringView text = places.foldedText;
    const QStringView words = wordsAt(made, before);
    int like = alignedAround(made.left(before.start()).right(weights::wideContext),
                             made.mid(before.end(), weights::wideContext), text, now) +
               alignedUnits(words.left(weights::longestCounted), wordsAt(text, now));
    if (words == wordsAt(text, now))
        like += sameWordsWorth;
    if (const QStringView line = lineAround(made, before); line == lineAround(text, now))
        like += isOnlyOne(made, line) && isOnlyOne(text, line) ? sameLineWorth : weights::line;
    const QStringList section = places.made.sectionPath(before.start());
    if (!section.isEmpty() && section == places.document.sectionPath(now.start()))
        like += weights::section;
    return like;
}

std::vector<Pair> likestFirst(const LikePlaces &places, qsizetype own)
{
    std::vector<Pair> pairs;
    for (qsizetype b = 0; b < places.before.size(); ++b) {
        for (qsizetype n = 0; n < places.now.size(); ++n) {
            const text::TextRange before = places.before.at(b);
            const text::TextRange now = places.now.at(n);
            pairs.push_back({b, n, likeness(places, before, now), std::abs(before.start() - now.start())});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [own](const Pair &a, const Pair &b) {
        if (a.likeness != b.likeness)
            return a.likeness > b.likeness;
        if ((a.before == own) != (b.before == own))
            return a.before == own;
        return a.way < b.way;
    });
    return pairs;
}

} // namespace

Claims claimsOf(const LikePlaces &places, qsizetype own)
{
    Claims claims{QList<bool>(places.now.size(), false), -1};
    if (places.before.size() * places.now.size() > mostPairs)
        return claims;
    QList<bool> settled(places.before.size(), false);
    QList<bool> taken(places.now.size(), false);
    for (const Pair &pair : likestFirst(places, own)) {
        if (settled.at(pair.before) || taken.at(pair.now))
            continue;
        settled[pair.before] = true;
        taken[pair.now] = true;
        if (pair.before == own)
            claims.own = pair.now;
        else
            claims.byOthers[pair.now] = true;
    }
    return claims;
}

} // namespace core::annotation
