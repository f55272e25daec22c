// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/textmap.h"

#include <algorithm>

namespace core::corrections
{

using text::TextRange;

TextMap::TextMap(const text::EditList &edits)
{
    m_edits.reserve(static_cast<size_t>(edits.size()));
    qsizetype delta = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto edit = edits.at(i);
        const qsizetype start = edit.range.start() + delta;
        m_edits.push_back({edit.range, {start, start + edit.replacement.size()}});
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
    const bool touched = offset < from.end() || (offset == from.end() && side == Side::End);
    if (touched)
        return side == Side::Start ? to.end() : to.start();
    return offset - from.end() + to.end();
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
