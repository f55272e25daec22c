// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/boundaries.h"

#include "core/document/section.h"
#include "core/text/graphemes.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace core::annotation
{

using text::TextRange;

namespace
{

/// What a step passes over before it takes a unit: a blank is a character of its own, a line end is none.
bool isBetween(QChar c, NudgeUnit unit)
{
    return unit == NudgeUnit::Character ? c == u'\n' : c.isSpace();
}

qsizetype skippedForward(QStringView text, qsizetype at, NudgeUnit unit)
{
    while (at < text.size() && isBetween(text.at(at), unit))
        ++at;
    return at;
}

qsizetype skippedBackward(QStringView text, qsizetype at, NudgeUnit unit)
{
    while (at > 0 && isBetween(text.at(at - 1), unit))
        --at;
    return at;
}

/// The end of the unit that begins at the offset or holds it.
qsizetype endOfUnit(QStringView text, qsizetype at, NudgeUnit unit)
{
    const qsizetype next = text::graphemeBoundaryAfter(text, std::min(at + 1, text.size()));
    if (unit == NudgeUnit::Character)
        return next;
    const TextRange whole = unit == NudgeUnit::Word ? text::wordAt(text, at) : text::sentenceAt(text, at);
    return std::max(next, whole.end());
}

/// The start of the unit that ends at the offset or holds what is before it.
qsizetype startOfUnit(QStringView text, qsizetype at, NudgeUnit unit)
{
    const qsizetype before = text::graphemeBoundaryBefore(text, std::max<qsizetype>(at - 1, 0));
    if (unit == NudgeUnit::Character)
        return before;
    const TextRange whole = unit == NudgeUnit::Word ? text::wordAt(text, before) : text::sentenceAt(text, before);
    return std::min(before, whole.start());
}

qsizetype nextEnd(QStringView text, qsizetype at, NudgeUnit unit)
{
    const qsizetype from = skippedForward(text, at, unit);
    return from < text.size() ? endOfUnit(text, from, unit) : at;
}

qsizetype previousStart(QStringView text, qsizetype at, NudgeUnit unit)
{
    const qsizetype from = skippedBackward(text, at, unit);
    return from > 0 ? startOfUnit(text, from, unit) : at;
}

/// Around both ends: whole sentences or whole lines.
TextRange wholes(QStringView text, TextRange range, TextRange (*unitAt)(QStringView, qsizetype))
{
    const qsizetype last = text::graphemeBoundaryBefore(text, std::max(range.start(), range.end() - 1));
    return {std::min(range.start(), unitAt(text, range.start()).start()),
            std::max(range.end(), unitAt(text, last).end())};
}

/// A section ends where the next begins; its passage has no line end behind it.
TextRange withoutLineEnd(QStringView text, TextRange range)
{
    qsizetype end = range.end();
    while (end > range.start() && text.at(end - 1) == u'\n')
        --end;
    return {range.start(), end};
}

/// From an article's start to its first heading; nullopt where the entry is a heading, or none is below it.
std::optional<TextRange> leadOf(const document::Document &document, qsizetype entry)
{
    const auto &outline = document.outline();
    const document::OutlineEntry &e = outline.at(entry);
    const bool isArticle = e.block < 0 || document.blocks().at(e.block).kind == document::BlockKind::Title;
    if (!isArticle || entry + 1 == outline.size() || outline.at(entry + 1).depth <= e.depth)
        return std::nullopt;
    const auto startOf = [&document](qsizetype of) {
        return document.blocks().at(document::sectionBlock(document, of)).range.start();
    };
    return TextRange(startOf(entry), std::max(startOf(entry), startOf(entry + 1)));
}

TextRange sectionAround(const document::Document &document, TextRange range)
{
    const QStringView text = document.text();
    const auto &outline = document.outline();
    TextRange smallest{0, text.size()};
    const auto offer = [&](TextRange section) {
        section = withoutLineEnd(text, section);
        if (section.contains(range) && section != range && section.length() < smallest.length())
            smallest = section;
    };
    offer(document::sectionAt(document, range.start()));
    // Those around an entry stand before it, each of a smaller depth than the ones inside it.
    int depth = std::numeric_limits<int>::max();
    for (qsizetype entry = document.outlineAt(range.start()); entry >= 0; --entry) {
        if (outline.at(entry).depth >= depth)
            continue;
        depth = outline.at(entry).depth;
        if (const auto lead = leadOf(document, entry))
            offer(*lead);
        offer(document::sectionRange(document, entry));
    }
    return smallest;
}

/// What a caret stands at: the character behind it, at the end of a line the one before it; empty in an empty line.
TextRange characterAt(QStringView text, qsizetype caret)
{
    const auto isInLine = [text](qsizetype at) { return at >= 0 && at < text.size() && text.at(at) != u'\n'; };
    const qsizetype at = isInLine(caret) ? caret : caret - 1;
    return isInLine(at) ? text::wholeGraphemes(text, {at, at + 1}) : TextRange(caret, caret);
}

} // namespace

TextRange nudged(const document::Document &document, TextRange range, Boundary boundary, NudgeUnit unit,
                 Towards towards)
{
    const QStringView text = document.text();
    qsizetype start = range.start();
    qsizetype end = range.end();
    if (boundary == Boundary::End && towards == Towards::Later)
        end = nextEnd(text, end, unit);
    else if (boundary == Boundary::End)
        end = skippedBackward(text, previousStart(text, end, unit), unit);
    else if (towards == Towards::Earlier)
        start = previousStart(text, start, unit);
    else
        start = skippedForward(text, nextEnd(text, start, unit), unit);
    return start < end ? TextRange(start, end) : range;
}

TextRange grown(const document::Document &document, TextRange range, WholeUnit unit)
{
    if (range.isEmpty())
        range = characterAt(document.text(), range.start());
    if (range.isEmpty())
        return range;
    switch (unit) {
    case WholeUnit::Sentence:
        return wholes(document.text(), range, text::sentenceAt);
    case WholeUnit::Paragraph:
        return wholes(document.text(), range, text::lineAt);
    case WholeUnit::Section:
        break;
    }
    return sectionAround(document, range);
}

QList<TextRange> united(QList<TextRange> ranges)
{
    ranges.removeIf([](TextRange range) { return range.isEmpty(); });
    std::ranges::sort(ranges);
    QList<TextRange> whole;
    for (const TextRange range : std::as_const(ranges)) {
        if (!whole.isEmpty() && range.start() <= whole.last().end())
            whole.last() = {whole.last().start(), std::max(whole.last().end(), range.end())};
        else
            whole.append(range);
    }
    return whole;
}

} // namespace core::annotation
