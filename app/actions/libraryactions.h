// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

namespace app::actions
{

/// The menus for memos and links, inside that for annotating.
std::span<const MenuRow> libraryMenus();
/// Work across the library's documents: finding passages, memos, links, coding by rule.
std::span<const ActionRow> libraryActions();

} // namespace app::actions
