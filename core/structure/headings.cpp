// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/headings.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace core::structure
{

namespace
{
/// Levels from ranks: a heading stands one below the last heading before it whose rank is smaller.
class Leveller
{
public:
    int level(const HeadingFound &heading)
    {
        if (heading.beside) {
            m_open.clear();
            return 1;
        }
        int rank = heading.rank;
        if (rank < 0)
            rank = heading.outer || m_open.empty() ? -1 : plainRank;
        while (!m_open.empty() && m_open.back() >= rank)
            m_open.pop_back();
        m_open.push_back(rank);
        return static_cast<int>(std::min<size_t>(m_open.size(), 99));
    }

private:
    static constexpr int plainRank = 1000; ///< a heading without a number under one with
    std::vector<int> m_open;
};

void decide(Draft &draft, const HeadingFound &heading, int level)
{
    Decision &d = draft.decision(heading.line);
    const qint32 note = draft.addNote({heading.number, heading.reason, heading.confidence});
    d.level = static_cast<qint8>(level);
    if (heading.lead > 0) {
        d.lead = heading.lead;
        d.leadStop = static_cast<qint16>(heading.leadStop);
        d.leadKind = LineKind::Heading;
        d.leadNote = note;
        d.kind = LineKind::Paragraph;
    } else {
        d.kind = LineKind::Heading;
        d.note = note;
        d.joinNext = heading.twoLines;
        if (heading.twoLines)
            draft.decision(heading.line + 1).kind = LineKind::Heading;
    }
}

bool anyNumbered(const HeadingsFound &found)
{
    return std::any_of(found.begin(), found.end(), [](const HeadingFound &h) { return h.rank >= 0; });
}

void findIn(Draft &draft, const ArticleDraft &article)
{
    HeadingsFound found = markedHeadings(draft, article);
    if (found.empty()) {
        found = numberedHeadings(draft, article);
        HeadingsFound plain = plainHeadings(draft, article, found);
        HeadingsFound all;
        std::merge(found.begin(), found.end(), plain.begin(), plain.end(), std::back_inserter(all),
                   [](const HeadingFound &a, const HeadingFound &b) { return a.line < b.line; });
        found = std::move(all);
    }
    const bool numbered = anyNumbered(found);
    Leveller leveller;
    for (HeadingFound &heading : found) {
        heading.outer = heading.outer || !numbered;
        decide(draft, heading, leveller.level(heading));
    }
}
} // namespace

HeadingsFound markedHeadings(const Draft &draft, const ArticleDraft &article)
{
    HeadingsFound found;
    for (qsizetype i = article.first; i < article.end; ++i) {
        if (!draft.isOpen(i) || draft.line(i).headingMark == 0)
            continue;
        HeadingFound heading;
        heading.line = i;
        heading.rank = draft.line(i).headingMark;
        heading.confidence = 0.98f;
        heading.reason = QCoreApplication::translate("core::structure", "The file marks it as a heading of level %1")
                             .arg(draft.line(i).headingMark);
        found.push_back(std::move(heading));
    }
    return found;
}

void findHeadings(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles))
        findIn(draft, article);
}

} // namespace core::structure
