// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <gumbo.h>

namespace core::importers::html
{

/// Tells a page's text from what surrounds it: navigation, side bars, footers, lists of links. Evidence is counted
/// first (how much text, how much of it in links, how much in sentences), names of elements and classes only add to it:
/// an element that holds most of the page's sentences is never surroundings, whatever its name.
class PageAnalysis
{
public:
    /// Looks at the whole tree once; linear.
    explicit PageAnalysis(const GumboNode *root);

    /// Whether the element with all its text surrounds the page's text.
    bool isChrome(const GumboNode *element) const;
    /// The innermost element that holds most of the sentences; null for a page without any.
    const GumboNode *main() const { return m_main; }
    /// Whether a table lays out a page instead of showing data: its cells then are blocks of their own.
    bool isLayoutTable(const GumboNode *table) const;

private:
    struct Amount {
        int letters = 0;   ///< characters that are no blanks
        int linked = 0;    ///< of these, in links
        int sentences = 0; ///< of these, in text pieces that hold a sentence, outside links
        int links = 0;
        int headings = 0; ///< h1 and h2
        int blocks = 0;   ///< paragraphs, headings, lists and tables
        int longest = 0;  ///< letters of the longest table cell inside
        bool afterMain = false;
    };
    Amount measure(const GumboNode *node, bool inLink);
    const GumboNode *innermostWithMost(const GumboNode *root) const;
    bool insideMain(const GumboNode *node) const;
    bool looksLikeChrome(const GumboNode *element, const Amount &amount) const;

    QHash<const GumboNode *, Amount> m_amounts;
    Amount m_total;
    const GumboNode *m_main = nullptr;
};

} // namespace core::importers::html
