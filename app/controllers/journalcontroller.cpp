// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/journalcontroller.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;

JournalController::JournalController(actions::ActionRegistry &registry, Workspace &workspace, Navigator &navigator,
                                     QObject *parent)
    : QObject(parent), m_workspace(workspace), m_navigator(navigator)
{
    registry.onTriggered("edit.undo"_L1, this, [this] { undo(); });
    registry.onTriggered("edit.redo"_L1, this, [this] { redo(); });
    const auto update = [this, &registry, &workspace] {
        registry.setCondition(Condition::CanUndo, workspace.canUndo());
        registry.setCondition(Condition::CanRedo, workspace.canRedo());
        nameActions(registry);
    };
    connect(&workspace, &Workspace::journalChanged, this, update);
    // A new language gives the actions their plain names again.
    connect(registry.action("edit.undo"_L1), &QAction::changed, this, [this, &registry] { nameActions(registry); });
    connect(registry.action("edit.redo"_L1), &QAction::changed, this, [this, &registry] { nameActions(registry); });
    update();
}

/// "Undo highlight": what it is that would be taken back.
void JournalController::nameActions(const actions::ActionRegistry &registry)
{
    const core::library::Library *library = m_workspace.library();
    const QString undone = library && library->canUndo() ? library->undoText() : QString();
    const QString redone = library && library->canRedo() ? library->redoText() : QString();
    registry.action("edit.undo"_L1)->setText(undone.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(undone));
    registry.action("edit.redo"_L1)->setText(redone.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(redone));
}

void JournalController::undo()
{
    follow(m_workspace.undo());
}

void JournalController::redo()
{
    follow(m_workspace.redo());
}

void JournalController::follow(const core::Result<std::optional<core::library::Change>> &change)
{
    if (!change) {
        m_workspace.tell({Notice::Kind::Error, change.error().message, {}, {}});
        return;
    }
    if (!*change || (*change)->annotations.isEmpty())
        return;
    const auto open = m_workspace.document((*change)->document);
    if (!open)
        return;
    // What came back or changed is shown; what went has no place to go to.
    const auto &list = open->annotations;
    const auto at = std::ranges::find(list, (*change)->annotations.constFirst(), &core::annotation::Annotation::id);
    if (at == list.end() || at->targets.isEmpty())
        return;
    m_workspace.setCurrent(open->info.id);
    m_navigator.goTo(open->info.id, at->targets.constFirst().range, Navigator::Flash::No);
}

} // namespace app::controllers

#include "moc_journalcontroller.cpp"
