// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace app::reader
{

/// The sentence of the block around an offset, for showing which passage is meant: from behind the last sentence end to
/// behind the next one, with its closing quotation marks. Of a very long one the part around the offset. Empty between
/// blocks.
core::text::TextRange sentenceAt(const core::document::Document &document, qsizetype offset);

} // namespace app::reader
