// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/passageactions.h"

namespace app::actions
{

namespace
{
constexpr Conditions ends = Condition::HasDocument | Condition::CanMoveEnds;
constexpr Conditions grows = Condition::HasDocument | Condition::CanGrow;

// Brackets stand for the ends: they widen the passage, with Shift narrow it; with Ctrl by a word, with Alt a sentence.
// Many keyboards have brackets only with AltGr: comma and full stop do the same. Where these share keys with other
// signs, as on French ones, the letters do it by characters: every layout has them.
// clang-format off
constexpr MenuRow menus[] = {
    {.id = "annotate.passage", .text = QT_TRANSLATE_NOOP("app::actions", "&Extent"), .parent = "annotate", .place = 225},
};

constexpr ActionRow rows[] = {
    {.id = "passage.startEarlier", .text = QT_TRANSLATE_NOOP("app::actions", "&Begin one character earlier"), .shortcuts = "[ , B",
     .menu = "annotate.passage", .place = 110, .needs = ends, .scope = Scope::Page},
    {.id = "passage.startLater", .text = QT_TRANSLATE_NOOP("app::actions", "Be&gin one character later"), .shortcuts = "Shift+[ Shift+, Shift+B",
     .menu = "annotate.passage", .place = 120, .needs = ends, .scope = Scope::Page},
    {.id = "passage.endLater", .text = QT_TRANSLATE_NOOP("app::actions", "&End one character later"), .shortcuts = "] . E",
     .menu = "annotate.passage", .place = 130, .needs = ends, .scope = Scope::Page},
    {.id = "passage.endEarlier", .text = QT_TRANSLATE_NOOP("app::actions", "E&nd one character earlier"), .shortcuts = "Shift+] Shift+. Shift+E",
     .menu = "annotate.passage", .place = 140, .needs = ends, .scope = Scope::Page},
    {.id = "passage.startEarlierWord", .text = QT_TRANSLATE_NOOP("app::actions", "Begin one &word earlier"), .shortcuts = "Ctrl+[ Ctrl+,",
     .menu = "annotate.passage", .place = 210, .needs = ends, .scope = Scope::Page},
    {.id = "passage.startLaterWord", .text = QT_TRANSLATE_NOOP("app::actions", "Begin one w&ord later"), .shortcuts = "Ctrl+Shift+[ Ctrl+Shift+,",
     .menu = "annotate.passage", .place = 220, .needs = ends, .scope = Scope::Page},
    {.id = "passage.endLaterWord", .text = QT_TRANSLATE_NOOP("app::actions", "End one wor&d later"), .shortcuts = "Ctrl+] Ctrl+.",
     .menu = "annotate.passage", .place = 230, .needs = ends, .scope = Scope::Page},
    {.id = "passage.endEarlierWord", .text = QT_TRANSLATE_NOOP("app::actions", "End one word earlie&r"), .shortcuts = "Ctrl+Shift+] Ctrl+Shift+.",
     .menu = "annotate.passage", .place = 240, .needs = ends, .scope = Scope::Page},
    {.id = "passage.startEarlierSentence", .text = QT_TRANSLATE_NOOP("app::actions", "Begin one &sentence earlier"), .shortcuts = "Alt+[ Alt+,",
     .menu = "annotate.passage", .place = 310, .needs = ends, .scope = Scope::Page},
    {.id = "passage.startLaterSentence", .text = QT_TRANSLATE_NOOP("app::actions", "Begin one sen&tence later"), .shortcuts = "Alt+Shift+[ Alt+Shift+,",
     .menu = "annotate.passage", .place = 320, .needs = ends, .scope = Scope::Page},
    {.id = "passage.endLaterSentence", .text = QT_TRANSLATE_NOOP("app::actions", "End one senten&ce later"), .shortcuts = "Alt+] Alt+.",
     .menu = "annotate.passage", .place = 330, .needs = ends, .scope = Scope::Page},
    {.id = "passage.endEarlierSentence", .text = QT_TRANSLATE_NOOP("app::actions", "End one sentence earl&ier"), .shortcuts = "Alt+Shift+] Alt+Shift+.",
     .menu = "annotate.passage", .place = 340, .needs = ends, .scope = Scope::Page},
    {.id = "passage.growSentence", .text = QT_TRANSLATE_NOOP("app::actions", "W&hole sentences"), .shortcuts = "S",
     .menu = "annotate.passage", .place = 410, .needs = grows, .scope = Scope::Page},
    {.id = "passage.growParagraph", .text = QT_TRANSLATE_NOOP("app::actions", "Whole &paragraphs"), .shortcuts = "P",
     .menu = "annotate.passage", .place = 420, .needs = grows, .scope = Scope::Page},
    {.id = "passage.growSection", .text = QT_TRANSLATE_NOOP("app::actions", "Who&le section"), .shortcuts = "Shift+S",
     .menu = "annotate.passage", .place = 430, .needs = grows, .scope = Scope::Page},
    {.id = "passage.add", .text = QT_TRANSLATE_NOOP("app::actions", "&Add the selection to the annotation"), .icon = "add", .shortcuts = "Shift+A",
     .menu = "annotate.passage", .place = 510, .needs = Condition::HasDocument | Condition::CanAddPassage, .scope = Scope::Page},
    {.id = "passage.remove", .text = QT_TRANSLATE_NOOP("app::actions", "Ta&ke this passage out of the annotation"), .shortcuts = "Shift+Del",
     .menu = "annotate.passage", .place = 520, .needs = Condition::HasDocument | Condition::CanRemovePassage, .scope = Scope::Page},
};
// clang-format on
} // namespace

std::span<const MenuRow> passageMenus()
{
    return menus;
}

std::span<const ActionRow> passageActions()
{
    return rows;
}

} // namespace app::actions
