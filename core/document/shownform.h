// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace core::document
{

/// A paragraph's form as it is shown and handed on: what the format says, and what the text itself shows beyond doubt.
struct ShownForm : ParagraphForm {
    /// An item whose marker is the text's own: so many UTF-16 units of its text, blanks behind it included. No other
    /// marker is drawn then.
    qsizetype ownMarker = 0;
    /// What kind of marker that is, its number in `ordinal`; None for those of no kind that formats know: "（二）".
    ItemMarker ownKind = ItemMarker::None;

    bool isItem() const { return itemLevel > 0; }
    /// Whether an item begins here, not merely goes on.
    bool opensItem() const { return marker != ItemMarker::None || ownMarker > 0; }
};

/// The form of the block; a plain one for all that is no paragraph. A paragraph that opens with "- ", "• ", "3. ", "b)
/// " is an item where one beside it opens with the same sign or the number before or after. Constant cost.
ShownForm shownForm(const Document &document, qsizetype block);

/// Whether a stanza begins with this line of verse: by the format's word, or, in a text that came without marks,
/// because an empty line stands before it and none between its own lines or between those of the stanza above. Constant
/// cost.
bool opensStanza(const Document &document, qsizetype block);

} // namespace core::document
