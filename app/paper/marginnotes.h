// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/papermetrics.h"
#include "app/paper/papernote.h"
#include "app/reader/chunklayout.h"

#include <vector>

namespace app::paper
{

/// A note set for the margin, and where it wants to stand.
struct MarginNote {
    reader::ChunkLayout layout;
    core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
    float wanted = 0; ///< top of its passage's line, from the top of the text area
    float top = 0;    ///< where it stands
};

/// Sets a note for the margin's width.
MarginNote marginNote(const PaperNote &note, const PaperMetrics &metrics, float wanted);

/// Lets the notes, in reading order, stand as near to their lines as can be without touching each other or leaving
/// `height`. Returns how many found room; the others, the last ones, are to be printed elsewhere.
size_t placeMarginNotes(std::vector<MarginNote> &notes, float height, float gap);

} // namespace app::paper
