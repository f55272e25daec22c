// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{

class Navigator;
class Workspace;

/// The commands that move through the document: back and forward, from heading to heading, to the passage of a link.
class GoController : public QObject
{
    Q_OBJECT

public:
    GoController(actions::ActionRegistry &registry, Workspace &workspace, Navigator &navigator,
                 QObject *parent = nullptr);

private:
    enum class Direction { Next, Previous };
    void goToHeading(Direction direction);

    Workspace &m_workspace;
    Navigator &m_navigator;
};

} // namespace app::controllers
