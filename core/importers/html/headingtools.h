// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

namespace core::importers::html
{

/// Whether an element inside a heading is a tool of the web site, not part of its words: a link to the heading itself
/// (¶, #, as documentation generators set it), or links to edit the section, in brackets (as wikis set them). Marks of
/// notes, [1], are none.
bool isHeadingTool(const GumboNode *element);

} // namespace core::importers::html
