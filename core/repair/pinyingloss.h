// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes readings out of a text in which they follow the characters, 會(huì)議(yì), and keeps each as a Ruby mark over
/// its character. Readings with tone marks, with numbers or without tones; half-width and full-width brackets. Acts
/// only where the text shows that the readings were put in all along (see GlossCensus), and leaves any bracket whose
/// word is not a reading of the character before it. Linear.
document::Manuscript pinyinGloss(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
