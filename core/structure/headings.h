// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides which open lines are headings, of which level, and which lines open with a run-in heading: by the format's
/// marks, by numbering that the sequence proves, and by form where there is no number. Each with confidence and reason.
void findHeadings(Draft &draft);

/// A heading found in an article, before its level is known.
struct HeadingFound {
    qsizetype line = 0;
    qint32 lead = 0;     ///< UTF-16 length of a run-in heading, 0 where the whole line is the heading
    qint32 leadStop = 0; ///< length of the stop after it
    int lines = 1;       ///< it is set over: its number may stand alone, or a narrow column have broken it
    int rank = -1;       ///< depth of its series or of its mark; -1 for a heading without a number
    QString number;
    QString reason;
    float confidence = 1;
    bool sectioning = false; ///< its style of number divides whole texts: 第一章, 一、, 1.2
    bool beside = false;     ///< stands beside the sections of the highest level and over none: 摘要, References
    bool outer = false;      ///< without a number, but numbered headings count anew under it
};

using HeadingsFound = std::vector<HeadingFound>;

/// Headings that the format marked, ranked by its levels.
HeadingsFound markedHeadings(const Draft &draft, const ArticleDraft &article);
/// Headings that their numbers prove, ranked by series. Lines of runs that are lists or articles of a law are decided
/// as paragraphs in the draft.
HeadingsFound numberedHeadings(Draft &draft, const ArticleDraft &article);
/// Headings without a number, found by form among the lines still open; `known` are those found so far, in order.
/// A short line that stands under many of them (the poet's name under a poem's) is decided as a byline.
HeadingsFound plainHeadings(Draft &draft, const ArticleDraft &article, const HeadingsFound &known);

} // namespace core::structure
