// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes the signs of Markdown (CommonMark 0.30 §4.2 ATX headings, §6.2 strong emphasis) out of a text and marks what
/// they stand for: lines that open with # are headings of that level, words between ** are strong. Acts only where two
/// headings at least have more than one # or blank lines about them, as comments of programs do not; what stands in
/// fences (§4.5) stays as it is, and so does a text whose format has told its headings. Linear.
document::Manuscript markdownSigns(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
