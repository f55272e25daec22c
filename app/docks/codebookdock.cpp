// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/codebookdock.h"

#include "app/controllers/workspace.h"
#include "app/models/codebookmodel.h"

#include <QTreeView>

namespace app::docks
{

using controllers::Workspace;

CodebookDock::CodebookDock(Workspace &workspace, QWidget *parent)
    : FilterPanel(parent), m_workspace(workspace), m_model(new models::CodebookModel(this))
{
    setObjectName(QStringLiteral("codebook"));
    setModel(m_model);
    tree()->setUniformRowHeights(true);
    tree()->setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(this, &FilterPanel::activated, this,
            [this](const QModelIndex &index) { Q_EMIT tagActivated(m_model->tag(index).path); });
    connect(m_model, &models::CodebookModel::renameRequested, this, &CodebookDock::rename, Qt::QueuedConnection);
    connect(&workspace, &Workspace::tagsChanged, this, &CodebookDock::reload);
    CodebookDock::retranslate();
    reload();
}

Panel CodebookDock::panel()
{
    return {QStringLiteral("codebook"), Panel::Area::Left, 30, QStringLiteral("tag"), this, tree()};
}

void CodebookDock::reload()
{
    const auto *library = m_workspace.library();
    if (!library) {
        m_model->setTags({}, {});
        return;
    }
    const auto tags = library->tags();
    const auto counts = library->tagCounts();
    if (!tags || !counts) {
        m_workspace.tell({controllers::Notice::Kind::Error, (tags ? counts.error() : tags.error()).message, {}});
        return;
    }
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setTags(*tags, *counts);
    if (wasEmpty)
        tree()->expandAll();
}

void CodebookDock::rename(const core::TagId &id, const QString &name)
{
    if (const auto renamed = m_workspace.renameTag(id, name); !renamed)
        m_workspace.tell({controllers::Notice::Kind::Error, renamed.error().message, {}});
}

void CodebookDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Codebook"));
    tree()->setAccessibleName(tr("Tags"));
    setEmptyText(tr("The tags you give to passages gather here.\n\nSelect a passage and press T."));
}

} // namespace app::docks

#include "moc_codebookdock.cpp"
