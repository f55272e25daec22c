// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/librarydock.h"

#include "app/controllers/workspace.h"
#include "app/models/documentlistmodel.h"
#include "app/models/pinyinspelling.h"
#include "app/models/roles.h"

#include <QAction>
#include <QMenu>
#include <QTreeView>

namespace app::docks
{

using controllers::Workspace;

LibraryDock::LibraryDock(Workspace &workspace, QWidget *parent)
    : FilterPanel(parent), m_workspace(workspace), m_model(new models::DocumentListModel(this))
{
    setObjectName(QStringLiteral("library"));
    setModel(m_model);
    filter()->setSpelling(models::pinyinSpelling());
    tree()->setRootIsDecorated(false);
    tree()->setUniformRowHeights(true);
    tree()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree(), &QTreeView::customContextMenuRequested, this, &LibraryDock::showMenu);
    connect(this, &FilterPanel::activated, this, &LibraryDock::openRow);
    auto *removal = new QAction(this);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    connect(removal, &QAction::triggered, this, &LibraryDock::removeCurrent);
    tree()->addAction(removal);
    connect(&workspace, &Workspace::documentsChanged, this, &LibraryDock::reload);
    connect(&workspace, &Workspace::currentChanged, m_model, &models::DocumentListModel::setCurrent);
    LibraryDock::retranslate();
    reload();
    m_model->setCurrent(workspace.currentId());
}

Panel LibraryDock::panel()
{
    return {
        QStringLiteral("library"), Panel::Area::Left, 20, QStringLiteral("library"), [] { return tr("Library"); }, {}};
}

Panel::Content LibraryDock::content()
{
    return {this, tree()};
}

void LibraryDock::reload()
{
    QList<core::library::DocumentInfo> documents;
    if (const auto *library = m_workspace.library()) {
        auto found = library->documents();
        if (found)
            documents = std::move(*found);
        else
            m_workspace.tell({controllers::Notice::Kind::Error, found.error().message, {}});
    }
    m_model->setDocuments(std::move(documents));
}

void LibraryDock::openRow(const QModelIndex &index)
{
    controllers::OpenRequest request;
    request.document = core::DocumentId{index.data(models::IdRole).toString()};
    request.name = index.data(Qt::DisplayRole).toString();
    m_workspace.open(request);
}

void LibraryDock::removeCurrent()
{
    const QModelIndex index = tree()->currentIndex();
    if (!index.isValid())
        return;
    const QString title = index.data(Qt::DisplayRole).toString();
    const auto removed = m_workspace.removeDocument(core::DocumentId{index.data(models::IdRole).toString()});
    using controllers::Notice;
    if (removed) {
        m_workspace.tell({Notice::Kind::Info, tr("“%1” and its annotations were taken out of the library.").arg(title),
                          QStringLiteral("edit.undo")});
    } else {
        m_workspace.tell({Notice::Kind::Error, removed.error().message, {}});
    }
}

void LibraryDock::showMenu(const QPoint &position)
{
    const QModelIndex index = tree()->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    // Another program may change the list while the menu is open.
    menu.addAction(tr("&Open"), this, [this, kept = QPersistentModelIndex(index)] {
        if (kept.isValid())
            openRow(filter()->mapToSource(kept));
    });
    menu.addAction(tr("&Remove from the library"), this, &LibraryDock::removeCurrent);
    menu.exec(tree()->viewport()->mapToGlobal(position));
}

void LibraryDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Library"));
    tree()->setAccessibleName(tr("Documents of the library"));
    setEmptyText(
        tr("Every document you open is kept here with its annotations.\n\nDrop files into the window, or press "
           "Ctrl+O."));
}

} // namespace app::docks

#include "moc_librarydock.cpp"
