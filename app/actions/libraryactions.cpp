// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/libraryactions.h"

namespace app::actions
{

namespace
{
constexpr Conditions target = Condition::HasDocument | Condition::HasTarget | Condition::HasLibrary;

// clang-format off
constexpr MenuRow menus[] = {
    {.id = "file.codebook", .text = QT_TRANSLATE_NOOP("app::actions", "Codebook f&iles"), .parent = "file", .place = 535},
    {.id = "annotate.links", .text = QT_TRANSLATE_NOOP("app::actions", "&Links"), .parent = "annotate", .place = 230},
    {.id = "annotate.memos", .text = QT_TRANSLATE_NOOP("app::actions", "&Memos"), .parent = "annotate", .place = 240},
};

constexpr ActionRow rows[] = {
    {.id = "file.codebookImport", .text = QT_TRANSLATE_NOOP("app::actions", "&Import codebook…"),
     .menu = "file.codebook", .place = 110, .needs = Condition::HasLibrary},
    {.id = "file.codebookCsv", .text = QT_TRANSLATE_NOOP("app::actions", "Export codebook as &CSV…"),
     .menu = "file.codebook", .place = 120, .needs = Condition::HasLibrary},
    {.id = "file.codebookQdc", .text = QT_TRANSLATE_NOOP("app::actions", "Export codebook as &REFI-QDA…"),
     .menu = "file.codebook", .place = 130, .needs = Condition::HasLibrary},
    {.id = "edit.passages", .text = QT_TRANSLATE_NOOP("app::actions", "Find passages in the &library…"), .icon = "search", .shortcuts = "Ctrl+Shift+F",
     .menu = "edit", .place = 350},
    {.id = "annotate.link", .text = QT_TRANSLATE_NOOP("app::actions", "&Begin or end a link here"), .icon = "link", .shortcuts = "L",
     .menu = "annotate.links", .place = 110, .needs = target, .scope = Scope::Page},
    {.id = "annotate.linkFollow", .text = QT_TRANSLATE_NOOP("app::actions", "&Follow the link"), .icon = "forward", .shortcuts = "F",
     .menu = "annotate.links", .place = 120, .needs = Condition::HasDocument | Condition::HasLinks, .scope = Scope::Page},
    {.id = "annotate.linkRemove", .text = QT_TRANSLATE_NOOP("app::actions", "&Remove a link…"), .shortcuts = "Shift+L",
     .menu = "annotate.links", .place = 130, .needs = Condition::HasDocument | Condition::HasLinks, .scope = Scope::Page},
    {.id = "annotate.linkGiveUp", .text = QT_TRANSLATE_NOOP("app::actions", "&Give up the link"),
     .menu = "annotate.links", .place = 140, .needs = Condition::LinkBegun},
    {.id = "annotate.memoPassage", .text = QT_TRANSLATE_NOOP("app::actions", "On this &passage"), .icon = "memo", .shortcuts = "M",
     .menu = "annotate.memos", .place = 110, .needs = target, .scope = Scope::Page},
    {.id = "annotate.memoDocument", .text = QT_TRANSLATE_NOOP("app::actions", "On this &document"),
     .menu = "annotate.memos", .place = 120, .needs = Condition::HasDocument | Condition::HasLibrary},
    {.id = "annotate.memoLibrary", .text = QT_TRANSLATE_NOOP("app::actions", "On the &library"),
     .menu = "annotate.memos", .place = 130, .needs = Condition::HasLibrary},
    {.id = "annotate.memoAll", .text = QT_TRANSLATE_NOOP("app::actions", "&All memos"), .icon = "memo", .shortcuts = "Ctrl+Shift+M",
     .menu = "annotate.memos", .place = 210},
    {.id = "annotate.byRule", .text = QT_TRANSLATE_NOOP("app::actions", "&Annotate by rule…"), .icon = "similar", .shortcuts = "Ctrl+Shift+K",
     .menu = "annotate", .place = 250, .needs = Condition::HasDocument | Condition::HasLibrary},
};
// clang-format on
} // namespace

std::span<const MenuRow> libraryMenus()
{
    return menus;
}

std::span<const ActionRow> libraryActions()
{
    return rows;
}

} // namespace app::actions
