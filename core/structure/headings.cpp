// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/headings.h"

#include "core/structure/brokenheadings.h"
#include "core/structure/lawcaptions.h"
#include "core/structure/newspage.h"
#include "core/structure/numbering.h"

#include <QCoreApplication>
#include <QHash>

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
            m_open = {besideRank};
            return 1;
        }
        int rank = heading.rank;
        if (rank < 0)
            rank = heading.outer || m_open.empty() || m_open.front() == besideRank ? -1 : plainRank;
        while (!m_open.empty() && m_open.back() >= rank)
            m_open.pop_back();
        m_open.push_back(rank);
        return static_cast<int>(std::min<size_t>(m_open.size(), 99));
    }

private:
    static constexpr int besideRank = 800; ///< over the captions of articles, beside all that count
    static constexpr int plainRank = 1000; ///< a heading without a number under one with
    std::vector<int> m_open;
};

void decide(Draft &draft, HeadingFound &&heading, int level)
{
    Decision &d = draft.decision(heading.line);
    const qint32 note = draft.addNote({std::move(heading.number), std::move(heading.reason), heading.confidence});
    d.level = static_cast<qint8>(level);
    if (heading.lead > 0) {
        draft.setLead(heading.line, {heading.lead, heading.leadStop, LineKind::Heading, {}, note});
        d.kind = LineKind::Paragraph;
    } else {
        d.kind = LineKind::Heading;
        d.note = note;
        for (int k = 1; k < heading.lines; ++k) {
            draft.decision(heading.line + k - 1).joinNext = true;
            draft.decision(heading.line + k).kind = LineKind::Heading;
        }
    }
}

bool anyNumbered(const HeadingsFound &found)
{
    return std::any_of(found.begin(), found.end(), [](const HeadingFound &h) { return h.rank >= 0; });
}

bool isFound(const HeadingsFound &found, qsizetype line)
{
    const auto at = std::lower_bound(found.begin(), found.end(), line,
                                     [](const HeadingFound &h, qsizetype value) { return h.line < value; });
    return at != found.end() && at->line == line;
}

/// The rank of the headings that are numbered as the line is; -1 where none is.
int rankLike(const Draft &draft, const HeadingsFound &found, qsizetype line)
{
    const Numbering *const number = draft.number(line);
    for (const HeadingFound &heading : found) {
        const Numbering *const other = number && heading.rank >= 0 ? draft.number(heading.line) : nullptr;
        if (other && other->series() == number->series())
            return heading.rank;
    }
    return -1;
}

/// How often each wording stands among the lines that a table of contents names: 小结 in every chapter.
QHash<QStringView, int> wordingsNamed(const Draft &draft, const ArticleDraft &article)
{
    QHash<QStringView, int> count;
    for (auto named = draft.named.cbegin(); named != draft.named.cend(); ++named) {
        if (named.key() >= article.first && named.key() < article.end)
            ++count[draft.text(named.key())];
    }
    return count;
}

/// What a table of contents names is a heading. Where no numbers tell levels, the indents of the table do.
void takeNamed(const Draft &draft, const ArticleDraft &article, HeadingsFound *found)
{
    if (draft.named.isEmpty())
        return;
    const auto tr = [](const char *words) { return QCoreApplication::translate("core::structure", words); };
    const bool numbered = anyNumbered(*found);
    const QHash<QStringView, int> wordings = wordingsNamed(draft, article);
    HeadingsFound more;
    int deepest = 1;
    for (auto named = draft.named.cbegin(); named != draft.named.cend(); ++named) {
        const qsizetype line = named.key();
        if (line < article.first || line >= article.end)
            continue;
        deepest = std::max<int>(deepest, named.value());
        if (!draft.isOpen(line) || isFound(*found, line))
            continue;
        HeadingFound heading;
        heading.line = line;
        heading.rank = rankLike(draft, *found, line);
        heading.outer = heading.rank < 0 && wordings.value(draft.text(line)) == 1;
        heading.confidence = 0.9f;
        heading.reason = tr("Named in the table of contents");
        if (const Numbering *const number = draft.number(line))
            heading.number = draft.text(line).first(number->numberLength).toString();
        more.push_back(std::move(heading));
    }
    for (HeadingFound &heading : *found) {
        if (!draft.named.contains(heading.line))
            continue;
        heading.confidence = std::max(heading.confidence, 0.97f);
        heading.reason = tr("%1; named in the table of contents").arg(heading.reason);
    }
    found->insert(found->end(), more.begin(), more.end());
    std::sort(found->begin(), found->end(),
              [](const HeadingFound &a, const HeadingFound &b) { return a.line < b.line; });
    if (numbered || deepest < 2)
        return;
    for (HeadingFound &heading : *found)
        heading.rank = draft.named.value(heading.line, static_cast<qint8>(deepest + 1));
}

void findIn(Draft &draft, const ArticleDraft &article, bool page)
{
    HeadingsFound found = markedHeadings(draft, article);
    if (found.empty()) {
        found = numberedHeadings(draft, article);
        HeadingsFound plain = plainHeadings(draft, article, found);
        HeadingsFound all;
        all.reserve(found.size() + plain.size());
        const auto taken = [](HeadingsFound &from) {
            return std::pair(std::move_iterator(from.begin()), std::move_iterator(from.end()));
        };
        const auto [first, last] = taken(found);
        const auto [firstPlain, lastPlain] = taken(plain);
        std::merge(first, last, firstPlain, lastPlain, std::back_inserter(all),
                   [](const HeadingFound &a, const HeadingFound &b) { return a.line < b.line; });
        found = std::move(all);
        takeCaptions(draft, article, &found);
        takeNamed(draft, article, &found);
        if (page)
            joinBrokenHeadings(draft, article, &found);
    }
    const bool numbered = anyNumbered(found);
    Leveller leveller;
    for (HeadingFound &heading : found) {
        heading.outer = heading.outer || !numbered;
        const int level = leveller.level(heading);
        decide(draft, std::move(heading), level);
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
    const bool page = isPage(draft);
    for (const ArticleDraft &article : std::as_const(draft.articles))
        findIn(draft, article, page);
}

} // namespace core::structure
