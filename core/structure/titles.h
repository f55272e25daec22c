// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Gives articles without a title theirs from their first lines, and splits a file that holds several documents one
/// after the other (each with title and number 1 anew, or `…（一）：`, `…（二）：`).
void findTitles(Draft &draft);

} // namespace core::structure
