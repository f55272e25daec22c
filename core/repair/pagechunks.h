// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Undoes what the preview of a document library does to a text: it cuts it every few hundred characters, in the middle
/// of a sentence or a word, and numbers the pieces `1、`, `2、` at line starts; above the text it puts its title, glued
/// to the title that the text itself begins with. Acts on runs of lines numbered from 1 that are about equally long and
/// most of which end in mid-sentence; the identity on every other text, numbered lists included. Linear time.
document::Manuscript pageChunks(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
