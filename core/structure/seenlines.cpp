// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/seenlines.h"

#include "core/base/hugepages.h"
#include "core/structure/titlewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace core::structure
{

namespace
{
bool isAsked(const SeenLines::Seen &seen)
{
    return seen.role == LineRole::Phrase || seen.role == LineRole::Question;
}
} // namespace

SeenLines::SeenLines(const Draft &draft, const ArticleDraft &article, const HeadingsFound &known) : m_draft(draft)
{
    look(article, known);
    dropRepeatedLabels();
    dropSpeakersWords();
    group();
}

void SeenLines::look(const ArticleDraft &article, const HeadingsFound &known)
{
    reserveHuge(m_seen, article.end - article.first);
    auto heading = known.begin();
    for (qsizetype i = article.first; i < article.end; ++i) {
        while (heading != known.end() && heading->line < i)
            ++heading;
        LineRole role = lineRole(m_draft, i);
        if (heading != known.end() && heading->line == i)
            role = heading->lead > 0 ? LineRole::Body : LineRole::Heading;
        else if (heading != known.begin() && (heading - 1)->lines > 1 && (heading - 1)->line + 1 == i)
            role = LineRole::Apart;
        if (role != LineRole::Apart)
            add(i, role);
    }
}

void SeenLines::add(qsizetype line, LineRole role)
{
    const bool after = !m_seen.empty() && (m_seen.back().role == LineRole::Intro || m_seen.back().listed);
    const LineEnd end = m_draft.line(line).end;
    const bool open = end == LineEnd::Open || end == LineEnd::Bracket || end == LineEnd::Comma;
    m_seen.push_back(
        {static_cast<qint32>(line), role, after && role != LineRole::Heading && role != LineRole::Intro && open});
}

/// A label that several phrases share, who asks and answers in an interview, or a field of a form names a kind of line,
/// not a section.
void SeenLines::dropRepeatedLabels()
{
    QHash<QStringView, int> labels;
    std::vector<std::pair<Seen *, QStringView>> labelled;
    for (Seen &seen : m_seen) {
        const QStringView words = isAsked(seen) ? labelOf(m_draft.text(seen.line)) : QStringView();
        if (words.isEmpty())
            continue;
        ++labels[words];
        labelled.emplace_back(&seen, words);
    }
    constexpr qsizetype shortLabel = 4;
    for (size_t k = 0; k < labelled.size(); ++k) {
        const auto &[seen, words] = labelled[k];
        // 甲方：…, 乙方：…: fields of a form, one below the other.
        const auto isField = [&](size_t other) {
            return labelled[other].second.size() <= shortLabel && words.size() <= shortLabel;
        };
        const bool below = k > 0 && labelled[k - 1].first + 1 == seen && isField(k - 1);
        const bool above = k + 1 < labelled.size() && labelled[k + 1].first == seen + 1 && isField(k + 1);
        if (labels.value(words) > 1 || below || above)
            seen->role = LineRole::Body;
    }
}

/// In a transcript no line under a speaker's name, and none above one, is a heading.
void SeenLines::dropSpeakersWords()
{
    constexpr size_t fewest = 3;
    std::vector<size_t> stamps;
    for (size_t i = 0; i < m_seen.size(); ++i) {
        if (m_draft.line(m_seen[i].line).holds(text::CharClass::Space) && isSpeakersStamp(m_draft.text(m_seen[i].line)))
            stamps.push_back(i);
    }
    if (stamps.size() < fewest)
        return;
    for (const size_t i : stamps) {
        m_seen[i].role = LineRole::Item;
        if (i + 1 < m_seen.size() && isAsked(m_seen[i + 1]))
            m_seen[i + 1].role = LineRole::Body;
    }
}

void SeenLines::group()
{
    for (size_t i = 0; i < m_seen.size();) {
        if (m_seen[i].role != LineRole::Phrase) {
            ++i;
            continue;
        }
        Group g{i, i};
        while (g.end < m_seen.size() && m_seen[g.end].role == LineRole::Phrase)
            ++g.end;
        m_groups.push_back(g);
        i = g.end;
    }
}

bool SeenLines::bodyAfter(size_t end) const
{
    return end < m_seen.size() && (m_seen[end].role == LineRole::Body || m_seen[end].role == LineRole::Intro);
}

bool SeenLines::headsItems(const Group &group) const
{
    return group.size() == 1 && group.end < m_seen.size() && m_seen[group.end].role == LineRole::Item &&
           isCommonSectionName(m_draft.text(m_seen[group.first].line));
}

bool SeenLines::isNamePair(const Group &group) const
{
    constexpr int longestName = 5;
    return group.size() == 2 && bodyAfter(group.end) && line(group.first + 1).letters <= longestName;
}

bool SeenLines::takeNames(Draft &draft)
{
    const auto pairs = std::count_if(m_groups.begin(), m_groups.end(),
                                     [this](const Group &g) { return g.size() == 2 && bodyAfter(g.end); });
    QSet<QString> names;
    size_t named = 0;
    for (const Group &g : m_groups) {
        if (!isNamePair(g))
            continue;
        ++named;
        names.insert(m_draft.text(m_seen[g.first + 1].line).toString());
    }
    if (named < 3 || named * 10 < static_cast<size_t>(pairs) * 9 || named * 2 < m_groups.size())
        return false;
    const QString reason = QCoreApplication::translate("core::structure", "A name under a heading, as under others");
    for (Group &g : m_groups) {
        const qsizetype last = m_seen[g.end - 1].line;
        if (g.size() < 2 || !bodyAfter(g.end) || !names.contains(m_draft.text(last).toString()))
            continue;
        draft.decideMeta(last, document::MetaRole::Byline, reason, 0.85f);
        // What stands above the poem's name is the end of the poem before.
        g = {g.end - 2, g.end - 1};
    }
    return true;
}

} // namespace core::structure
