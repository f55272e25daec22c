// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"
#include "core/base/ids.h"

namespace app::controllers
{
class Workspace;
}

namespace app::models
{
class CodebookModel;
}

namespace app::docks
{

/// The tags of the library as a tree with their counts; F2 renames one.
class CodebookDock : public FilterPanel
{
    Q_OBJECT

public:
    explicit CodebookDock(controllers::Workspace &workspace, QWidget *parent = nullptr);

    Panel panel();

Q_SIGNALS:
    /// A tag was chosen: its path, for the annotations to be filtered by.
    void tagActivated(const QString &path);

protected:
    void retranslate() override;

private:
    void reload();
    void rename(const core::TagId &id, const QString &name);

    controllers::Workspace &m_workspace;
    models::CodebookModel *m_model;
};

} // namespace app::docks
