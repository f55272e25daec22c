// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/documentbuilder.h"
#include "core/structure/draft.h"

namespace core::structure
{

/// Writes the decided draft into the builder: per article its title, then its lines in order. Every line is used.
void emitDraft(const Draft &draft, document::DocumentBuilder &builder);

} // namespace core::structure
