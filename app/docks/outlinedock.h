// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"
#include "core/document/document.h"
#include "core/text/scriptconverter.h"

#include <memory>

class QToolButton;

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{
class DoubtWalk;
class Navigator;
class StructureController;
class Workspace;
} // namespace app::controllers

namespace app::models
{
class OutlineModel;
}

namespace app::docks
{

/// The outline of the document in front: follows the reading position, a click or Enter goes to the place. Several rows
/// can be chosen and corrected together, from the context menu or by the keys of the structure; the tree keeps what is
/// open, chosen and scrolled to through a correction. How many places are doubtful stands below it.
class OutlineDock : public FilterPanel
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        controllers::StructureController &structure;
        controllers::DoubtWalk &walk;
    };
    explicit OutlineDock(const Parts &parts, QWidget *parent = nullptr);

    /// Shows the headings in another script; null: as they are written.
    void setScript(const std::shared_ptr<const core::text::ScriptConverter> &script);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void retranslate() override;

private:
    void connectParts();
    void showDocument();
    void replaceSoon();
    void replaceDocument();
    void follow();
    void expandSensibly();
    void report();
    void openMenu(const QPoint &position);
    void showDoubts();
    QModelIndex indexAt(qsizetype offset) const; ///< of the filter: the last row that begins at or before the offset
    QModelIndex rowFrom(qsizetype offset) const;

    Parts m_parts;
    models::OutlineModel *m_model;
    QToolButton *m_doubts;
};

} // namespace app::docks
