// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"

namespace app::controllers
{
class Navigator;
class Workspace;
} // namespace app::controllers

namespace app::models
{
class OutlineModel;
}

namespace app::docks
{

/// The outline of the document in front: follows the reading position, a click or Enter goes to the place.
class OutlineDock : public FilterPanel
{
    Q_OBJECT

public:
    OutlineDock(controllers::Workspace &workspace, controllers::Navigator &navigator, QWidget *parent = nullptr);

    Panel panel();

protected:
    void retranslate() override;

private:
    void showDocument();
    void follow();
    void expandSensibly();

    controllers::Workspace &m_workspace;
    controllers::Navigator &m_navigator;
    models::OutlineModel *m_model;
};

} // namespace app::docks
