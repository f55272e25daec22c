// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/structureactions.h"

namespace app::actions
{

namespace
{
constexpr Conditions change = Condition::HasDocument | Condition::HasLibrary | Condition::HasBlock;
constexpr Conditions decide = Condition::HasDocument | Condition::HasLibrary | Condition::AtDoubt;

// clang-format off
constexpr MenuRow menus[] = {
    {.id = "structure", .text = QT_TRANSLATE_NOOP("app::actions", "&Structure"), .place = 350},
    {.id = "structure.heading", .text = QT_TRANSLATE_NOOP("app::actions", "Make &heading"), .parent = "structure", .place = 110},
    {.id = "structure.role", .text = QT_TRANSLATE_NOOP("app::actions", "Mark &as"), .parent = "structure", .place = 140},
};

constexpr ActionRow rows[] = {
    {.id = "structure.heading1", .text = QT_TRANSLATE_NOOP("app::actions", "Heading of level &1"), .shortcuts = "Ctrl+Alt+1",
     .menu = "structure.heading", .place = 110, .needs = change},
    {.id = "structure.heading2", .text = QT_TRANSLATE_NOOP("app::actions", "Heading of level &2"), .shortcuts = "Ctrl+Alt+2",
     .menu = "structure.heading", .place = 120, .needs = change},
    {.id = "structure.heading3", .text = QT_TRANSLATE_NOOP("app::actions", "Heading of level &3"), .shortcuts = "Ctrl+Alt+3",
     .menu = "structure.heading", .place = 130, .needs = change},
    {.id = "structure.heading4", .text = QT_TRANSLATE_NOOP("app::actions", "Heading of level &4"), .shortcuts = "Ctrl+Alt+4",
     .menu = "structure.heading", .place = 140, .needs = change},
    {.id = "structure.heading5", .text = QT_TRANSLATE_NOOP("app::actions", "Heading of level &5"), .shortcuts = "Ctrl+Alt+5",
     .menu = "structure.heading", .place = 150, .needs = change},
    {.id = "structure.heading6", .text = QT_TRANSLATE_NOOP("app::actions", "Heading of level &6"), .shortcuts = "Ctrl+Alt+6",
     .menu = "structure.heading", .place = 160, .needs = change},
    {.id = "structure.paragraph", .text = QT_TRANSLATE_NOOP("app::actions", "Make &paragraph"), .icon = "paragraph", .shortcuts = "Ctrl+Alt+0",
     .menu = "structure", .place = 120, .needs = change},
    {.id = "structure.title", .text = QT_TRANSLATE_NOOP("app::actions", "Make &title of an article"), .shortcuts = "Ctrl+Alt+7",
     .menu = "structure", .place = 130, .needs = change},
    {.id = "structure.promote", .text = QT_TRANSLATE_NOOP("app::actions", "&Raise the heading"), .icon = "promote", .shortcuts = "Alt+Shift+Left",
     .menu = "structure", .place = 210, .needs = change | Condition::AtHeading},
    {.id = "structure.demote", .text = QT_TRANSLATE_NOOP("app::actions", "&Lower the heading"), .icon = "demote", .shortcuts = "Alt+Shift+Right",
     .menu = "structure", .place = 220, .needs = change | Condition::AtHeading},
    {.id = "structure.joinNext", .text = QT_TRANSLATE_NOOP("app::actions", "&Join with the next"), .icon = "join", .shortcuts = "Ctrl+J",
     .menu = "structure", .place = 310, .needs = change},
    {.id = "structure.joinPrevious", .text = QT_TRANSLATE_NOOP("app::actions", "Join with the pre&vious"), .shortcuts = "Ctrl+Shift+J",
     .menu = "structure", .place = 320, .needs = change},
    {.id = "structure.split", .text = QT_TRANSLATE_NOOP("app::actions", "&Split here"), .icon = "split", .shortcuts = "Ctrl+Return Ctrl+Enter",
     .menu = "structure", .place = 330, .needs = change | Condition::InParagraph},
    {.id = "structure.words", .text = QT_TRANSLATE_NOOP("app::actions", "Chan&ge the words…"), .shortcuts = "F2",
     .menu = "structure", .place = 340, .needs = change, .scope = Scope::Page},
    {.id = "structure.article", .text = QT_TRANSLATE_NOOP("app::actions", "&New article from here"), .icon = "article", .shortcuts = "Ctrl+Alt+A",
     .menu = "structure", .place = 410, .needs = change},
    {.id = "structure.sameArticle", .text = QT_TRANSLATE_NOOP("app::actions", "Sa&me article as before"), .shortcuts = "Ctrl+Alt+Shift+A",
     .menu = "structure", .place = 420, .needs = change},
    {.id = "structure.similar", .text = QT_TRANSLATE_NOOP("app::actions", "All lines li&ke this one…"), .icon = "similar", .shortcuts = "Ctrl+L",
     .menu = "structure", .place = 510, .needs = Condition::HasDocument | Condition::HasLibrary},
    {.id = "structure.corrections", .text = QT_TRANSLATE_NOOP("app::actions", "Remove the correct&ions here"), .shortcuts = "Ctrl+Alt+Backspace",
     .menu = "structure", .place = 520, .needs = change | Condition::AtCorrection},
    {.id = "structure.nextDoubt", .text = QT_TRANSLATE_NOOP("app::actions", "Next &doubtful place"), .icon = "doubt", .shortcuts = "F8",
     .menu = "structure", .place = 610, .needs = Condition::HasDocument | Condition::HasDoubts},
    {.id = "structure.previousDoubt", .text = QT_TRANSLATE_NOOP("app::actions", "Previous d&oubtful place"), .shortcuts = "Shift+F8",
     .menu = "structure", .place = 620, .needs = Condition::HasDocument | Condition::HasDoubts},
    {.id = "structure.accept", .text = QT_TRANSLATE_NOOP("app::actions", "A&ccept what is doubtful"), .icon = "check", .shortcuts = "A",
     .menu = "structure", .place = 630, .needs = decide, .scope = Scope::Page},
    {.id = "structure.reject", .text = QT_TRANSLATE_NOOP("app::actions", "R&eject what is doubtful"), .shortcuts = "R",
     .menu = "structure", .place = 640, .needs = decide, .scope = Scope::Page},
    {.id = "structure.leave", .text = QT_TRANSLATE_NOOP("app::actions", "Leave the do&ubtful place"), .shortcuts = "Esc",
     .menu = "structure", .place = 650, .needs = Condition::HasDocument | Condition::AtDoubt, .scope = Scope::Page},
    {.id = "view.corrections", .text = QT_TRANSLATE_NOOP("app::actions", "Corr&ections"), .icon = "corrections", .shortcuts = "Ctrl+Shift+C",
     .menu = "view", .place = 180, .needs = {}},
    {.id = "structure.caption", .text = QT_TRANSLATE_NOOP("app::actions", "&Caption"), .shortcuts = "Ctrl+Alt+C",
     .menu = "structure.role", .place = 110, .needs = change},
    {.id = "structure.byline", .text = QT_TRANSLATE_NOOP("app::actions", "&Byline"), .shortcuts = "Ctrl+Alt+B",
     .menu = "structure.role", .place = 120, .needs = change},
    {.id = "structure.boilerplate", .text = QT_TRANSLATE_NOOP("app::actions", "Boiler&plate"), .shortcuts = "Ctrl+Alt+P",
     .menu = "structure.role", .place = 130, .needs = change},
    {.id = "structure.kicker", .text = QT_TRANSLATE_NOOP("app::actions", "&Kicker"),
     .menu = "structure.role", .place = 210, .needs = change},
    {.id = "structure.subtitle", .text = QT_TRANSLATE_NOOP("app::actions", "Subti&tle"),
     .menu = "structure.role", .place = 220, .needs = change},
    {.id = "structure.dateline", .text = QT_TRANSLATE_NOOP("app::actions", "Date&line"),
     .menu = "structure.role", .place = 230, .needs = change},
    {.id = "structure.credit", .text = QT_TRANSLATE_NOOP("app::actions", "C&redit"),
     .menu = "structure.role", .place = 240, .needs = change},
    {.id = "structure.editor", .text = QT_TRANSLATE_NOOP("app::actions", "&Editor"),
     .menu = "structure.role", .place = 250, .needs = change},
    {.id = "structure.author-note", .text = QT_TRANSLATE_NOOP("app::actions", "Note on the &author"),
     .menu = "structure.role", .place = 260, .needs = change},
    {.id = "structure.source", .text = QT_TRANSLATE_NOOP("app::actions", "So&urce"),
     .menu = "structure.role", .place = 270, .needs = change},
    {.id = "structure.page-number", .text = QT_TRANSLATE_NOOP("app::actions", "Page &number"),
     .menu = "structure.role", .place = 310, .needs = change},
    {.id = "structure.contents", .text = QT_TRANSLATE_NOOP("app::actions", "Line of a table of c&ontents"),
     .menu = "structure.role", .place = 320, .needs = change},
    {.id = "structure.document-number", .text = QT_TRANSLATE_NOOP("app::actions", "Document nu&mber"),
     .menu = "structure.role", .place = 410, .needs = change},
    {.id = "structure.addressee", .text = QT_TRANSLATE_NOOP("app::actions", "Addre&ssee"),
     .menu = "structure.role", .place = 420, .needs = change},
    {.id = "structure.signature", .text = QT_TRANSLATE_NOOP("app::actions", "S&ignature"),
     .menu = "structure.role", .place = 430, .needs = change},
    {.id = "structure.date", .text = QT_TRANSLATE_NOOP("app::actions", "&Date"),
     .menu = "structure.role", .place = 440, .needs = change},
    {.id = "structure.attachment", .text = QT_TRANSLATE_NOOP("app::actions", "Attac&hment"),
     .menu = "structure.role", .place = 450, .needs = change},
    {.id = "structure.copy-to", .text = QT_TRANSLATE_NOOP("app::actions", "Cop&y to"),
     .menu = "structure.role", .place = 460, .needs = change},
    {.id = "structure.promulgation", .text = QT_TRANSLATE_NOOP("app::actions", "Promul&gation"),
     .menu = "structure.role", .place = 470, .needs = change},
};
// clang-format on
} // namespace

std::span<const MenuRow> structureMenus()
{
    return menus;
}

std::span<const ActionRow> structureActions()
{
    return rows;
}

QByteArray headingAction(int level)
{
    return "structure.heading" + QByteArray::number(level);
}

QByteArray roleAction(core::document::MetaRole role)
{
    if (role == core::document::MetaRole::None)
        return {};
    return "structure." + core::document::roleName(role).toLatin1();
}

} // namespace app::actions
