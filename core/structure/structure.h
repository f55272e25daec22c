// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/document/document.h"
#include "core/document/manuscript.h"

namespace core::structure
{

/// Gives a repaired manuscript its articles, headings, paragraphs and roles. Nothing is lost: every non-space character
/// of the manuscript is in a block or in a logged repair.
Result<document::Document> structured(document::Manuscript manuscript, const Progress &progress = {},
                                      const CancelToken &cancel = {});

} // namespace core::structure
