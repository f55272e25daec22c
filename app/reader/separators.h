// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core::document
{
class Document;
}

namespace app::reader
{

/// Whether a paragraph, or a line beside the text, is of nothing but the signs that part two passages: "***", "---",
/// "※　※　※", "◇". Ellipses and a lone dash are speech, and no separators. Constant cost.
bool isSeparator(const core::document::Document &document, qsizetype block);

} // namespace app::reader
