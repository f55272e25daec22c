// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/annotationactions.h"

namespace app::actions
{

namespace
{
constexpr Conditions target = Condition::HasDocument | Condition::HasTarget;

// clang-format off
constexpr ActionRow rows[] = {
    {.id = "annotate.yellow", .text = QT_TRANSLATE_NOOP("app::actions", "&Yellow highlight"), .icon = "highlight", .shortcuts = "1",
     .menu = "annotate", .place = 110, .needs = target, .scope = Scope::Page},
    {.id = "annotate.green", .text = QT_TRANSLATE_NOOP("app::actions", "&Green highlight"), .icon = "highlight", .shortcuts = "2",
     .menu = "annotate", .place = 120, .needs = target, .scope = Scope::Page},
    {.id = "annotate.blue", .text = QT_TRANSLATE_NOOP("app::actions", "&Blue highlight"), .icon = "highlight", .shortcuts = "3",
     .menu = "annotate", .place = 130, .needs = target, .scope = Scope::Page},
    {.id = "annotate.red", .text = QT_TRANSLATE_NOOP("app::actions", "&Red highlight"), .icon = "highlight", .shortcuts = "4",
     .menu = "annotate", .place = 140, .needs = target, .scope = Scope::Page},
    {.id = "annotate.violet", .text = QT_TRANSLATE_NOOP("app::actions", "&Violet highlight"), .icon = "highlight", .shortcuts = "5",
     .menu = "annotate", .place = 150, .needs = target, .scope = Scope::Page},
    {.id = "annotate.orange", .text = QT_TRANSLATE_NOOP("app::actions", "&Orange highlight"), .icon = "highlight", .shortcuts = "6",
     .menu = "annotate", .place = 160, .needs = target, .scope = Scope::Page},
    {.id = "annotate.underline", .text = QT_TRANSLATE_NOOP("app::actions", "&Underline"), .icon = "underline", .shortcuts = "U",
     .menu = "annotate", .place = 170, .needs = target, .scope = Scope::Page},
    {.id = "annotate.tag", .text = QT_TRANSLATE_NOOP("app::actions", "&Tag…"), .icon = "tag", .shortcuts = "T",
     .menu = "annotate", .place = 210, .needs = target, .scope = Scope::Page},
    {.id = "annotate.tagAgain", .text = QT_TRANSLATE_NOOP("app::actions", "Tag as last t&ime"), .shortcuts = "Shift+T",
     .menu = "annotate", .place = 215, .needs = target, .scope = Scope::Page},
    {.id = "annotate.note", .text = QT_TRANSLATE_NOOP("app::actions", "&Note…"), .icon = "note", .shortcuts = "N",
     .menu = "annotate", .place = 220, .needs = target, .scope = Scope::Page},
    {.id = "annotate.remove", .text = QT_TRANSLATE_NOOP("app::actions", "&Delete annotation"), .icon = "delete", .shortcuts = "Del Backspace",
     .menu = "annotate", .place = 310, .needs = Condition::HasDocument | Condition::HasAnnotation, .scope = Scope::Page},
    {.id = "annotate.copy", .text = QT_TRANSLATE_NOOP("app::actions", "&Copy passage"), .icon = "copy", .shortcuts = "C",
     .menu = "annotate", .place = 320, .needs = target, .scope = Scope::Page},
    {.id = "annotate.bar", .text = QT_TRANSLATE_NOOP("app::actions", "&Show annotation bar"), .icon = "note", .shortcuts = "Return Enter",
     .menu = "annotate", .place = 410, .needs = target, .scope = Scope::Page},
    {.id = "annotate.cycle", .text = QT_TRANSLATE_NOOP("app::actions", "Next annotation at this &place"), .shortcuts = "O",
     .menu = "annotate", .place = 420, .needs = Condition::HasDocument | Condition::HasAnnotation, .scope = Scope::Page},
    {.id = "go.nextAnnotation", .text = QT_TRANSLATE_NOOP("app::actions", "Next &annotation"), .shortcuts = "Alt+Down",
     .menu = "go", .place = 230, .needs = Condition::HasDocument | Condition::HasNotes},
    {.id = "go.previousAnnotation", .text = QT_TRANSLATE_NOOP("app::actions", "Previous a&nnotation"), .shortcuts = "Alt+Up",
     .menu = "go", .place = 240, .needs = Condition::HasDocument | Condition::HasNotes},
    {.id = "view.annotations", .text = QT_TRANSLATE_NOOP("app::actions", "&Annotations"), .icon = "annotations", .shortcuts = "Ctrl+Shift+A",
     .menu = "view", .place = 160},
    {.id = "view.foldStripes", .text = QT_TRANSLATE_NOOP("app::actions", "&Fold stripes by tag…"), .shortcuts = "Ctrl+Alt+S",
     .menu = "view.margins", .place = 130, .needs = Condition::HasDocument},
    {.id = "view.listedMarks", .text = QT_TRANSLATE_NOOP("app::actions", "Only marks that the &list shows"), .icon = "filter", .shortcuts = "Ctrl+Alt+L",
     .menu = "view.margins", .place = 210, .kind = ActionKind::Toggle},
    {.id = "edit.find", .text = QT_TRANSLATE_NOOP("app::actions", "&Find in document…"), .icon = "search", .shortcuts = "Ctrl+F",
     .menu = "edit", .place = 310, .bar = 30, .needs = Condition::HasDocument},
    {.id = "edit.findNext", .text = QT_TRANSLATE_NOOP("app::actions", "Find &next"), .shortcuts = "F3 Ctrl+G",
     .menu = "edit", .place = 320, .needs = Condition::HasDocument},
    {.id = "edit.findPrevious", .text = QT_TRANSLATE_NOOP("app::actions", "Find &previous"), .shortcuts = "Shift+F3 Ctrl+Shift+G",
     .menu = "edit", .place = 330, .needs = Condition::HasDocument},
    {.id = "file.exportNotes", .text = QT_TRANSLATE_NOOP("app::actions", "&Export notes…"), .icon = "export", .shortcuts = "Ctrl+E",
     .menu = "file", .place = 310, .needs = Condition::HasDocument},
};
// clang-format on
} // namespace

std::span<const ActionRow> annotationActions()
{
    return rows;
}

} // namespace app::actions
