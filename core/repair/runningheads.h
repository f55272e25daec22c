// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes out page numbers, and the running heads and feet beside them, so that a sentence cut by a page goes on. Page
/// numbers are lines that count on one by one; they count as such only where a head repeats beside them, a sentence is
/// cut, a form feed stands there, or many stand at even distances. What is taken out stays in the repair log.
/// The identity on text without pages. Linear.
document::Manuscript runningHeads(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
