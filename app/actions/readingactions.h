// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

namespace app::actions
{

/// Menus and actions of the ways of reading and finding: scripts, one section alone, numbers of paragraphs, two places
/// side by side, what a search looks for, what is copied.
std::span<const MenuRow> readingMenus();
std::span<const ActionRow> readingActions();

} // namespace app::actions
