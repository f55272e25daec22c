// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/safetyactions.h"

namespace app::actions
{

namespace
{
// clang-format off
constexpr ActionRow rows[] = {
    {.id = "file.merge", .text = QT_TRANSLATE_NOOP("app::actions", "Merge another li&brary…"),
     .menu = "file", .place = 540, .needs = Condition::HasLibrary},
    {.id = "file.backups", .text = QT_TRANSLATE_NOOP("app::actions", "Back&ups…"), .icon = "backup",
     .menu = "file", .place = 550, .needs = Condition::HasLibrary},
    {.id = "edit.history", .text = QT_TRANSLATE_NOOP("app::actions", "&History of the library…"), .icon = "history", .shortcuts = "Ctrl+Alt+Z",
     .menu = "edit", .place = 130, .needs = Condition::HasLibrary},
    {.id = "edit.trash", .text = QT_TRANSLATE_NOOP("app::actions", "&Trash…"), .icon = "delete", .shortcuts = "Ctrl+Shift+Del",
     .menu = "edit", .place = 140, .needs = Condition::HasLibrary},
    {.id = "edit.author", .text = QT_TRANSLATE_NOOP("app::actions", "Your nam&e…"),
     .menu = "edit", .place = 910, .needs = Condition::HasLibrary},
    {.id = "annotate.history", .text = QT_TRANSLATE_NOOP("app::actions", "&History of the annotation…"), .icon = "history", .shortcuts = "H",
     .menu = "annotate", .place = 430, .needs = Condition::HasDocument | Condition::HasAnnotation, .scope = Scope::Page},
};
// clang-format on
} // namespace

std::span<const ActionRow> safetyActions()
{
    return rows;
}

} // namespace app::actions
