// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Closes up characters that were spaced out to fill a line (教 育 引 导), and on pages where that or LineWrap found
/// something also names of two characters set with a blank inside (胡 波摄, 本版责编：孟 辉 史 佳); the blanks between
/// different names stay. A run of five gaps is evidence by itself; shorter runs count only beside such. Linear.
document::Manuscript letterSpacing(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
