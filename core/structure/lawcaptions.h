// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/headings.h"

namespace core::structure
{

/// Adds the captions of a law's articles to its headings: （目的） alone on the line above 第一条, which opens its
/// paragraph. They stand below the law's chapters; 附則 and other headings without a number stand beside these. Two at
/// least, so that a bracket that happens to stand there makes no heading.
void takeCaptions(const Draft &draft, const ArticleDraft &article, HeadingsFound *found);

} // namespace core::structure
