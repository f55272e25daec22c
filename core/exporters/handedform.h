// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/shownform.h"

namespace core::exporters
{

/// How a paragraph is handed on: its form, without what no format has a word for. A marker of the text's own becomes
/// one of the list's, and so many units of the text are left out.
struct HandedForm : document::ParagraphForm {
    qsizetype leftOut = 0;

    bool opensItem() const { return marker != document::ItemMarker::None; }
    bool opensStanza() const { return setting == document::LineSetting::Verse && ordinal > 0; }
    /// Whether the paragraph is a line of the same stanza or verbatim piece as the one above.
    bool continues(const HandedForm &above) const;
};

HandedForm handedForm(const document::Document &document, qsizetype block);

} // namespace core::exporters
