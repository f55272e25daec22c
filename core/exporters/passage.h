// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QString>

namespace core::exporters
{

/// A passage as the reader sees it: a line a block, a run-in heading on the line of its paragraph, with its stop.
QString passageToText(const document::Document &document, text::TextRange passage);
/// The same as CommonMark (tables as GitHub's). A heading or title is one where all of it lies in the passage; the
/// passage's own emphasis and links stay.
QString passageToMarkdown(const document::Document &document, text::TextRange passage);
/// The same as a piece of HTML, to be pasted into a page or a letter: no head, styles or classes.
QString passageToHtml(const document::Document &document, text::TextRange passage);

} // namespace core::exporters
