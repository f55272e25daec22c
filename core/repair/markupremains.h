// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes out what a web page left in a text: character references become characters, tags go, and where a tag divided
/// paragraphs a line end takes its place. Acts only where tags carry attributes, come in pairs round prose or break
/// lines, several of them; comparisons ("a<b"), generics, code and texts that talk about tags stay as they are. Then
/// the signs of Markdown and of Aozora Bunko: see markdownSigns(), aozoraNotation(). Linear.
document::Manuscript markupRemains(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
