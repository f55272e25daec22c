// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"

class QComboBox;

namespace app::controllers
{
class Navigator;
class Workspace;
} // namespace app::controllers

namespace app::models
{
class RepairModel;
}

namespace app::docks
{

/// What was repaired in the document in front: before and after, by which pass and why; a click goes to the place.
class RepairsDock : public QWidget
{
    Q_OBJECT

public:
    RepairsDock(controllers::Workspace &workspace, controllers::Navigator &navigator, QWidget *parent = nullptr);

    Panel panel();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDocument();
    void fillPasses();
    void retranslate();
    void goTo(const QModelIndex &index);

    controllers::Workspace &m_workspace;
    controllers::Navigator &m_navigator;
    models::RepairModel *m_model;
    QComboBox *m_passes;
    QTreeView *m_list;
    QLabel *m_empty;
};

} // namespace app::docks
