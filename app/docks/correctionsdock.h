// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"
#include "core/base/ids.h"

class QPushButton;

namespace app::controllers
{
class Navigator;
class StructureController;
class Workspace;
} // namespace app::controllers

namespace app::models
{
class CorrectionModel;
}

namespace app::docks
{

/// All the reader said of the structure of the document in front. What does not fit the text any more stands on top
/// with its words and the reason; it can be given the line at the caret instead. Each can be taken back, which is
/// undone like any change.
class CorrectionsDock : public FilterPanel
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        controllers::StructureController &structure;
    };
    explicit CorrectionsDock(const Parts &parts, QWidget *parent = nullptr);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void retranslate() override;

private:
    void showDocument();
    void updateButtons();
    void goTo(const QModelIndex &index);
    QModelIndexList chosen() const; ///< rows of the model
    void remove();
    void moveHere();
    void openMenu(const QPoint &position);

    Parts m_parts;
    models::CorrectionModel *m_model;
    QPushButton *m_remove;
    QPushButton *m_here;
};

} // namespace app::docks
