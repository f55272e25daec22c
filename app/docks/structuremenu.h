// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace app::actions
{
class ActionRegistry;
}

namespace app::docks
{

/// Adds what can be said of a line to a context menu: heading, paragraph, role, level, joins, articles.
enum class MenuPlace { Page, Outline };
void addStructure(QMenu *menu, const actions::ActionRegistry &registry, MenuPlace place);

} // namespace app::docks
