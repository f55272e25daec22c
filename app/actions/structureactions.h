// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "core/document/document.h"

#include <QByteArray>
#include <QLatin1StringView>

namespace app::actions
{

/// The menu for the structure of a document, with what is inside it: "structure", "structure.heading",
/// "structure.role".
std::span<const MenuRow> structureMenus();
/// Correcting the structure of the document in front, and walking through what is doubtful in it.
std::span<const ActionRow> structureActions();

/// "structure.heading3"
QByteArray headingAction(int level);
/// "structure.caption": the action that gives lines this role; empty for None.
QByteArray roleAction(core::document::MetaRole role);

constexpr int headingLevels = 6;

} // namespace app::actions
