// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/readingactions.h"

namespace app::actions
{

namespace
{
// clang-format off
constexpr MenuRow menus[] = {
    {.id = "edit.findOptions", .text = QT_TRANSLATE_NOOP("app::actions", "Find &options"), .parent = "edit", .place = 340},
    {.id = "view.margins", .text = QT_TRANSLATE_NOOP("app::actions", "Mar&ks beside the text"), .parent = "view", .place = 335},
    {.id = "view.script", .text = QT_TRANSLATE_NOOP("app::actions", "Simpli&fied or traditional"), .parent = "view", .place = 330},
};

constexpr ActionRow rows[] = {
    {.id = "edit.copyMarkup", .text = QT_TRANSLATE_NOOP("app::actions", "Copy with &markup"), .shortcuts = "Ctrl+Alt+M",
     .menu = "edit", .place = 220, .needs = Condition::HasSelection},
    {.id = "edit.copyQuotation", .text = QT_TRANSLATE_NOOP("app::actions", "Copy as &quotation"), .shortcuts = "Ctrl+Alt+Q",
     .menu = "edit", .place = 230, .needs = Condition::HasSelection},
    {.id = "edit.findCase", .text = QT_TRANSLATE_NOOP("app::actions", "Match upper and lower &case"), .shortcuts = "Alt+C",
     .menu = "edit.findOptions", .place = 110, .kind = ActionKind::Toggle},
    {.id = "edit.findWords", .text = QT_TRANSLATE_NOOP("app::actions", "&Whole words only"), .shortcuts = "Alt+W",
     .menu = "edit.findOptions", .place = 120, .kind = ActionKind::Toggle},
    {.id = "edit.findForms", .text = QT_TRANSLATE_NOOP("app::actions", "Tell simplified from &traditional, wide from narrow"), .shortcuts = "Alt+T",
     .menu = "edit.findOptions", .place = 130, .kind = ActionKind::Toggle},
    {.id = "edit.findPattern", .text = QT_TRANSLATE_NOOP("app::actions", "&Regular expression"), .shortcuts = "Alt+X",
     .menu = "edit.findOptions", .place = 140, .kind = ActionKind::Toggle},
    {.id = "edit.findSection", .text = QT_TRANSLATE_NOOP("app::actions", "Only in this &section"), .shortcuts = "Alt+N",
     .menu = "edit.findOptions", .place = 150, .kind = ActionKind::Toggle},
    {.id = "view.section", .text = QT_TRANSLATE_NOOP("app::actions", "Only this &section"), .icon = "section", .shortcuts = "F7",
     .menu = "view", .place = 420, .needs = Condition::HasDocument, .kind = ActionKind::Toggle},
    {.id = "view.numbers", .text = QT_TRANSLATE_NOOP("app::actions", "Paragrap&h numbers"), .shortcuts = "Ctrl+Shift+N",
     .menu = "view", .place = 340, .kind = ActionKind::Toggle},
    {.id = "view.stripes", .text = QT_TRANSLATE_NOOP("app::actions", "&Tags as stripes"), .shortcuts = "Ctrl+Alt+T",
     .menu = "view.margins", .place = 110, .kind = ActionKind::Toggle},
    {.id = "view.marginNotes", .text = QT_TRANSLATE_NOOP("app::actions", "&Notes beside their lines"), .shortcuts = "Ctrl+Alt+N",
     .menu = "view.margins", .place = 120, .kind = ActionKind::Toggle},
    {.id = "view.tagColours", .text = QT_TRANSLATE_NOOP("app::actions", "Marks in the &colours of tags"), .shortcuts = "Ctrl+Alt+G",
     .menu = "view.margins", .place = 220, .kind = ActionKind::Toggle},
    {.id = "view.second", .text = QT_TRANSLATE_NOOP("app::actions", "Second place besi&de"), .icon = "second", .shortcuts = "Ctrl+\\",
     .menu = "view", .place = 185, .needs = Condition::HasDocument, .kind = ActionKind::Toggle},
    {.id = "view.script.asIs", .text = QT_TRANSLATE_NOOP("app::actions", "&As it is written"), .shortcuts = "Ctrl+Alt+O",
     .menu = "view.script", .place = 110, .kind = ActionKind::Choice},
    {.id = "view.script.simplified", .text = QT_TRANSLATE_NOOP("app::actions", "&Simplified"), .shortcuts = "Ctrl+Alt+J",
     .menu = "view.script", .place = 120, .kind = ActionKind::Choice},
    {.id = "view.script.taiwan", .text = QT_TRANSLATE_NOOP("app::actions", "&Traditional"), .shortcuts = "Ctrl+Alt+F",
     .menu = "view.script", .place = 130, .kind = ActionKind::Choice},
    {.id = "view.script.hongKong", .text = QT_TRANSLATE_NOOP("app::actions", "Traditional, &Hong Kong"),
     .menu = "view.script", .place = 150, .kind = ActionKind::Choice},
};
// clang-format on
} // namespace

std::span<const MenuRow> readingMenus()
{
    return menus;
}

std::span<const ActionRow> readingActions()
{
    return rows;
}

} // namespace app::actions
