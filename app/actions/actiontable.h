// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QtGlobal>

#include <span>

namespace app::actions
{

/// What must be true for an action to be enabled. Controllers report it to the ActionRegistry.
enum class Condition : quint32 {
    None = 0,
    HasDocument = 1 << 0,   ///< a document is in front
    HasSelection = 1 << 1,  ///< a passage of it is selected
    HasAnnotation = 1 << 2, ///< an annotation is chosen (in the page or in the dock)
    HasNotes = 1 << 3,      ///< the document in front has annotations
    HasLibrary = 1 << 4,    ///< a library is open and can be written
    CanUndo = 1 << 5,
    CanRedo = 1 << 6,
    CanGoBack = 1 << 7,
    CanGoForward = 1 << 8,
    HasFindHits = 1 << 10,
    HasClosedTab = 1 << 11,     ///< a tab can be brought back
    HasTarget = 1 << 12,        ///< a passage is selected or an annotation is chosen: there is something to annotate
    NoLibrary = 1 << 13,        ///< reading without saving
    HasBlock = 1 << 14,         ///< a line of the document is at hand, in the page or in the outline
    AtHeading = 1 << 15,        ///< it is a heading
    InParagraph = 1 << 16,      ///< the caret stands inside it, so that it can be split
    AtCorrection = 1 << 17,     ///< the reader corrected it
    HasDoubts = 1 << 18,        ///< something in the document in front is doubtful
    AtDoubt = 1 << 19,          ///< a doubtful place is at hand
    HasEarlier = 1 << 20,       ///< the file in front lay in the library with other contents, and was annotated
    HasLinks = 1 << 21,         ///< links begin or end at the chosen annotation
    LinkBegun = 1 << 22,        ///< a link waits for the passage that it ends at
    CanMoveEnds = 1 << 23,      ///< one annotation with a place is at hand
    CanGrow = 1 << 24,          ///< it, or a selected passage
    CanAddPassage = 1 << 25,    ///< a passage is selected that can be added to the annotation chosen last
    CanRemovePassage = 1 << 26, ///< the annotation at hand has several passages
};
Q_DECLARE_FLAGS(Conditions, Condition)
Q_DECLARE_OPERATORS_FOR_FLAGS(Conditions)

enum class ActionKind : quint8 {
    Command, ///< does something once
    Toggle,  ///< is on or off
    Choice,  ///< one of those with the same menu
};

/// Where the shortcut works: in the whole window, or only while the page has the focus (single keys such as "1").
enum class Scope : quint8 { Window, Page };

/// An action as data. Texts are marked with QT_TRANSLATE_NOOP("app::actions", …) and translated by the registry.
struct ActionRow {
    const char *id;             ///< "file.open"
    const char *text;           ///< with a mnemonic, sentence case
    const char *icon = "";      ///< name of resources/icons/<name>.svg
    const char *shortcuts = ""; ///< QKeySequence portable text, several apart by a blank: "Ctrl++ Ctrl+="
    const char *menu = "";      ///< id of a MenuRow; empty for none
    int place = 0;              ///< order inside the menu; a new hundred begins a new section
    int bar = 0;                ///< order in the tool bar; 0 for none
    Conditions needs = {};      ///< all of these
    ActionKind kind = ActionKind::Command;
    Scope scope = Scope::Window;
};

/// A menu as data: of the menu bar, or inside the menu `parent`.
struct MenuRow {
    const char *id;
    const char *text;
    const char *parent = "";
    int place = 0; ///< order in the menu bar, or as ActionRow::place inside the parent
};

/// The menus of the window: file, file.recent, edit, annotate, view, view.theme, view.language, go, help.
std::span<const MenuRow> windowMenus();
/// The frame's own actions: opening, tabs, undo, panels, zoom, theme, navigation, help. Other parts bring their tables.
std::span<const ActionRow> windowActions();

} // namespace app::actions
