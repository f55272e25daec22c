// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

#include <vector>

namespace core::structure
{

/// Where the width that a page's text is set to changes, as it does between articles: widths of the columns before and
/// after each line, taken from paragraphs of several lines. Linear.
class ColumnChanges
{
public:
    /// Lines with so many letters at most are headlines, bylines and the like, and say nothing of the column.
    static constexpr int fewLetters = 44;

    explicit ColumnChanges(const Draft &draft);

    /// How surely the text from the line on is set to another width than the text before: 0 to 1.
    float at(qsizetype line) const;

private:
    /// Paragraphs of one width after each other, and how many lines they have.
    struct Run {
        int width = 0;
        int lines = 0;
    };

    static Run next(const Draft &draft, qsizetype line, Run run);

    std::vector<Run> m_before;
    std::vector<Run> m_after;
    std::vector<bool> m_narrowAhead; ///< the next paragraph begins beside a picture or a headline
};

} // namespace core::structure
