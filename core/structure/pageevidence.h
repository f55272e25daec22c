// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/newspage.h"

#include <QHash>

#include <array>
#include <vector>

namespace core::structure
{

constexpr size_t pagePartCount = 9;
/// The cost of what cannot be.
constexpr float neverCost = 1e6F;
using PartCosts = std::array<float, pagePartCount>;

inline size_t indexOf(PagePart part)
{
    return static_cast<size_t>(part);
}

/// What is known of a line of a page before the parts are chosen.
struct PageLine {
    PartCosts costs{}; ///< of playing each part, by itself, in nats
    StartSigns signs;
    bool credit = false; ///< by its wording: names who took a picture
    bool editor = false;
    bool note = false; ///< about the author
    bool byline = false;
    bool numbered = false;
    bool dated = false;     ///< opens with a dateline
    bool opening = false;   ///< a document's number, or a date that opens a law's history
    bool formal = false;    ///< such an opening, its next line, or the signature above a date: never a headline
    bool tabular = false;   ///< columns of blanks inside
    bool dangling = false;  ///< a heading, which wants text under it
    bool shortOpen = false; ///< short, and no sentence: a heading or part of a headline

    bool isSetForm() const { return credit || editor || note; }
};

/// The evidence that the lines of a page give, each by its form and by what stands around it. Keeps a reference to the
/// draft. Linear but for looks of at most 40 lines ahead.
class PageEvidence
{
public:
    explicit PageEvidence(const Draft &draft);

    const PageLine &at(size_t line) const { return m_lines[line]; }
    size_t size() const { return m_lines.size(); }
    /// What it costs to begin a new article at the line where nothing else says that the one before has ended.
    float startCost(size_t line) const;
    /// What it costs that the line goes on with the headline above.
    float continuationCost(size_t line) const;
    /// A headline was broken before the line.
    bool isBrokenAt(size_t line) const;
    /// Nothing but short lines stand above the line on the page.
    bool isUnderFirstHeadline(size_t line) const;
    /// The first line looks like a headline.
    bool opensWithHeadline() const;

private:
    PageLine &seenAt(qsizetype i) { return m_lines[static_cast<size_t>(i)]; }
    const PageLine &seenAt(qsizetype i) const { return m_lines[static_cast<size_t>(i)]; }
    void readForms(qsizetype i);
    float titleCost(qsizetype i) const;
    bool hasParallels(qsizetype i) const;
    bool endsHeadline(qsizetype i) const;
    bool isLoneInReport(qsizetype i) const;
    bool endsFormalOpening(qsizetype i) const;
    bool isSignature(qsizetype i) const;
    bool isSigned(qsizetype i) const;
    void findNewNumbers();
    void see(qsizetype i);
    void weigh(qsizetype i, PageLine *seen) const;

    const Draft &m_draft;
    std::vector<PageLine> m_lines;
    QHash<QStringView, int> m_repeats;
    bool m_spaced = false; ///< an empty line stands after nearly every line
};

} // namespace core::structure
