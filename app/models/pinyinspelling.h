// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"

namespace app::models
{

/// The Mandarin readings of Han characters without tones, "ü" written v as on keyboards.
Spelling pinyinSpelling();

} // namespace app::models
