// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"

namespace app::controllers
{
class Workspace;
}

namespace app::models
{
class DocumentListModel;
}

namespace app::docks
{

/// The library's documents: Enter or a double click opens one, Delete takes it out (undo brings it back).
class LibraryDock : public FilterPanel
{
    Q_OBJECT

public:
    explicit LibraryDock(controllers::Workspace &workspace, QWidget *parent = nullptr);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();

protected:
    void retranslate() override;
    bool choosesByFocus() const override { return true; }

private:
    void reload();
    void openRow(const QModelIndex &index);
    void removeCurrent();
    void showMenu(const QPoint &position);

    controllers::Workspace &m_workspace;
    models::DocumentListModel *m_model;
};

} // namespace app::docks
