// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pagemetrics.h"
#include "core/document/shownform.h"

#include <optional>

namespace app::reader
{

/// Where the lines of one paragraph stand in the column, and what stands before the first. Lengths in pixels.
struct ParagraphInsets {
    float left = 0; ///< of all lines
    float right = 0;
    float indent = 0;     ///< of the first line
    QString label;        ///< before the first line, drawn only
    qint32 ownMarker = 0; ///< so many units of the text stand there instead
};

/// The kind of paragraph that a form makes; none where the block's own kind says all.
std::optional<PageMetrics::Kind> kindOfForm(const core::document::ShownForm &form);

/// Moves the lines as lists and quotations ask: the text of an item stands at one edge, its marker before it, further
/// paragraphs of the item at that edge; a quotation is set in on both sides.
void addForm(const core::document::ShownForm &form, const PageMetrics &metrics, ParagraphInsets *insets);

/// Whether the block ends in a colon and a list follows: the two belong on one page.
bool introducesList(const core::document::Document &document, qsizetype block);

} // namespace app::reader
