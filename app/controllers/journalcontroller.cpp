// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/journalcontroller.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "core/annotation/places.h"

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
    const OpenDocumentPtr before = m_workspace.current();
    follow(m_workspace.undo(), before, Way::Undo);
}

void JournalController::redo()
{
    const OpenDocumentPtr before = m_workspace.current();
    follow(m_workspace.redo(), before, Way::Redo);
}

/// What was corrected, or is as it was before, is shown where it lies outside of what is to be seen.
void JournalController::showDifference(const OpenDocumentPtr &before)
{
    const OpenDocumentPtr now = before ? m_workspace.document(before->info.id) : nullptr;
    if (!now)
        return;
    const auto &old = before->document.blocks();
    const auto &blocks = now->document.blocks();
    const auto isSame = [](const core::document::Block &a, const core::document::Block &b) {
        return a.range == b.range && a.kind == b.kind && a.role == b.role && a.level == b.level && a.runIn == b.runIn;
    };
    const auto differs = std::ranges::mismatch(blocks, old, isSame).in1;
    if (differs != blocks.end())
        m_navigator.reveal(now->info.id, differs->range);
}

void JournalController::tellOf(const core::library::Change &change, Way way)
{
    m_workspace.tell({Notice::Kind::Hint,
                      (way == Way::Undo ? tr("Undone: %1.") : tr("Redone: %1.")).arg(change.description),
                      {},
                      {}});
}

void JournalController::follow(const core::Result<std::optional<core::library::Change>> &change,
                               const OpenDocumentPtr &before, Way way)
{
    if (!change) {
        m_workspace.tell({Notice::Kind::Error, change.error().message, {}, {}});
        return;
    }
    if (!*change)
        return;
    const auto open = m_workspace.document((*change)->document);
    if (!open || (!(*change)->structure && (*change)->annotations.isEmpty())) {
        tellOf(**change, way);
        return;
    }
    if ((*change)->structure) {
        if (before && before->info.id == (*change)->document)
            showDifference(before);
        return;
    }
    // What came back or changed is shown; what went has no place to go to.
    const auto &list = open->annotations;
    const auto at = std::ranges::find(list, (*change)->annotations.constFirst(), &core::annotation::Annotation::id);
    if (at == list.end() || core::annotation::firstPlaceOf(*at).isEmpty())
        return;
    m_workspace.setCurrent(open->info.id);
    m_navigator.goTo(open->info.id, core::annotation::firstPlaceOf(*at), Navigator::Flash::No);
}

} // namespace app::controllers

#include "moc_journalcontroller.cpp"
