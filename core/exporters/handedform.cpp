// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/handedform.h"

namespace core::exporters
{

using document::ItemMarker;
using document::LineSetting;

bool HandedForm::continues(const HandedForm &above) const
{
    return setting != LineSetting::Running && setting == above.setting && quoteLevel == above.quoteLevel &&
           itemLevel == above.itemLevel && !opensItem() && !opensStanza();
}

HandedForm handedForm(const document::Document &document, qsizetype block)
{
    const document::ShownForm shown = document::shownForm(document, block);
    HandedForm form{shown};
    if (shown.ownKind != ItemMarker::None) {
        form.marker = shown.ownKind;
        form.leftOut = shown.ownMarker;
    } else if (shown.ownMarker > 0) {
        form.itemLevel = 0; // its number says all, and a list would add one of its own
    }
    return form;
}

} // namespace core::exporters
