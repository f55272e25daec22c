// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/roles.h"

namespace core::structure
{

void assignRoles(Draft &) {}

} // namespace core::structure
