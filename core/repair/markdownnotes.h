// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/manuscript.h"

namespace core::repair
{

/// The footnotes of a Markdown text: [^label] where one is referred to, and [^label]: before its words become the
/// raised figures of books, ¹, counted in the order in which the notes are referred to. Acts on labels alone that stand
/// in both places; what is verbatim stays as it is. Linear.
document::Manuscript markdownNotes(document::Manuscript manuscript);

} // namespace core::repair
