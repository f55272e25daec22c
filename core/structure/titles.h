// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Splits a file that holds several documents one after the other, where nobody has split it yet: laws whose articles
/// count from 第一条 anew, official documents with a number each, texts named `…（一）：`, `…（二）：`.
void splitCollections(Draft &draft);

/// Gives articles without a title theirs from their first lines (the format's own title where there is one).
void findTitles(Draft &draft);

} // namespace core::structure
