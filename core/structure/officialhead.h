// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides what stands above the title of an official document (GB/T 9704 §7.2): the copy's number, how secret and how
/// urgent it is, the issuing body's head, the document's number, who signed; and the labelled lines that head a letter
/// in Taiwan (發文字號：, 速別：). Acts on the first lines of an article only, where two such lines stand together or
/// one beside a document number. Runs before titles are looked for.
void markOfficialHead(Draft &draft);

} // namespace core::structure
