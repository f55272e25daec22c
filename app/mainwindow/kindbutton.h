// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class StructureController;
class Workspace;
} // namespace app::controllers

namespace app::mainwindow
{

/// Says at the foot of the window what the line at hand is, "Heading 2", and lets it be made something else. Without a
/// line at hand it is empty, its space kept.
class KindButton : public QToolButton
{
    Q_OBJECT

public:
    KindButton(const actions::ActionRegistry &registry, controllers::Workspace &workspace,
               controllers::StructureController &structure, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showKind();

    const actions::ActionRegistry &m_registry;
    controllers::Workspace &m_workspace;
    controllers::StructureController &m_structure;
    QMenu *m_kinds;
};

} // namespace app::mainwindow
