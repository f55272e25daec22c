// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Undoes what typesetting and conversion leave in a text, character by character: radicals that stand for whole
/// characters (Kangxi and CJK radicals inside Han text, after Unicode's EquivalentUnifiedIdeograph.txt), Latin
/// ligatures inside words, private-use characters with a known meaning (GB 18030's own, bullets of symbol fonts), soft
/// hyphens, zero-width and direction marks where no script needs them, control characters. Full-width forms, joiners
/// inside emoji and in scripts that join, and lists of radicals stay as they are. Never a normalisation of the whole
/// text. Linear.
document::Manuscript compatibility(document::Manuscript manuscript, const CancelToken &cancel);

/// The ideograph that a Kangxi or CJK radical looks like (EquivalentUnifiedIdeograph.txt of Unicode); 0 where there is
/// none, and for all other characters.
char32_t ideographOfRadical(char16_t radical);

} // namespace core::repair
