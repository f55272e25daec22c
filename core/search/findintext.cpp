// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/findintext.h"

#include "core/text/scriptfold.h"

#include <QStringMatcher>

#include <algorithm>

namespace core::search
{

namespace
{
constexpr qsizetype stretch = 1 << 16; ///< folded at once: fits the second-level cache, and a cancel is seen soon

text::Folder folderFor(CaseMatching matching)
{
    const text::Folds folds = text::Folds(text::Fold::Width) | text::Fold::Script;
    return text::Folder(matching == CaseMatching::Folded ? folds | text::Fold::Case : folds);
}
} // namespace

qsizetype FindHits::firstFrom(qsizetype offset) const
{
    return std::ranges::lower_bound(m_starts, static_cast<quint32>(offset)) - m_starts.begin();
}

QList<text::TextRange> FindHits::window(qsizetype index, qsizetype count, qsizetype *first) const
{
    const qsizetype shown = std::min(count, size());
    *first = std::clamp<qsizetype>(index - shown / 2, 0, size() - shown);
    QList<text::TextRange> ranges;
    ranges.reserve(shown);
    for (qsizetype i = *first; i < *first + shown; ++i)
        ranges.append(at(i));
    return ranges;
}

void FindHits::add(qsizetype start)
{
    ++m_total;
    if (size() < maximumStored())
        m_starts.push_back(static_cast<quint32>(start));
}

FindInText::FindInText(const QString &text, const QString &query, CaseMatching matching)
    : m_text(text), m_folded(folderFor(matching).folded(query)), m_matching(matching)
{
}

void FindInText::scan(text::TextRange where, const CancelToken &cancel, const std::function<bool(qsizetype)> &hit) const
{
    const qsizetype length = m_folded.size();
    if (length == 0 || length > m_text.size())
        return;
    const text::Folder folder = folderFor(m_matching);
    const QStringMatcher matcher(m_folded);
    const QStringView text(m_text);
    std::vector<char16_t> buffer;
    qsizetype position = where.start(); // the next hit starts here or later
    while (position < where.end() && !cancel.isCancelled()) {
        const qsizetype starts = std::min(stretch, where.end() - position); // starts looked at in this round
        const QStringView part = text.sliced(position, std::min(starts + length - 1, text.size() - position));
        buffer.resize(static_cast<size_t>(part.size()));
        folder.fold(part, buffer.data());
        const QStringView folded(buffer.data(), part.size());
        qsizetype next = starts; // relative to position
        for (qsizetype at = matcher.indexIn(folded); at >= 0; at = matcher.indexIn(folded, at + length)) {
            if (!hit(position + at))
                return;
            next = std::max(starts, at + length);
        }
        position += next;
    }
}

std::optional<text::TextRange> FindInText::next(qsizetype from, const CancelToken &cancel) const
{
    std::optional<text::TextRange> found;
    const auto take = [&](qsizetype start) {
        found = text::TextRange(start, start + m_folded.size());
        return false;
    };
    const qsizetype begin = std::clamp<qsizetype>(from, 0, m_text.size());
    scan({begin, m_text.size()}, cancel, take);
    if (!found)
        scan({0, begin}, cancel, take);
    return found;
}

FindHits FindInText::all(const CancelToken &cancel) const
{
    FindHits hits(m_folded.size());
    scan({0, m_text.size()}, cancel, [&hits](qsizetype start) {
        hits.add(start);
        return true;
    });
    return hits;
}

} // namespace core::search
