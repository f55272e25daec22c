// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"

#include <QObject>

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{

class Navigator;
class Workspace;

/// Undo and redo over the library's journal: any change, also of an earlier run. Goes to the passage that changed; of
/// what no open document shows it says what it was.
class JournalController : public QObject
{
    Q_OBJECT

public:
    JournalController(actions::ActionRegistry &registry, Workspace &workspace, Navigator &navigator,
                      QObject *parent = nullptr);

    void undo();
    void redo();

private:
    void nameActions(const actions::ActionRegistry &registry);
    enum class Way { Undo, Redo };
    void follow(const core::Result<std::optional<core::library::Change>> &change, const OpenDocumentPtr &before,
                Way way);
    void tellOf(const core::library::Change &change, Way way);
    void showDifference(const OpenDocumentPtr &before);

    Workspace &m_workspace;
    Navigator &m_navigator;
};

} // namespace app::controllers
