// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/text/textedit.h"

#include <QString>

namespace core::repair
{

/// The edits that turn character references left in a text ("&nbsp;", "&amp;ldquo;", "&#8212;") into characters. None
/// unless several stand where their characters would stand; a text that talks about references, in quotation marks or
/// between blanks, keeps them. Linear.
text::EditList entityEdits(const QString &text, const CancelToken &cancel);

} // namespace core::repair
