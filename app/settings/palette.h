// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QPalette>

namespace app::settings
{

/// The controls' colours that go with a page: paper for lists and fields, a shade of it for the frame, ink for text.
/// Quiet text is PlaceholderText, the accent is Link, hair lines are Mid.
QPalette paletteOf(const reader::ReaderTheme &theme);

} // namespace app::settings
