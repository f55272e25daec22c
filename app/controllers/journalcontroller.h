// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

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
    void follow(const core::Result<std::optional<core::library::Change>> &change);

    Workspace &m_workspace;
    Navigator &m_navigator;
};

} // namespace app::controllers
