// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actiontable.h"

namespace app::actions
{

namespace
{
// clang-format off
constexpr MenuRow menus[] = {
    {.id = "file", .text = QT_TRANSLATE_NOOP("app::actions", "&File"), .place = 100},
    {.id = "file.recent", .text = QT_TRANSLATE_NOOP("app::actions", "Open &recent"), .parent = "file", .place = 130},
    {.id = "edit", .text = QT_TRANSLATE_NOOP("app::actions", "&Edit"), .place = 200},
    {.id = "annotate", .text = QT_TRANSLATE_NOOP("app::actions", "&Annotate"), .place = 300},
    {.id = "view", .text = QT_TRANSLATE_NOOP("app::actions", "&View"), .place = 400},
    {.id = "view.theme", .text = QT_TRANSLATE_NOOP("app::actions", "&Theme"), .parent = "view", .place = 310},
    {.id = "view.language", .text = QT_TRANSLATE_NOOP("app::actions", "La&nguage"), .parent = "view", .place = 320},
    {.id = "go", .text = QT_TRANSLATE_NOOP("app::actions", "&Go"), .place = 500},
    {.id = "help", .text = QT_TRANSLATE_NOOP("app::actions", "&Help"), .place = 600},
};

constexpr ActionRow rows[] = {
    {.id = "file.open", .text = QT_TRANSLATE_NOOP("app::actions", "&Open…"), .icon = "open", .shortcuts = "Ctrl+O",
     .menu = "file", .place = 110, .bar = 10},
    {.id = "file.paste", .text = QT_TRANSLATE_NOOP("app::actions", "New from &clipboard…"), .icon = "paste", .shortcuts = "Ctrl+Shift+V",
     .menu = "file", .place = 120},
    {.id = "file.samples", .text = QT_TRANSLATE_NOOP("app::actions", "Open the &samples"), .icon = "sample",
     .menu = "file", .place = 140},
    {.id = "file.reencode", .text = QT_TRANSLATE_NOOP("app::actions", "Reopen with enco&ding…"), .icon = "encoding", .shortcuts = "Ctrl+Shift+E",
     .menu = "file", .place = 210, .needs = Condition::HasDocument},
    {.id = "file.newVersion", .text = QT_TRANSLATE_NOOP("app::actions", "Open a new &version of this document…"),
     .menu = "file", .place = 220, .needs = Condition::HasDocument | Condition::HasLibrary},
    {.id = "file.takeAlong", .text = QT_TRANSLATE_NOOP("app::actions", "Ta&ke the annotations along"),
     .menu = "file", .place = 230, .needs = Condition::HasEarlier},
    {.id = "file.print", .text = QT_TRANSLATE_NOOP("app::actions", "&Print…"), .icon = "print", .shortcuts = "Ctrl+P",
     .menu = "file", .place = 320, .needs = Condition::HasDocument},
    {.id = "file.pdf", .text = QT_TRANSLATE_NOOP("app::actions", "Save as PD&F…"), .icon = "pdf", .shortcuts = "Ctrl+Shift+P",
     .menu = "file", .place = 330, .needs = Condition::HasDocument},
    {.id = "file.closeTab", .text = QT_TRANSLATE_NOOP("app::actions", "C&lose tab"), .icon = "close", .shortcuts = "Ctrl+W",
     .menu = "file", .place = 410, .needs = Condition::HasDocument},
    {.id = "file.reopenTab", .text = QT_TRANSLATE_NOOP("app::actions", "Reopen closed &tab"), .shortcuts = "Ctrl+Shift+T",
     .menu = "file", .place = 420, .needs = Condition::HasClosedTab},
    {.id = "file.library", .text = QT_TRANSLATE_NOOP("app::actions", "Open &another library…"), .icon = "library",
     .menu = "file", .place = 510},
    {.id = "file.libraryRetry", .text = QT_TRANSLATE_NOOP("app::actions", "Try the library a&gain"),
     .menu = "file", .place = 520, .needs = Condition::NoLibrary},
    {.id = "file.libraryNone", .text = QT_TRANSLATE_NOOP("app::actions", "Read &without a library"),
     .menu = "file", .place = 530},
    {.id = "file.quit", .text = QT_TRANSLATE_NOOP("app::actions", "&Quit"), .icon = "quit", .shortcuts = "Ctrl+Q",
     .menu = "file", .place = 910},
    {.id = "edit.undo", .text = QT_TRANSLATE_NOOP("app::actions", "&Undo"), .icon = "undo", .shortcuts = "Ctrl+Z",
     .menu = "edit", .place = 110, .needs = Condition::CanUndo},
    {.id = "edit.redo", .text = QT_TRANSLATE_NOOP("app::actions", "&Redo"), .icon = "redo", .shortcuts = "Ctrl+Shift+Z Ctrl+Y",
     .menu = "edit", .place = 120, .needs = Condition::CanRedo},
    {.id = "edit.copy", .text = QT_TRANSLATE_NOOP("app::actions", "&Copy"), .icon = "copy", .shortcuts = "Ctrl+C",
     .menu = "edit", .place = 210, .needs = Condition::HasSelection, .scope = Scope::Page},
    {.id = "view.left", .text = QT_TRANSLATE_NOOP("app::actions", "&Left panel"), .icon = "panel-left", .shortcuts = "Ctrl+1",
     .menu = "view", .place = 110, .bar = 40, .kind = ActionKind::Toggle},
    {.id = "view.right", .text = QT_TRANSLATE_NOOP("app::actions", "&Right panel"), .icon = "panel-right", .shortcuts = "Ctrl+2",
     .menu = "view", .place = 120, .bar = 50, .kind = ActionKind::Toggle},
    {.id = "view.outline", .text = QT_TRANSLATE_NOOP("app::actions", "&Outline"), .icon = "outline", .shortcuts = "Ctrl+Shift+O",
     .menu = "view", .place = 130},
    {.id = "view.library", .text = QT_TRANSLATE_NOOP("app::actions", "Li&brary"), .icon = "library", .shortcuts = "Ctrl+Shift+L",
     .menu = "view", .place = 140},
    {.id = "view.codebook", .text = QT_TRANSLATE_NOOP("app::actions", "&Codebook"), .icon = "tag", .shortcuts = "Ctrl+Shift+B",
     .menu = "view", .place = 150},
    {.id = "view.repairs", .text = QT_TRANSLATE_NOOP("app::actions", "Re&pairs…"), .icon = "repair", .shortcuts = "Ctrl+Shift+R",
     .menu = "view", .place = 170, .needs = Condition::HasDocument},
    {.id = "view.source", .text = QT_TRANSLATE_NOOP("app::actions", "Text as it ca&me"), .icon = "compare", .shortcuts = "F4",
     .menu = "view", .place = 180, .needs = Condition::HasDocument, .kind = ActionKind::Toggle},
    {.id = "view.review", .text = QT_TRANSLATE_NOOP("app::actions", "Revie&w"), .icon = "doubt", .shortcuts = "Ctrl+Shift+D",
     .menu = "view", .place = 165},
    {.id = "view.zoomIn", .text = QT_TRANSLATE_NOOP("app::actions", "Zoom &in"), .icon = "zoom-in", .shortcuts = "Ctrl++ Ctrl+=",
     .menu = "view", .place = 210, .needs = Condition::HasDocument},
    {.id = "view.zoomOut", .text = QT_TRANSLATE_NOOP("app::actions", "Zoom o&ut"), .icon = "zoom-out", .shortcuts = "Ctrl+-",
     .menu = "view", .place = 220, .needs = Condition::HasDocument},
    {.id = "view.zoomReset", .text = QT_TRANSLATE_NOOP("app::actions", "Actual si&ze"), .shortcuts = "Ctrl+0",
     .menu = "view", .place = 230, .needs = Condition::HasDocument},
    {.id = "view.typography", .text = QT_TRANSLATE_NOOP("app::actions", "Te&xt layout…"), .icon = "typography", .shortcuts = "Ctrl+Shift+Y",
     .menu = "view", .place = 240, .bar = 60},
    {.id = "view.pinyin", .text = QT_TRANSLATE_NOOP("app::actions", "Show pin&yin"),
     .menu = "view", .place = 250, .needs = Condition::HasDocument, .kind = ActionKind::Toggle},
    {.id = "view.pinyinSelection", .text = QT_TRANSLATE_NOOP("app::actions", "Pinyin abo&ve the selection"),
     .shortcuts = "Ctrl+Alt+Y", .menu = "view", .place = 260, .needs = Condition::HasSelection},
    {.id = "view.theme.system", .text = QT_TRANSLATE_NOOP("app::actions", "&Follow the system"),
     .menu = "view.theme", .place = 110, .kind = ActionKind::Choice},
    {.id = "view.theme.light", .text = QT_TRANSLATE_NOOP("app::actions", "&Light"),
     .menu = "view.theme", .place = 120, .kind = ActionKind::Choice},
    {.id = "view.theme.sepia", .text = QT_TRANSLATE_NOOP("app::actions", "&Sepia"),
     .menu = "view.theme", .place = 130, .kind = ActionKind::Choice},
    {.id = "view.theme.dark", .text = QT_TRANSLATE_NOOP("app::actions", "&Dark"),
     .menu = "view.theme", .place = 140, .kind = ActionKind::Choice},
    {.id = "view.theme.contrast", .text = QT_TRANSLATE_NOOP("app::actions", "&High contrast"),
     .menu = "view.theme", .place = 150, .kind = ActionKind::Choice},
    {.id = "view.theme.contrastDark", .text = QT_TRANSLATE_NOOP("app::actions", "High contrast, &black"),
     .menu = "view.theme", .place = 160, .kind = ActionKind::Choice},
    {.id = "view.theme.next", .text = QT_TRANSLATE_NOOP("app::actions", "&Next theme"), .icon = "theme", .shortcuts = "F9",
     .menu = "view.theme", .place = 210, .bar = 70},
    {.id = "view.language.system", .text = QT_TRANSLATE_NOOP("app::actions", "&Follow the system"),
     .menu = "view.language", .place = 110, .kind = ActionKind::Choice},
    {.id = "view.language.en", .text = QT_TRANSLATE_NOOP("app::actions", "&English"),
     .menu = "view.language", .place = 120, .kind = ActionKind::Choice},
    {.id = "view.language.zh_CN", .text = QT_TRANSLATE_NOOP("app::actions", "&Simplified Chinese"),
     .menu = "view.language", .place = 130, .kind = ActionKind::Choice},
    {.id = "view.fullScreen", .text = QT_TRANSLATE_NOOP("app::actions", "Only the pa&ge"), .icon = "full-screen", .shortcuts = "F11",
     .menu = "view", .place = 410, .kind = ActionKind::Toggle},
    {.id = "go.back", .text = QT_TRANSLATE_NOOP("app::actions", "&Back"), .icon = "back", .shortcuts = "Alt+Left",
     .menu = "go", .place = 110, .needs = Condition::CanGoBack},
    {.id = "go.forward", .text = QT_TRANSLATE_NOOP("app::actions", "&Forward"), .icon = "forward", .shortcuts = "Alt+Right",
     .menu = "go", .place = 120, .needs = Condition::CanGoForward},
    {.id = "go.nextHeading", .text = QT_TRANSLATE_NOOP("app::actions", "Next hea&ding"), .shortcuts = "Ctrl+Down",
     .menu = "go", .place = 210, .needs = Condition::HasDocument},
    {.id = "go.previousHeading", .text = QT_TRANSLATE_NOOP("app::actions", "&Previous heading"), .shortcuts = "Ctrl+Up",
     .menu = "go", .place = 220, .needs = Condition::HasDocument},
    {.id = "go.page", .text = QT_TRANSLATE_NOOP("app::actions", "Into the te&xt"), .shortcuts = "F6",
     .menu = "go", .place = 310, .needs = Condition::HasDocument},
    {.id = "go.nextTab", .text = QT_TRANSLATE_NOOP("app::actions", "Next &tab"), .shortcuts = "Ctrl+Tab Ctrl+PgDown",
     .menu = "go", .place = 410, .needs = Condition::HasDocument},
    {.id = "go.previousTab", .text = QT_TRANSLATE_NOOP("app::actions", "Pre&vious tab"), .shortcuts = "Ctrl+Shift+Tab Ctrl+PgUp",
     .menu = "go", .place = 420, .needs = Condition::HasDocument},
    {.id = "go.command", .text = QT_TRANSLATE_NOOP("app::actions", "&Command palette…"), .icon = "command", .shortcuts = "Ctrl+K",
     .menu = "go", .place = 510},
    {.id = "help.shortcuts", .text = QT_TRANSLATE_NOOP("app::actions", "&Keyboard shortcuts"), .icon = "keyboard", .shortcuts = "F1",
     .menu = "help", .place = 110},
    {.id = "help.about", .text = QT_TRANSLATE_NOOP("app::actions", "&About Zhupi"), .icon = "about",
     .menu = "help", .place = 210},
};
// clang-format on
} // namespace

std::span<const MenuRow> windowMenus()
{
    return menus;
}

std::span<const ActionRow> windowActions()
{
    return rows;
}

} // namespace app::actions
