// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/headings.h"
#include "core/structure/linerole.h"

#include <vector>

namespace core::structure
{

/// The lines of an article that headings without a number are sought among, in order, each with what it is for its
/// neighbours; title and meta are not seen. Indices are places in this list.
class SeenLines
{
public:
    /// 8 bytes: a long text has hundreds of thousands.
    struct Seen {
        qint32 line = 0;
        LineRole role = LineRole::Body;
        bool listed = false; ///< in a list that a colon announced and no closing stop has ended yet
    };

    /// Consecutive phrases [first, end) in the list of seen lines.
    struct Group {
        size_t first = 0;
        size_t end = 0;
        size_t size() const { return end - first; }
    };

    /// `known` are the headings found so far, in order.
    SeenLines(const Draft &draft, const ArticleDraft &article, const HeadingsFound &known);

    size_t size() const { return m_seen.size(); }
    const Seen &operator[](size_t index) const { return m_seen[index]; }
    auto begin() const { return m_seen.begin(); }
    auto end() const { return m_seen.end(); }
    const std::vector<Group> &groups() const { return m_groups; }

    const Line &line(size_t index) const { return m_draft.line(m_seen[index].line); }
    LineRole before(size_t index) const { return index == 0 ? LineRole::Heading : m_seen[index - 1].role; }
    /// Text follows the group or line that ends there.
    bool bodyAfter(size_t end) const;
    /// References and notes are lists.
    bool headsItems(const Group &group) const;

    /// A name under each of many headings, the second line of a pair of phrases, a few letters long, is decided as a
    /// byline in the draft and leaves its group. Whether there are such.
    bool takeNames(Draft &draft);

private:
    void look(const ArticleDraft &article, const HeadingsFound &known);
    void add(qsizetype line, LineRole role);
    void dropRepeatedLabels();
    void dropSpeakersWords();
    void group();
    bool isNamePair(const Group &group) const;

    const Draft &m_draft;
    std::vector<Seen> m_seen;
    std::vector<Group> m_groups;
};

} // namespace core::structure
