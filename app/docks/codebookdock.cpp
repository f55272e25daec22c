// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/codebookdock.h"

#include "app/actions/icon.h"
#include "app/controllers/codebookcontroller.h"
#include "app/docks/codebookmenu.h"
#include "app/docks/flowlayout.h"
#include "app/docks/lazyreload.h"
#include "app/models/codebookmodel.h"
#include "app/models/pinyinspelling.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::CodebookController;
using controllers::Workspace;
using models::CodebookModel;

CodebookDock::CodebookDock(const Parts &parts, QWidget *parent)
    : FilterPanel(parent)
    , m_parts(parts)
    , m_model(new CodebookModel(this))
    , m_menu(new CodebookMenu(this))
    , m_inDocument(new QToolButton(this))
    , m_withBelow(new QToolButton(this))
    , m_unusedOnly(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_reload(new LazyReload(*this, [this] { reload(); }))
{
    setObjectName(u"codebook"_s);
    setModel(m_model);
    filter()->setSpelling(models::pinyinSpelling());
    build();
    attachMenu();
    connect(this, &FilterPanel::activated, this,
            [this](const QModelIndex &index) { Q_EMIT tagActivated(m_model->tag(index).path); });
    connect(m_model, &CodebookModel::renameRequested, &parts.controller, &CodebookController::rename,
            Qt::QueuedConnection);
    // After the drag, which still holds the rows.
    connect(m_model, &CodebookModel::moveRequested, &parts.controller, &CodebookController::move, Qt::QueuedConnection);
    connect(&parts.workspace, &Workspace::tagsChanged, m_reload, &LazyReload::request);
    connect(&parts.workspace, &Workspace::currentChanged, m_reload, &LazyReload::request);
    CodebookDock::retranslate();
    m_reload->request();
}

void CodebookDock::build()
{
    tree()->setUniformRowHeights(true);
    tree()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree()->setContextMenuPolicy(Qt::CustomContextMenu);
    tree()->setDragEnabled(true);
    tree()->setDragDropMode(QAbstractItemView::InternalMove);
    tree()->setDropIndicatorShown(true);
    tree()->setAutoExpandDelay(600);
    auto *head = new QWidget(this);
    auto *row = new FlowLayout(head);
    for (QToolButton *button : {m_inDocument, m_withBelow, m_unusedOnly, m_more}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCheckable(button != m_more);
        row->addWidget(button);
    }
    m_more->setIcon(actions::icon("more"_L1));
    addHeader(head);
    connect(m_inDocument, &QToolButton::toggled, this, &CodebookDock::reload);
    connect(m_withBelow, &QToolButton::toggled, this, [this](bool on) {
        m_model->setCounting(on ? CodebookModel::Counting::WithBelow : CodebookModel::Counting::Own);
    });
    connect(m_unusedOnly, &QToolButton::toggled, this, [this](bool on) {
        filter()->setCondition(
            on ? models::FilterModel::Condition([this](const QModelIndex &index) { return m_model->isUnused(index); })
               : models::FilterModel::Condition());
        tree()->expandAll();
    });
    connect(m_more, &QToolButton::clicked, this, &CodebookDock::showMoreMenu);
    connect(tree(), &QWidget::customContextMenuRequested, this, &CodebookDock::openMenu);
    connect(tree()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CodebookDock::updateMenu);
}

void CodebookDock::attachMenu()
{
    CodebookController &controller = m_parts.controller;
    const auto on = [this](CodebookMenu::Command command, auto &&work) {
        connect(m_menu->command(command), &QAction::triggered, this, work);
    };
    const auto at = [this] { return m_model->tag(current()); };
    on(CodebookMenu::NewBelow, [this, at, &controller] { select(controller.create(at().id)); });
    on(CodebookMenu::NewBeside, [this, at, &controller] { select(controller.create(at().parent)); });
    on(CodebookMenu::Show, [this, at] { Q_EMIT tagActivated(at().path); });
    on(CodebookMenu::Page, [this, at] { Q_EMIT pageRequested(at().id); });
    on(CodebookMenu::Memo, [this, at] { Q_EMIT memoRequested(at().id); });
    on(CodebookMenu::Rename, [this] { tree()->edit(filter()->mapFromSource(current())); });
    on(CodebookMenu::Describe, [at, &controller] { controller.describe(at().id); });
    on(CodebookMenu::Merge, [this, &controller] { select(controller.merge(chosen())); });
    on(CodebookMenu::Split, [this, at, &controller] { select(controller.split(at().id)); });
    on(CodebookMenu::Delete, [this, &controller] { controller.remove(chosen()); });
    on(CodebookMenu::MoveOut, [this] { moveOut(); });
    on(CodebookMenu::MoveIn, [this] { moveIn(); });
    on(CodebookMenu::MoveUp, [this] { moveBy(-1); });
    on(CodebookMenu::MoveDown, [this] { moveBy(1); });
    on(CodebookMenu::Import, [&controller] { controller.importFrom(); });
    on(CodebookMenu::ExportCsv, [&controller] { controller.exportTo(CodebookController::Format::Csv); });
    on(CodebookMenu::ExportQdc, [&controller] { controller.exportTo(CodebookController::Format::Qdc); });
    on(CodebookMenu::Expand, [this] { tree()->expandAll(); });
    on(CodebookMenu::Collapse, [this] { tree()->collapseAll(); });
    connect(m_menu, &CodebookMenu::recolourRequested, this,
            [at, &controller](const QString &color) { controller.recolour(at().id, color); });
}

Panel CodebookDock::panel()
{
    return {u"codebook"_s, Panel::Area::Left, 30, u"tag"_s, [] { return tr("Codebook"); }, {}};
}

Panel::Content CodebookDock::content()
{
    return {this, tree()};
}

/// The names of the deepest level keep more than half of a narrow panel.
void CodebookDock::fitIndentation()
{
    constexpr int least = 6;
    constexpr int usual = 16;
    tree()->setIndentation(std::clamp(width() * 2 / 5 / std::max(1, m_model->depth()), least, usual));
}

void CodebookDock::resizeEvent(QResizeEvent *event)
{
    FilterPanel::resizeEvent(event);
    fitIndentation();
}

QModelIndex CodebookDock::current() const
{
    const QModelIndexList rows = tree()->selectionModel()->selectedRows();
    return rows.size() == 1 ? filter()->mapToSource(rows.constFirst()) : QModelIndex();
}

QList<core::TagId> CodebookDock::chosen() const
{
    QList<core::TagId> ids;
    for (const QModelIndex &row : tree()->selectionModel()->selectedRows())
        ids.append(m_model->tag(filter()->mapToSource(row)).id);
    return ids;
}

void CodebookDock::updateMenu()
{
    m_menu->setCount(chosen().size());
}

void CodebookDock::openMenu(const QPoint &position)
{
    if (!tree()->indexAt(position).isValid())
        tree()->clearSelection();
    m_menu->popup(tree()->viewport()->mapToGlobal(position));
}

void CodebookDock::showMoreMenu()
{
    using enum CodebookMenu::Command;
    QMenu menu(this);
    menu.addAction(m_menu->command(NewBelow));
    menu.addSeparator();
    for (const auto command : {Import, ExportCsv, ExportQdc})
        menu.addAction(m_menu->command(command));
    menu.addSeparator();
    for (const auto command : {Expand, Collapse})
        menu.addAction(m_menu->command(command));
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

/// Right behind its parent.
void CodebookDock::moveOut()
{
    const QModelIndex parent = current().parent();
    if (parent.isValid())
        m_parts.controller.move(chosen(), m_model->tag(parent.parent()).id, parent.row() + 1);
}

/// The last below the sibling above.
void CodebookDock::moveIn()
{
    const QModelIndex row = current();
    if (row.row() > 0)
        m_parts.controller.move(chosen(), m_model->tag(row.siblingAtRow(row.row() - 1)).id);
}

void CodebookDock::moveBy(int rows)
{
    const QModelIndex row = current();
    const int to = row.row() + rows;
    if (row.isValid() && to >= 0 && to < m_model->rowCount(row.parent()))
        m_parts.controller.move(chosen(), m_model->tag(row.parent()).id, to);
}

void CodebookDock::reload()
{
    const auto *library = m_parts.workspace.library();
    m_inDocument->setEnabled(m_parts.workspace.current() != nullptr);
    m_menu->setEnabled(library != nullptr);
    m_more->setEnabled(library != nullptr);
    if (!library) {
        m_model->setTags({});
        return;
    }
    const auto tags = library->tags();
    if (!tags) {
        refuse(tags.error());
        return;
    }
    const View before = view();
    bool rebuilt = false;
    const auto reset = connect(m_model, &QAbstractItemModel::modelReset, this, [&rebuilt] { rebuilt = true; });
    m_model->setTags(*tags);
    disconnect(reset);
    fitIndentation();
    if (rebuilt)
        restore(before);
    count();
}

/// One count at a time, and one more where something changed meanwhile: the last one is shown.
void CodebookDock::count()
{
    if (m_isCounting) {
        m_countsAgain = true;
        return;
    }
    m_isCounting = true;
    const bool here = m_inDocument->isChecked() && m_parts.workspace.current();
    m_parts.workspace.countTags(here ? std::optional(m_parts.workspace.currentId()) : std::nullopt,
                                [self = QPointer(this)](const core::Result<Workspace::TagUses> &uses) {
                                    if (self)
                                        self->take(uses);
                                });
}

void CodebookDock::take(const core::Result<QHash<core::TagId, core::library::TagUse>> &uses)
{
    m_isCounting = false;
    if (std::exchange(m_countsAgain, false)) {
        m_reload->request(); // where nobody looks any more it can wait
        return;
    }
    if (!uses) {
        refuse(uses.error());
        return;
    }
    m_model->setUses(*uses);
}

void CodebookDock::refuse(const core::Error &error)
{
    m_parts.workspace.tell({controllers::Notice::Kind::Error, error.message, {}, {}});
}

CodebookDock::View CodebookDock::view() const
{
    View view;
    view.selected = chosen();
    view.current = m_model->tag(filter()->mapToSource(tree()->currentIndex())).id;
    view.scrolled = tree()->verticalScrollBar()->value();
    QModelIndexList pending{QModelIndex()};
    while (!pending.isEmpty()) {
        const QModelIndex parent = pending.takeLast();
        for (int row = 0; row < filter()->rowCount(parent); ++row) {
            const QModelIndex index = filter()->index(row, 0, parent);
            if (filter()->rowCount(index) == 0)
                continue;
            if (!tree()->isExpanded(index))
                view.collapsed.insert(m_model->tag(filter()->mapToSource(index)).id);
            pending.append(index);
        }
    }
    return view;
}

void CodebookDock::restore(const View &view)
{
    tree()->expandAll();
    const auto indexOf = [this](const core::TagId &id) { return filter()->mapFromSource(m_model->indexOf(id)); };
    for (const core::TagId &id : view.collapsed)
        tree()->collapse(indexOf(id));
    QItemSelection selection;
    for (const core::TagId &id : view.selected) {
        if (const QModelIndex index = indexOf(id); index.isValid())
            selection.select(index, index);
    }
    tree()->selectionModel()->setCurrentIndex(indexOf(view.current), QItemSelectionModel::NoUpdate);
    tree()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    tree()->doItemsLayout();
    tree()->verticalScrollBar()->setValue(view.scrolled);
    updateMenu();
}

void CodebookDock::select(const core::TagId &id)
{
    m_reload->flush();
    const QModelIndex index = filter()->mapFromSource(m_model->indexOf(id));
    if (!index.isValid())
        return;
    tree()->setCurrentIndex(index);
    tree()->scrollTo(index);
}

bool CodebookDock::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == tree() && isKey && m_menu->isEnabled() && m_menu->handle(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return FilterPanel::eventFilter(watched, event);
}

void CodebookDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Codebook"));
    tree()->setAccessibleName(tr("Tags"));
    setEmptyText(tr("The tags you give to passages gather here.\n\nSelect a passage and press T."));
    m_inDocument->setText(tr("Here"));
    m_inDocument->setToolTip(tr("Counts in the document in front instead of in all"));
    m_inDocument->setAccessibleName(tr("Count in this document"));
    m_withBelow->setText(tr("With below"));
    m_withBelow->setToolTip(tr("Counts the passages of the tags below, too, each once"));
    m_withBelow->setAccessibleName(tr("Count with the tags below"));
    m_unusedOnly->setText(tr("Unused"));
    m_unusedOnly->setToolTip(tr("Shows only tags that no passage carries, nor one below them"));
    m_unusedOnly->setAccessibleName(tr("Unused only"));
    m_more->setToolTip(tr("New tag, import, export"));
    m_more->setAccessibleName(tr("Codebook menu"));
    m_menu->retranslate();
}

} // namespace app::docks

#include "moc_codebookdock.cpp"
