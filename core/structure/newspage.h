// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

#include <vector>

namespace core::structure
{

/// The part a line plays on a newspaper page.
enum class PagePart : quint8 {
    Start, ///< first line of an article's text
    Body,
    Note, ///< about the author, after the text
    Title,
    Byline,
    Editor,
    Caption,
    Credit,
    PictureTitle,
};

/// Where headlines stand: copied columns have them after the text.
enum class PageOrder : quint8 { HeadlineAfter, HeadlineBefore };

/// What speaks for an article beginning at a line.
struct StartSigns {
    bool dateline = false;   ///< a dateline opens it, or opens the text under its first headings
    bool salutation = false; ///< addresses somebody: 各位代表：
    bool newNumbers = false; ///< its numbers do not go on from those above: 第九条 after 第三十条
    float newColumn = 0;     ///< how surely the text is set to another width than the text before, 0 to 1
    float confidence = 0.6F;
};

struct PageReading {
    PageOrder order = PageOrder::HeadlineAfter;
    std::vector<PagePart> parts;   ///< one a line; empty where the lines are no page of several articles
    std::vector<StartSigns> signs; ///< one a line
};

/// Whether the draft has marks of a newspaper page at all: several reports with datelines; or wrapped columns, and a
/// credit, editors, a dateline, two bylines of reporters, or columns of several widths. In a long text such lines must
/// not be few and far between.
bool isPage(const Draft &draft);

/// The cheapest reading of the lines as a page: a hidden Markov model with a state for each part, costs in nats, whose
/// transitions are the order in which the parts of an article can follow each other; both page orders are tried.
/// Viterbi's algorithm, linear in the lines.
PageReading readPage(const Draft &draft);

} // namespace core::structure
