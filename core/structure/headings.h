// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides which open lines are headings, of which level, and which lines open with a run-in heading: by the format's
/// marks, by numbering that the sequence proves, and by form where there is no number. Each with confidence and reason.
void findHeadings(Draft &draft);

} // namespace core::structure
