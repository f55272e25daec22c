// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/anchored.h"

#include "core/corrections/repairs.h"
#include "core/text/codepoints.h"
#include "core/text/graphemes.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace core::corrections
{

using annotation::Anchor;
using annotation::AnchorState;
using annotation::Target;
using text::TextRange;

namespace
{

constexpr qsizetype plainContext = 64;
/// How many UTF-16 units may be searched for contexts that are unique: about a tenth of a second.
constexpr qsizetype mostSearched = qsizetype(1) << 28;

bool standsAt(const Target &target, QStringView text, qsizetype start)
{
    const qsizetype end = start + target.quote.size();
    return start >= 0 && end <= text.size() && text.mid(start, target.quote.size()) == target.quote &&
           text.left(start).endsWith(target.prefix) && text.mid(end).startsWith(target.suffix);
}

Target plainTarget(const document::Document &document, TextRange range)
{
    const QStringView text = document.text();
    range = text::wholeGraphemes(text, range);
    const qsizetype from = text::graphemeBoundaryBefore(text, std::max<qsizetype>(0, range.start() - plainContext));
    const qsizetype to = text::graphemeBoundaryAfter(text, std::min(text.size(), range.end() + plainContext));
    return {text.mid(range.start(), range.length()).toString(), text.mid(from, range.start() - from).toString(),
            text.mid(range.end(), to - range.end()).toString(), range, document.sectionPath(range.start())};
}

} // namespace

QList<Anchor> anchored(const QList<Correction> &corrections, const document::Document &parsed,
                       const CancelToken &cancel)
{
    QList<Anchor> anchors(corrections.size());
    std::vector<qsizetype> order(static_cast<size_t>(corrections.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return corrections.at(a).place.range.start() < corrections.at(b).place.range.start();
    });
    qsizetype shift = 0;
    for (const qsizetype i : order) {
        if (cancel.isCancelled())
            break;
        const Target &target = corrections.at(i).place;
        if (concernsRepairs(corrections.at(i)) || target.quote.isEmpty())
            continue;
        const qsizetype known = target.range.start();
        for (const qsizetype start : {known, known + shift}) {
            if (standsAt(target, parsed.text(), start)) {
                anchors[i] = {AnchorState::Exact, {start, start + target.quote.size()}};
                break;
            }
        }
        if (anchors.at(i).state == AnchorState::Lost)
            anchors[i] = annotation::reanchored(target, parsed);
        if (anchors.at(i).state == AnchorState::Exact)
            shift = anchors.at(i).range.start() - known;
    }
    return anchors;
}

QList<Target> targetsAt(const document::Document &parsed, const QList<TextRange> &ranges, const CancelToken &cancel)
{
    QList<Target> targets;
    targets.reserve(ranges.size());
    const bool few = ranges.size() <= 1 || ranges.size() <= mostSearched / std::max<qsizetype>(1, parsed.text().size());
    text::CodePointCursor starts(parsed.text());
    text::CodePointCursor ends(parsed.text());
    for (const TextRange range : ranges) {
        if (cancel.isCancelled())
            break;
        Target target = few ? annotation::targetAt(parsed, range) : plainTarget(parsed, range);
        target.codePoints = {starts.at(target.range.start()), ends.at(target.range.end())};
        targets.append(target);
    }
    return targets;
}

} // namespace core::corrections
