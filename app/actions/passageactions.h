// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

namespace app::actions
{

/// Which passages an annotation marks: its ends, whole units, several. To be added after the menus of the window.
std::span<const MenuRow> passageMenus();
std::span<const ActionRow> passageActions();

} // namespace app::actions
