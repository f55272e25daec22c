// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QString>

namespace core::exporters
{

/// The clean text: a line a block, an empty line between articles, a run-in heading on the line of its paragraph.
QString documentToText(const document::Document &document);
/// The same as CommonMark: titles `#`, headings below, run-in headings strong, meta in emphasis, lines of a table of
/// contents as links to the anchors that most renderers give headings.
QString documentToMarkdown(const document::Document &document);
/// The same as an HTML5 page of its own, without scripts, styles or remote references; tables of contents lead to their
/// headings.
QString documentToHtml(const document::Document &document);

/// Text in which no character has a meaning for CommonMark.
QString escapedMarkdown(QStringView text);

} // namespace core::exporters
