// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides the parts of official documents and laws that are not their text (GB/T 9704): the document's number, the
/// history of a law under its title, its addressees and the list of what is attached (paragraphs of the text with a
/// role), the line that tells where a speech was held, signature and date, the title of an attached document. Acts on
/// form and place: number and history stand before the body, signature and date after a part of it.
void assignOfficialRoles(Draft &draft);

/// Tells when a law was passed, published or amended: 2017年6月21日国务院第177次常务会议通过.
bool tellsEnactment(QStringView text);

} // namespace core::structure
