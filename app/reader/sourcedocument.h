// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace app::reader
{

/// A text as a document of its lines, for showing it as it came: a paragraph a line, offsets are those of the text.
/// Shares the text. Costs a walk over it; pure, for any thread.
core::document::Document sourceDocument(const QString &source);

} // namespace app::reader
