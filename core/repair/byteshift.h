// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Undoes what a search and replace on the *bytes* of a GBK text did where a match lay across two characters: readings
/// that were put between them, `我們?nèi)绾巫ヂ鋵?shí)` for 我們如何抓落實, and full-width marks that were made
/// half-width. From there on each byte was paired with the wrong neighbour until an ASCII byte brought the text into
/// step again. Readings of whole characters are left for PinyinGloss. Each edit is one run; a run in which a byte is
/// really gone is marked as guessed. Acts on `?` and U+FFFD only, in a text whose other readings show that they were
/// put in (see GlossCensus), or where the text put into step is far likelier than the text as it stands. Linear: work
/// that finds nothing is bounded by the length of the text.
document::Manuscript byteShift(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
