// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/contextalignment.h"

#include <QString>

#include <algorithm>
#include <limits>
#include <vector>

namespace core::annotation
{

namespace
{

// In halves of a unit.
constexpr int same = 2;
constexpr int replaced = -2;
constexpr int gapOpened = -7;
constexpr int gapUnit = -1;
constexpr int never = std::numeric_limits<int>::min() / 2;
constexpr qsizetype band = alignedReach(0);

QString reversed(QStringView text)
{
    QString turned(text.size(), Qt::Uninitialized);
    std::reverse_copy(text.cbegin(), text.cend(), turned.begin());
    return turned;
}

} // namespace

int alignedUnits(QStringView context, QStringView text)
{
    const qsizetype rows = context.size();
    const qsizetype columns = std::min(text.size(), alignedReach(rows));
    std::vector<int> best(static_cast<size_t>(rows) + 1, never); // a column, of all alignments that end there
    std::vector<int> missing(best);                              // of those that end with units of the text alone
    best[0] = 0;
    for (qsizetype i = 1; i <= std::min(rows, band); ++i)
        best[static_cast<size_t>(i)] = gapOpened + static_cast<int>(i - 1) * gapUnit;
    int top = 0;
    for (qsizetype j = 1; j <= columns; ++j) {
        const qsizetype first = std::max<qsizetype>(1, j - band);
        int diagonal = best[static_cast<size_t>(first - 1)];
        best[static_cast<size_t>(first - 1)] = j <= band ? gapOpened + static_cast<int>(j - 1) * gapUnit : never;
        int extra = never; // of those that end with units of the context alone
        for (qsizetype i = first; i <= std::min(rows, j + band); ++i) {
            const auto row = static_cast<size_t>(i);
            missing[row] = std::max(missing[row] + gapUnit, best[row] + gapOpened);
            extra = std::max(extra + gapUnit, best[row - 1] + gapOpened);
            const int step = diagonal + (context.at(i - 1) == text.at(j - 1) ? same : replaced);
            diagonal = best[row];
            best[row] = std::max({step, missing[row], extra});
            top = std::max(top, best[row]);
        }
    }
    return top / 2;
}

int alignedAround(QStringView prefix, QStringView suffix, QStringView text, text::TextRange place)
{
    const QStringView before = text.left(place.start()).right(alignedReach(prefix.size()));
    return alignedUnits(reversed(prefix), reversed(before)) + alignedUnits(suffix, text.mid(place.end()));
}

} // namespace core::annotation
