// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/headings.h"

namespace core::structure
{

void findHeadings(Draft &) {}

} // namespace core::structure
