// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides what a site set around the title when the text was copied from a web page: the table of a document
/// catalogue, where the page stands in the site (首页 > 新闻 > 要闻), the day it was looked at, the window's title, and
/// the line that tells of publication. That line is the evidence: without it, or the table, nothing is decided. A title
/// set over several short lines above a salutation becomes one. Acts on the first lines of an article only, and runs
/// before titles are looked for.
void markPageHead(Draft &draft);

/// 各位代表：, 尊敬的各位来宾：: whom a speech or letter addresses. Such a line is no title.
bool isSalutation(QStringView line);

} // namespace core::structure
