// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"

namespace core::document
{

using text::Bias;
using text::EditList;
using text::OriginMap;
using text::Shifter;
using text::TextRange;

int LayoutHint::packed() const
{
    return std::clamp(indent, 0, 255) | std::clamp(blankBefore, 0, 15) << 8 | std::clamp(blankAfter, 0, 15) << 12 |
           std::clamp(lines, 0, 255) << 16 | (centred ? 1 : 0) << 24 | std::clamp(column / 2, 0, 63) << 25;
}

LayoutHint LayoutHint::unpacked(int packed)
{
    return {packed & 255,       packed >> 8 & 15,        packed >> 12 & 15,
            packed >> 16 & 255, (packed >> 24 & 1) != 0, (packed >> 25 & 63) * 2};
}

Manuscript Manuscript::fromText(const QString &text)
{
    Manuscript m;
    m.text = text;
    m.source = text;
    m.origin = OriginMap::identity(text.size());
    m.mediaType = QStringLiteral("text/plain");
    return m;
}

namespace
{
/// The map of a text that stood in the source as it was, after its edits: no place need be looked up.
void cut(const OriginMap::Segment &all, const EditList &edits, OriginMap &out)
{
    const auto source = [&all](qsizetype at) { return text::SourceOffset{all.part, all.sourceStart + at}; };
    qsizetype at = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        out.appendExact(e.range.start() - at, source(at));
        out.appendReplacement(e.replacement.size(), source(e.range.start()), e.range.length());
        at = e.range.end();
    }
    out.appendExact(all.textLength - at, source(at));
}

OriginMap composed(const OriginMap &map, const EditList &edits)
{
    OriginMap out;
    qsizetype replacements = 0;
    for (qsizetype i = 0; i < edits.size(); ++i)
        replacements += edits.at(i).replacement.isEmpty() ? 0 : 1;
    out.reserve(map.segments().size() + edits.size() + replacements); // each edit may part a segment in two
    if (map.segments().size() == 1 && map.segments().constFirst().exact) {
        cut(map.segments().constFirst(), edits, out);
        return out;
    }
    OriginMap::Cursor from(map);
    qsizetype at = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        from.append({at, e.range.start()}, out);
        if (!e.replacement.isEmpty()) {
            const auto source = from.stretch({e.range.start(), e.range.start()});
            const qsizetype end = from.stretch(e.range).end;
            out.appendReplacement(e.replacement.size(), {source.part, source.start},
                                  std::max<qsizetype>(0, end - source.start));
        }
        at = e.range.end();
    }
    from.append({at, map.textLength()}, out);
    return out;
}

void move(QList<Mark> &marks, const EditList &edits)
{
    Shifter starts(edits);
    qsizetype last = 0;
    for (Mark &mark : marks) {
        if (mark.range.start() < last)
            starts.reset();
        last = mark.range.start();
        // Marks nest, so their ends do not ascend with their starts: each end is looked up from the start onward.
        const qsizetype s = starts.map(mark.range.start(), mark.range.isEmpty() ? Bias::Before : Bias::Start);
        Shifter ends = starts;
        const qsizetype e = std::max(s, ends.map(mark.range.end(), mark.range.isEmpty() ? Bias::Before : Bias::End));
        mark.range = {s, e};
    }
}
} // namespace

Manuscript Manuscript::edited(EditList edits) const &
{
    return Manuscript(*this).edited(std::move(edits));
}

EditList Manuscript::accepted(EditList edits)
{
    if (edits.isEmpty() || !choices.mayDecline(edits.pass()))
        return edits;
    EditList out(edits.pass());
    for (const QString &words : edits.reasons())
        out.reason(words);
    OriginMap::Cursor sources(origin);
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        const auto from = sources.stretch(e.range);
        const auto certainty = e.guessed ? EditList::Certainty::Guessed : EditList::Certainty::Proven;
        if (choices.isMade(edits.pass(), from))
            out.replace(e.range, e.replacement, e.reason, certainty);
        else
            declined.append(
                {edits.pass(), e.range, e.replacement.toString(), edits.reasons().at(e.reason), e.guessed, from});
    }
    declined.sort();
    return out;
}

Manuscript Manuscript::edited(EditList proposed) &&
{
    const EditList edits = accepted(std::move(proposed));
    if (!edits.isEmpty()) {
        repairs.append(text, origin, edits);
        declined.move(edits);
        origin = composed(origin, edits);
        move(marks, edits);
        text = text::applied(std::move(text), edits);
    }
    return std::move(*this);
}

} // namespace core::document
