// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/correctionsdock.h"

#include "app/controllers/navigator.h"
#include "app/controllers/structurecontroller.h"
#include "app/models/correctionmodel.h"
#include "app/models/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace app::docks
{

using controllers::StructureController;
using controllers::Workspace;
using models::CorrectionModel;

CorrectionsDock::CorrectionsDock(const Parts &parts, QWidget *parent)
    : FilterPanel(parent)
    , m_parts(parts)
    , m_model(new CorrectionModel(this))
    , m_remove(new QPushButton(this))
    , m_here(new QPushButton(this))
{
    setObjectName(QStringLiteral("corrections"));
    setModel(m_model);
    tree()->setRootIsDecorated(false);
    tree()->setItemsExpandable(false);
    tree()->setIndentation(0);
    tree()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree()->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_here);
    row->addWidget(m_remove);
    row->addStretch();
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    for (QPushButton *button : {m_here, m_remove})
        button->setAutoDefault(false);

    connect(this, &FilterPanel::activated, this, &CorrectionsDock::goTo);
    connect(tree(), &QTreeView::clicked, tree(), &QTreeView::activated);
    connect(tree(), &QWidget::customContextMenuRequested, this, &CorrectionsDock::openMenu);
    connect(tree()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CorrectionsDock::updateButtons);
    connect(m_remove, &QPushButton::clicked, this, &CorrectionsDock::remove);
    connect(m_here, &QPushButton::clicked, this, &CorrectionsDock::moveHere);
    connect(&parts.structure, &StructureController::presentChanged, this, &CorrectionsDock::updateButtons);
    connect(&parts.workspace, &Workspace::currentChanged, this, &CorrectionsDock::showDocument);
    connect(&parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            showDocument();
    });
    CorrectionsDock::retranslate();
    showDocument();
}

Panel CorrectionsDock::panel()
{
    return {QStringLiteral("corrections"),
            Panel::Area::Right,
            30,
            QStringLiteral("corrections"),
            [] { return tr("Corrections"); },
            {}};
}

Panel::Content CorrectionsDock::content()
{
    return {this, tree()};
}

void CorrectionsDock::showDocument()
{
    const int scrolled = tree()->verticalScrollBar()->value();
    const auto open = m_parts.workspace.current();
    m_model->setCorrected(open ? open->corrected : core::corrections::Corrected());
    tree()->expandAll();
    tree()->doItemsLayout();
    tree()->verticalScrollBar()->setValue(scrolled);
    updateButtons();
}

QModelIndexList CorrectionsDock::chosen() const
{
    QModelIndexList rows;
    for (const QModelIndex &row : tree()->selectionModel()->selectedRows())
        rows.append(filter()->mapToSource(row));
    return rows;
}

void CorrectionsDock::updateButtons()
{
    const QModelIndexList rows = chosen();
    m_remove->setEnabled(!rows.isEmpty());
    const bool unfit = rows.size() == 1 && m_model->groupOf(rows.constFirst()) != CorrectionModel::Group::Holding;
    // What is said of a whole line can be said of another one; other words for some of its own cannot.
    const auto *correction = unfit ? m_model->correction(rows.constFirst()) : nullptr;
    const bool ofLine = correction && correction->kind != core::corrections::CorrectionKind::Replace;
    m_here->setEnabled(ofLine && !m_parts.structure.pagePlace().isNull());
}

void CorrectionsDock::goTo(const QModelIndex &index)
{
    const auto *fit = m_model->fit(index);
    if (fit && fit->state != core::corrections::FitState::Unfit)
        m_parts.navigator.goTo(m_parts.workspace.currentId(), fit->range);
}

void CorrectionsDock::remove()
{
    QList<core::CorrectionId> ids;
    for (const QModelIndex &row : chosen())
        ids.append(m_model->correction(row)->id);
    m_parts.structure.remove(m_parts.workspace.currentId(), ids);
}

void CorrectionsDock::moveHere()
{
    const QModelIndexList rows = chosen();
    if (rows.size() == 1)
        m_parts.structure.moveToCaret(m_parts.workspace.currentId(), *m_model->correction(rows.constFirst()));
}

void CorrectionsDock::openMenu(const QPoint &position)
{
    if (chosen().isEmpty())
        return;
    QMenu menu(this);
    for (QPushButton *button : {m_here, m_remove})
        menu.addAction(button->text(), button, &QPushButton::click)->setEnabled(button->isEnabled());
    menu.exec(tree()->viewport()->mapToGlobal(position));
}

bool CorrectionsDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tree() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return FilterPanel::eventFilter(watched, event);
}

void CorrectionsDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Corrections"));
    tree()->setAccessibleName(tr("Corrections of the structure"));
    setEmptyText(
        tr("What you say of headings, paragraphs and articles stands here. It is kept, and holds again whenever "
           "the document is read anew.\n\nCtrl+Alt+1 makes the line at the caret a heading, Ctrl+Alt+0 a "
           "paragraph; the menu Structure has the rest."));
    m_remove->setText(tr("Take back"));
    m_remove->setToolTip(tr("The program decides again (Del)"));
    m_here->setText(tr("Apply at the caret"));
    m_here->setToolTip(tr("Says the same of the line where the caret stands, instead of the one that is gone"));
    if (m_model)
        m_model->retranslate();
    tree()->expandAll();
}

} // namespace app::docks

#include "moc_correctionsdock.cpp"
