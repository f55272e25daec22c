// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/correctedlines.h"

namespace core::corrections
{

/// The document with its lines as they are to be: text, blocks, articles, outline, origin, repairs, spans, diagnostics.
/// `map` gets the way between the texts. Linear.
document::Document recast(const document::Document &parsed, const CorrectedLines &lines, TextMap *map);

} // namespace core::corrections
