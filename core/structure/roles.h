// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides lines that are neither heading nor body: bylines, datelines (also as leads inside a line), captions,
/// credits, editors, author notes, what a web page put around its text. Runs when articles and titles are known, before
/// headings.
void assignRoles(Draft &draft);

} // namespace core::structure
