// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace app::dialogs
{

/// A short text that shows what can be set: headings, paragraphs, Latin words, emphasis, a reading, a quotation.
core::document::Document typographySample();

} // namespace app::dialogs
