// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QString>

namespace core::exporters
{

/// Whether readings over their characters are written where the format has a way to.
enum class Readings : quint8 { LeftOut, Written };

/// The text of a range of one block, UTF-16, with its emphasis and links in the signs of the format, which may lie
/// inside each other. Links lead to the web, to mail or to a place beside the document; others are written as their
/// words.
QString inlineMarkdown(const document::Document &document, text::TextRange range);
QString inlineHtml(const document::Document &document, text::TextRange range, Readings readings);

/// A row of a table: GitHub's form, with the ruling under the first row, and HTML's `<tr>`. No line end.
QString markdownRow(const document::Document &document, text::TextRange row, bool first);
QString htmlRow(const document::Document &document, text::TextRange row, Readings readings);

/// What stands between a run-in block and the text on its line.
QString joint(const document::Document &document, qsizetype block);

/// The rank of a title or heading among `<h1>` to `<h6>`.
int headingRank(const document::Block &block);

} // namespace core::exporters
