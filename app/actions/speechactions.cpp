// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/speechactions.h"

namespace app::actions
{

namespace
{
// clang-format off
constexpr ActionRow rows[] = {
    {.id = "go.readAloud", .text = QT_TRANSLATE_NOOP("app::actions", "&Read aloud"), .icon = "aloud", .shortcuts = "F5",
     .menu = "go", .place = 510, .needs = Condition::HasDocument, .kind = ActionKind::Toggle},
};
// clang-format on
} // namespace

std::span<const ActionRow> speechActions()
{
    return rows;
}

} // namespace app::actions
