// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/outlinedock.h"

#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/models/outlinemodel.h"
#include "app/models/roles.h"

#include <QLineEdit>
#include <QTreeView>

namespace app::docks
{

using controllers::Navigator;
using controllers::Workspace;

OutlineDock::OutlineDock(Workspace &workspace, Navigator &navigator, QWidget *parent)
    : FilterPanel(parent), m_workspace(workspace), m_navigator(navigator), m_model(new models::OutlineModel(this))
{
    setObjectName(QStringLiteral("outline"));
    setModel(m_model);
    tree()->setUniformRowHeights(true);
    connect(this, &FilterPanel::activated, this, [this](const QModelIndex &index) {
        const auto range = index.data(models::RangeRole).value<core::text::TextRange>();
        m_navigator.goTo(m_workspace.currentId(), range);
    });
    connect(tree(), &QTreeView::clicked, tree(), &QTreeView::activated);
    connect(&workspace, &Workspace::currentChanged, this, &OutlineDock::showDocument);
    connect(&workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_workspace.currentId())
            showDocument();
    });
    connect(&workspace, &Workspace::annotationsChanged, this, [this](const core::DocumentId &id) {
        if (id == m_workspace.currentId())
            m_model->setAnnotations(m_workspace.current()->annotations);
    });
    connect(&navigator, &Navigator::positionChanged, this, [this](const core::DocumentId &id) {
        if (id == m_workspace.currentId())
            follow();
    });
    OutlineDock::retranslate();
}

Panel OutlineDock::panel()
{
    return {QStringLiteral("outline"), Panel::Area::Left, 10, QStringLiteral("outline"), this, tree()};
}

void OutlineDock::showDocument()
{
    field()->clear();
    const auto open = m_workspace.current();
    m_model->setDocument(open ? open->document : core::document::Document());
    if (open) {
        m_model->setAnnotations(open->annotations);
        expandSensibly();
        follow();
    }
}

void OutlineDock::expandSensibly()
{
    // A short outline is shown whole; of a long one the articles and their first level, so that it can be surveyed.
    constexpr qsizetype fitsTheEye = 200;
    const qsizetype entries = m_workspace.current()->document.outline().size();
    if (entries <= fitsTheEye)
        tree()->expandAll();
    else
        tree()->expandToDepth(0);
}

void OutlineDock::follow()
{
    m_model->setPosition(m_navigator.position(m_workspace.currentId()));
    const QModelIndex at = filter()->mapFromSource(m_model->currentIndex());
    // Someone who moves about in the tree by keyboard is not to be pulled away.
    if (at.isValid() && !tree()->hasFocus())
        tree()->scrollTo(at, QAbstractItemView::EnsureVisible);
}

void OutlineDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Outline"));
    tree()->setAccessibleName(tr("Outline"));
    setEmptyText(tr("The articles and headings of a document stand here."));
}

} // namespace app::docks

#include "moc_outlinedock.cpp"
