// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/annotationmover.h"

#include "core/annotation/anchoring.h"
#include "core/text/graphemes.h"

#include <algorithm>

namespace core::library
{

using annotation::AnchorState;
using annotation::StoredAnnotation;
using annotation::Target;
using corrections::Corrected;
using text::TextRange;

namespace
{

/// The stretch of the text that the character at `offset` belongs to; nullptr in an empty map.
const text::OriginMap::Segment *segmentAt(const text::OriginMap &origin, qsizetype offset)
{
    const auto &segments = origin.segments();
    const auto it = std::upper_bound(segments.begin(), segments.end(), offset,
                                     [](qsizetype o, const text::OriginMap::Segment &s) { return o < s.textStart; });
    return it == segments.begin() ? nullptr : &*(it - 1);
}

/// Where what stands for the character at `offset` ends.
qsizetype endOfCharacter(const text::OriginMap &origin, qsizetype offset)
{
    const auto *segment = segmentAt(origin, offset);
    if (!segment)
        return offset;
    return segment->exact ? offset + 1 : segment->textStart + segment->textLength;
}

/// The range without what stands nowhere in the source, as line ends between blocks do, at its ends.
TextRange fromSource(const text::OriginMap &origin, TextRange range)
{
    const auto isThere = [&](qsizetype offset) {
        const auto *segment = segmentAt(origin, offset);
        return segment && segment->sourceLength > 0;
    };
    qsizetype start = range.start();
    qsizetype end = range.end();
    while (start < end && !isThere(start))
        ++start;
    while (end > start && !isThere(end - 1))
        --end;
    return {start, end};
}

/// Whether at least half of the characters of a quote stand in other words.
bool isLike(QStringView quote, QStringView words)
{
    QHash<QChar, int> left;
    for (const QChar c : words)
        ++left[c];
    qsizetype same = 0;
    qsizetype all = 0;
    for (const QChar c : quote) {
        if (c.isSpace())
            continue;
        ++all;
        same += left[c]-- > 0 ? 1 : 0;
    }
    return 2 * same >= all;
}

} // namespace

AnnotationMover::AnnotationMover(const Corrected &from, const Corrected &to)
    : m_from(from), m_to(to), m_way(wayBetween(from, to)), m_starts(to.document.text()), m_ends(to.document.text())
{
    if (m_way == Way::Edits && (from.map.changesWords() || to.map.changesWords()))
        m_between = corrections::TextMap::between(from.map, from.document.text(), to.map, to.document.text());
}

AnnotationMover::Way AnnotationMover::wayBetween(const Corrected &from, const Corrected &to)
{
    if (from.document.text() == to.document.text())
        return Way::Same;
    if (from.parsed.text() == to.parsed.text())
        return Way::Edits;
    return from.document.source() == to.document.source() ? Way::Source : Way::None;
}

bool AnnotationMover::move(StoredAnnotation *annotation)
{
    if (m_way == Way::None || (m_way != Way::Same && !place(annotation)))
        return false;
    retitle(annotation);
    return true;
}

TextRange AnnotationMover::moved(TextRange range) const
{
    if (m_way == Way::Source)
        return movedBySource(range);
    // Where words were changed, the way over the parsed text would take in more of them than the passage holds.
    return m_between ? m_between->toCorrected(range) : m_to.map.toCorrected(m_from.map.toParsed(range));
}

/// Empty where the source does not tell: what was beside each other is not any more.
TextRange AnnotationMover::movedBySource(TextRange range) const
{
    // A character with its reading in brackets takes up to eight units.
    constexpr qsizetype times = 8;
    constexpr qsizetype slack = 16;
    const text::OriginMap &there = m_to.document.origin();
    range = fromSource(m_from.document.origin(), range);
    if (range.isEmpty())
        return {};
    const text::SourceOffset first = m_from.document.origin().toSource(range.start());
    const text::SourceOffset last = m_from.document.origin().toSource(range.end() - 1);
    const qsizetype start = there.toText(first);
    qsizetype end = there.toText(last);
    // Where the last character is gone, this is the one behind it.
    if (end < there.textLength() && there.toSource(end) <= last)
        end = endOfCharacter(there, end);
    if (end <= start || end - start > times * range.length() + slack || range.length() > times * (end - start) + slack)
        return {};
    return text::wholeGraphemes(m_to.document.text(), {start, end});
}

/// Of a passage of nothing but a stop or a blank that is not there any more: the character before it.
TextRange AnnotationMover::besideVanished(TextRange range) const
{
    const QStringView text = m_to.document.text();
    const qsizetype at = std::clamp<qsizetype>(range.start(), 1, text.size());
    return text::wholeGraphemes(text, {at - 1, at});
}

annotation::Place AnnotationMover::placeAt(TextRange range, AnchorState state)
{
    return {range, {m_starts.at(range.start()), m_ends.at(range.end())}, state};
}

std::optional<annotation::Place> AnnotationMover::placeOf(const Target &present, Target *made)
{
    if (present.range.isEmpty()) {
        const annotation::Anchor found = annotation::reanchored(*made, m_to.document);
        return placeAt(found.range, found.state);
    }
    const TextRange range = moved(present.range);
    if (range.isEmpty()) {
        if (m_way == Way::Source || m_to.document.text().isEmpty())
            return std::nullopt;
        return placeAt(besideVanished(range), AnchorState::Doubtful);
    }
    const auto words = QStringView(m_to.document.text()).mid(range.start(), range.length());
    if (m_way == Way::Source && !isLike(present.quote, words))
        return std::nullopt;
    if (present.state == AnchorState::Doubtful && words.contains(made->quote)) {
        // What it was made on may be back, with its repair or by an edit: then there is nothing left to review.
        const annotation::Anchor found = annotation::reanchored(*made, m_to.document);
        if (found.state == AnchorState::Exact && range.contains(found.range))
            return placeAt(found.range, found.state);
    }
    const annotation::Place place = placeAt(range, present.state);
    if (present.state == AnchorState::Exact && words != present.quote) {
        *made = annotation::targetAt(m_to.document, range);
        made->codePoints = place.codePoints;
    }
    return place;
}

bool AnnotationMover::place(StoredAnnotation *annotation)
{
    const annotation::Annotation present = annotation->present();
    StoredAnnotation after = *annotation;
    after.placement = annotation::Placement{m_to.document.textHash(), present.state, {}};
    QList<TextRange> ranges;
    for (qsizetype i = 0; i < present.targets.size(); ++i) {
        const auto place = placeOf(present.targets.at(i), &after.made.targets[i]);
        if (!place)
            return false;
        after.placement->places.append(*place);
        ranges.append(place->range);
    }
    after.settle();
    after.blocks = annotation::blocksOf(m_to.document, ranges);
    *annotation = after;
    return true;
}

/// Its sections have other titles.
void AnnotationMover::retitle(StoredAnnotation *annotation) const
{
    const annotation::Annotation present = annotation->present();
    for (qsizetype i = 0; i < present.targets.size(); ++i) {
        if (present.targets.at(i).state == AnchorState::Exact)
            annotation->made.targets[i].sectionPath = m_to.document.sectionPath(present.targets.at(i).range.start());
    }
}

} // namespace core::library
