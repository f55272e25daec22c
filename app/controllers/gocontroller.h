// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

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

    /// The heading last gone to, and where the reader was then: a selection stays where it is, and the page may not
    /// have moved at all.
    struct Gone {
        core::DocumentId document;
        qsizetype heading = 0;
        qsizetype place = 0;
        qsizetype position = 0;
    };

    Workspace &m_workspace;
    Navigator &m_navigator;
    Gone m_gone;
};

} // namespace app::controllers
