// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/physicallines.h"

namespace core::repair
{

/// All that a line's own text tells, the blanks at its ends left out: `content` is not empty. `indent` are the
/// half-width columns before it. The places are left for the caller to fill in, and what stands around the line.
PhysicalLine measuredLine(QStringView content, int indent);

} // namespace core::repair
