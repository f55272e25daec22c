// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace app::reader
{

/// Whether the block is a line of verse: one of four or more short lines in a row without stops at their ends, or of a
/// regular verse, whose clauses all have five or seven characters (four or six where there are many of them); or of a
/// verse of words: four or more short lines in a row that begin with capitals, of which half run on, some with a comma.
/// Looks at a few blocks around and at no long ones.
bool isVerse(const core::document::Document &document, qsizetype block);

} // namespace app::reader
