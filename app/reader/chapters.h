// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core::document
{
class Document;
}

namespace app::reader
{

/// Whether a heading stands in the middle, as parts and chapters of Chinese and Japanese books and laws do: its number
/// is a chapter's (第三回, 第一章, 卷二), or it has none and is the fellow of such headings (引子, 尾声).
bool isChapter(const core::document::Document &document, qsizetype block);

} // namespace app::reader
