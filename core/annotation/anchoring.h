// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/document/document.h"

#include <QList>

namespace core::annotation
{

/// Context beyond this many UTF-16 units is not stored: where a text repeats itself over longer stretches the position
/// decides.
constexpr qsizetype longestContext = 8192;

/// Describes a passage so that it can be found again: its words, context on both sides that is extended until the
/// passage is the only one with it (or longestContext is reached), its place and section. The range grows to whole
/// grapheme clusters.
Target targetAt(const document::Document &document, text::TextRange range);

/// All places of the quote, overlapping ones too, that do not split a grapheme cluster.
QList<text::TextRange> occurrences(QStringView text, QStringView quote);

/// Where a target's passage is in a text, and how sure that is. `range` is empty where it is lost.
struct Anchor {
    AnchorState state = AnchorState::Lost;
    text::TextRange range;

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// Finds a target in a text other than the one it was made on. Pure; linear in the text but for the search by likeness.
///
/// Exact: the words are there unchanged with their whole context, or with so much of it that no other place of the old
/// text had it. Doubtful: the words changed a little, or were replaced between contexts that stand, or stand somewhere
/// that nothing decides for. Lost: none of this. A short quote is never taken for found on its words alone. What the
/// reader called lost (Target::keptLost) is exact or lost.
///
/// `made` is the text that the target was made on, where it is at hand. It only helps to choose among what is doubtful:
/// a place that became of another place of the same words is not the target's.
Anchor reanchored(const Target &target, const document::Document &document, const document::Document *made = nullptr);

} // namespace core::annotation
