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

/// 国办发〔2019〕3号, 国务院令第785号, 条例第十二号 and their like, alone on a line.
bool isDocumentNumber(QStringView text);
/// Whether a line may be one, by its last unit.
bool mayBeDocumentNumber(QChar last);
/// Tells when a law was passed, published or amended: 2017年6月21日国务院第177次常务会议通过.
bool tellsEnactment(QStringView text);

} // namespace core::structure
