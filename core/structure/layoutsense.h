// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// What the page's layout says of headings in one article: paragraphs are indented and headings flush or centred, or
/// only headings stand between empty lines. Most texts say nothing; then isTelling() is false.
class LayoutSense
{
public:
    LayoutSense(const Draft &draft, const ArticleDraft &article);

    /// Whether headings can be told by how they lie: paragraphs lie alike, and some short lines otherwise.
    bool isTelling() const { return m_telling; }
    /// The line lies otherwise than the paragraphs, as headings do.
    bool setsApart(qsizetype line) const;
    /// The line is centred, or far deeper than the paragraphs.
    bool isInMiddle(qsizetype line) const;

private:
    void measure(const ArticleDraft &article);

    const Draft &m_draft;
    int m_indent = 0;        ///< of paragraphs, in half-width columns
    bool m_alike = false;    ///< nearly all paragraphs have it
    bool m_unspaced = false; ///< hardly any paragraph follows another after an empty line
    bool m_telling = false;
};

} // namespace core::structure
