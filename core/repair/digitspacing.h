// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes out the blanks that typesetting put between Han characters and digits, Latin letters or brackets (有 42 个,
/// 27 日电 （记者). Many texts set such blanks on purpose; so it acts only on text that shows signs of a copied page:
/// letter-spaced lines, or paragraphs that LineWrap joined across empty lines. Linear.
document::Manuscript digitSpacing(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
