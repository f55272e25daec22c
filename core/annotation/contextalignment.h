// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

namespace core::annotation
{

/// How much of what stood beside a passage stands beside a place: the score of the best alignment of a beginning of
/// `context` with a beginning of `text`, both read away from the passage. A unit that is the same counts one, one that
/// was replaced takes one away; what was put in or left out in one piece takes three and a half units away and a half
/// for each further one, so that a clause costs little more than a word. What stands behind the last likeness costs
/// nothing: a paragraph that was moved has other neighbours. Never negative, at most the length of `context`.
///
/// O(context · 49). O. Gotoh, An improved algorithm for matching biological sequences, J. Mol. Biol. 162 (1982), within
/// a band of 24 units beside the diagonal.
int alignedUnits(QStringView context, QStringView text);

/// How much text may be asked for beside a place where `context` units are looked for.
constexpr qsizetype alignedReach(qsizetype context)
{
    return context + 24;
}

/// The same on both sides of a place of `text`: `prefix` and `suffix` stood around the passage.
int alignedAround(QStringView prefix, QStringView suffix, QStringView text, text::TextRange place);

} // namespace core::annotation
