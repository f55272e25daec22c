// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QList>
#include <QStringView>

namespace core::annotation
{

/// A place of the text that is like the pattern: `errors` insertions, deletions and replacements of UTF-16 units away.
struct ApproximateMatch {
    text::TextRange range;
    int errors = 0;

    friend bool operator==(const ApproximateMatch &, const ApproximateMatch &) = default;
};

/// The places of `text` within `maxErrors` edits of `pattern`, the best end of each neighbourhood, in text order; where
/// there are more than `mostMatches` the likest ones. An empty pattern has none. `maxErrors` is less than the pattern's
/// length. O(text · pattern / 64) at worst, less where little of the text is like the pattern's beginning.
///
/// G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic programming, JACM 46 (1999),
/// with the blocks and the cut-off of section 4; the carries are those of H. Hyyrö, A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances (2003).
QList<ApproximateMatch> approximateMatches(QStringView text, QStringView pattern, int maxErrors,
                                           qsizetype mostMatches = 64);

} // namespace core::annotation
