// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes the links to edit a section, in brackets as wikis set them behind headings (历史[编辑], 歴史[編集],
/// History[edit]), out of a text that was copied from the page: those that close a line, two at least. Looks at the
/// beginning of a text only, which is more than any such page holds.
document::Manuscript wikiTools(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
