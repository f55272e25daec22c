// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace core::document
{

/// Where the section of an outline entry begins and ends: from its heading (of an article without a title: from its
/// first block) to the next heading of its depth or above, or to the end of the text. The entry's own sections below
/// lie inside. UTF-16 offsets. O(entries inside it).
text::TextRange sectionRange(const Document &document, qsizetype entry);

/// The block that opens the section of an outline entry.
qsizetype sectionBlock(const Document &document, qsizetype entry);

/// The innermost section around the offset; the text before the first heading, or the whole text without one.
text::TextRange sectionAt(const Document &document, qsizetype offset);

} // namespace core::document
