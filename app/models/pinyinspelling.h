// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"

namespace app::models
{

/// The Mandarin readings of Han characters without tones, "ü" written v as on keyboards. It remembers what it was
/// asked, as do its copies: all of them are for one thread.
Spelling pinyinSpelling();

} // namespace app::models
