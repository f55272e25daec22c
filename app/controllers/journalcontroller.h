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

/// Undo and redo over the library's journal: any change, also of an earlier run; goes to the passage that changed.
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
    void follow(const core::Result<std::optional<core::library::Change>> &change, const OpenDocumentPtr &before);
    void showDifference(const OpenDocumentPtr &before);

    Workspace &m_workspace;
    Navigator &m_navigator;
};

} // namespace app::controllers
