// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/textmap.h"

#include <algorithm>
#include <limits>

namespace core::corrections
{

using text::TextRange;

TextMap::TextMap(const text::EditList &edits, int words)
{
    m_edits.reserve(static_cast<size_t>(edits.size()));
    qsizetype delta = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto edit = edits.at(i);
        const qsizetype start = edit.range.start() + delta;
        m_edits.push_back({edit.range, {start, start + edit.replacement.size()}, edit.reason == words});
        delta += edit.replacement.size() - edit.range.length();
    }
}

template <TextRange TextMap::Edit::*From, TextRange TextMap::Edit::*To>
qsizetype TextMap::moved(qsizetype offset, Side side) const
{
    // The last edit that begins at or before the offset.
    auto it = std::upper_bound(m_edits.begin(), m_edits.end(), offset,
                               [](qsizetype o, const Edit &e) { return o < (e.*From).start(); });
    if (it == m_edits.begin())
        return offset;
    --it;
    const TextRange from = (*it).*From;
    const TextRange to = (*it).*To;
    if ((*it).words && !from.isEmpty() && offset <= from.end()) {
        const bool inside = from.start() < offset && offset < from.end();
        if (inside && from.length() == to.length())
            return to.start() + offset - from.start();
        return inside ? (side == Side::End ? to.end() : to.start()) : offset == from.end() ? to.end() : to.start();
    }
    const bool touched = offset < from.end() || (offset == from.end() && side == Side::End);
    if (touched)
        return side == Side::Start ? to.end() : to.start();
    return offset - from.end() + to.end();
}

bool TextMap::changesWords() const
{
    return std::any_of(m_edits.begin(), m_edits.end(), [](const Edit &edit) { return edit.words; });
}

namespace
{

/// Both pieces without what they begin and end with alike.
void trim(QStringView from, QStringView to, TextRange *fromRange, TextRange *toRange)
{
    const qsizetype most = std::min(from.size(), to.size());
    qsizetype before = 0;
    while (before < most && from.at(before) == to.at(before))
        ++before;
    if (before > 0 && from.at(before - 1).isHighSurrogate())
        --before;
    qsizetype after = 0;
    while (after < most - before && from.at(from.size() - 1 - after) == to.at(to.size() - 1 - after))
        ++after;
    if (after > 0 && from.at(from.size() - after).isLowSurrogate())
        --after;
    *fromRange = {fromRange->start() + before, fromRange->end() - after};
    *toRange = {toRange->start() + before, toRange->end() - after};
}

} // namespace

/// Goes over the edits of both ways in the parsed text; those that touch each other are one difference.
TextMap TextMap::between(const TextMap &from, const QString &fromText, const TextMap &to, const QString &toText)
{
    constexpr qsizetype none = std::numeric_limits<qsizetype>::max();
    TextMap map;
    size_t i = 0;
    size_t j = 0;
    qsizetype fromDelta = 0;
    qsizetype toDelta = 0;
    const auto startOf = [](const std::vector<Edit> &edits, size_t at) {
        return at < edits.size() ? edits[at].parsed.start() : none;
    };
    while (i < from.m_edits.size() || j < to.m_edits.size()) {
        const qsizetype start = std::min(startOf(from.m_edits, i), startOf(to.m_edits, j));
        qsizetype end = start;
        bool words = false;
        const qsizetype fromStart = start + fromDelta;
        const qsizetype toStart = start + toDelta;
        const auto take = [&](const std::vector<Edit> &edits, size_t *at, qsizetype *delta) {
            const Edit &edit = edits[(*at)++];
            end = std::max(end, edit.parsed.end());
            *delta += edit.corrected.length() - edit.parsed.length();
            words = words || edit.words;
        };
        for (;;) {
            if (startOf(from.m_edits, i) <= end)
                take(from.m_edits, &i, &fromDelta);
            else if (startOf(to.m_edits, j) <= end)
                take(to.m_edits, &j, &toDelta);
            else
                break;
        }
        TextRange then(fromStart, end + fromDelta);
        TextRange now(toStart, end + toDelta);
        const QStringView before = QStringView(fromText).mid(then.start(), then.length());
        const QStringView after = QStringView(toText).mid(now.start(), now.length());
        if (before == after)
            continue;
        if (words)
            trim(before, after, &then, &now);
        map.m_edits.push_back({then, now, words});
    }
    return map;
}

qsizetype TextMap::toCorrected(qsizetype parsed) const
{
    return moved<&Edit::parsed, &Edit::corrected>(parsed, Side::Character);
}

qsizetype TextMap::toParsed(qsizetype corrected) const
{
    return moved<&Edit::corrected, &Edit::parsed>(corrected, Side::Character);
}

TextRange TextMap::toCorrected(TextRange parsed) const
{
    const qsizetype start = moved<&Edit::parsed, &Edit::corrected>(parsed.start(), Side::Start);
    return {start, std::max(start, moved<&Edit::parsed, &Edit::corrected>(parsed.end(), Side::End))};
}

TextRange TextMap::toParsed(TextRange corrected) const
{
    const qsizetype start = moved<&Edit::corrected, &Edit::parsed>(corrected.start(), Side::Start);
    return {start, std::max(start, moved<&Edit::corrected, &Edit::parsed>(corrected.end(), Side::End))};
}

} // namespace core::corrections
