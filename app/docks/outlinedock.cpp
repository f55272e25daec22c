// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/outlinedock.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/doubtwalk.h"
#include "app/controllers/navigator.h"
#include "app/docks/structuremenu.h"
#include "app/models/outlinemodel.h"
#include "app/models/pinyinspelling.h"
#include "app/models/roles.h"
#include "core/document/placecarrier.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::DoubtWalk;
using controllers::Navigator;
using controllers::StructureController;
using controllers::Workspace;
using core::text::TextRange;

namespace
{
qsizetype startOf(const QModelIndex &index)
{
    return index.data(models::RangeRole).value<TextRange>().start();
}

/// Entries of an outline whose rows are opened and folded one by one.
constexpr qsizetype mostAtOnce = 20'000;

void forEachRow(const QAbstractItemModel &model, const QModelIndex &parent,
                const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        forEachRow(model, index, visit);
    }
}
} // namespace

OutlineDock::OutlineDock(const Parts &parts, QWidget *parent)
    : FilterPanel(parent), m_parts(parts), m_model(new models::OutlineModel(this)), m_doubts(new QToolButton(this))
{
    setObjectName(QStringLiteral("outline"));
    setModel(m_model);
    filter()->setSpelling(models::pinyinSpelling());
    tree()->setUniformRowHeights(true);
    tree()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_doubts->setAutoRaise(true);
    m_doubts->setFocusPolicy(Qt::TabFocus);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 0, 8, 4); // in line with the field above
    foot->addWidget(m_doubts);
    foot->addStretch();
    qobject_cast<QVBoxLayout *>(layout())->addLayout(foot);
    connectParts();
    OutlineDock::retranslate();
    showDocument();
}

void OutlineDock::setScript(const std::shared_ptr<const core::text::ScriptConverter> &script)
{
    m_model->setScript(script);
}

void OutlineDock::connectParts()
{
    connect(this, &FilterPanel::activated, this, [this](const QModelIndex &index) {
        const auto range = index.data(models::RangeRole).value<TextRange>();
        m_parts.navigator.goTo(m_parts.workspace.currentId(), range);
    });
    connect(tree(), &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // A click that adds to what is chosen goes nowhere.
        if (!(QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            Q_EMIT tree()->activated(index);
    });
    connect(tree(), &QWidget::customContextMenuRequested, this, &OutlineDock::openMenu);
    connect(tree()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlineDock::report);
    connect(m_doubts, &QToolButton::clicked, m_parts.registry.action("structure.nextDoubt"_L1), &QAction::trigger);
    connect(&m_parts.walk, &DoubtWalk::changed, this, &OutlineDock::showDoubts);
    connect(&m_parts.workspace, &Workspace::currentChanged, this, &OutlineDock::showDocument);
    connect(&m_parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            replaceSoon();
    });
    connect(&m_parts.workspace, &Workspace::annotationsChanged, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            m_model->setAnnotations(m_parts.workspace.current()->annotations);
    });
    connect(&m_parts.navigator, &Navigator::placeChanged, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            follow();
    });
}

Panel OutlineDock::panel()
{
    return {
        QStringLiteral("outline"), Panel::Area::Left, 10, QStringLiteral("outline"), [] { return tr("Outline"); }, {}};
}

Panel::Content OutlineDock::content()
{
    return {this, tree()};
}

void OutlineDock::showDocument()
{
    field()->clear();
    const auto open = m_parts.workspace.current();
    m_model->setDocument(open ? open->document : core::document::Document());
    if (open) {
        m_model->setAnnotations(open->annotations);
        expandSensibly();
        follow();
    }
    report();
}

/// The page comes first: a very long outline follows it in a turn of its own.
void OutlineDock::replaceSoon()
{
    const auto open = m_parts.workspace.current();
    if (open && open->document.outline().size() > mostAtOnce)
        QTimer::singleShot(0, this, &OutlineDock::replaceDocument);
    else
        replaceDocument();
}

/// The same source in another form: what is open, chosen and scrolled to stays, found again by the lines' own places.
void OutlineDock::replaceDocument()
{
    const auto open = m_parts.workspace.current();
    if (!open)
        return;
    const core::document::PlaceCarrier carrier(m_model->document(), open->document);
    if (!carrier.isSameSource()) {
        showDocument();
        return;
    }
    const auto places = [&carrier](const QModelIndexList &rows) {
        QList<qsizetype> list;
        for (const QModelIndex &row : rows)
            list.append(carrier.offset(startOf(row)));
        return list;
    };
    // To open and fold a hundred thousand rows one by one takes a second: so long an outline is opened as at first.
    const bool keepsFolds = open->document.outline().size() <= mostAtOnce;
    const QAbstractItemModel &rows = *tree()->model();
    QModelIndexList folded;
    if (keepsFolds) {
        forEachRow(rows, {}, [&](const QModelIndex &row) {
            if (rows.hasChildren(row) && !tree()->isExpanded(row))
                folded.append(row);
        });
    }
    const QList<qsizetype> foldedAt = places(folded);
    const QList<qsizetype> chosenAt = places(tree()->selectionModel()->selectedRows());
    const QModelIndex current = tree()->currentIndex();
    const qsizetype currentAt = current.isValid() ? carrier.offset(startOf(current)) : -1;
    const int scrolled = tree()->verticalScrollBar()->value();

    m_model->setDocument(open->document);
    m_model->setAnnotations(open->annotations);
    if (keepsFolds)
        tree()->expandAll();
    else
        expandSensibly();
    for (const qsizetype offset : foldedAt) {
        if (const QModelIndex row = indexAt(offset); row.isValid() && startOf(row) == offset)
            tree()->collapse(row);
    }
    // Where a line left the outline the keyboard stands on the row that came in its place, and nothing is chosen: the
    // same key once more must not take the next one, too.
    if (currentAt >= 0)
        tree()->selectionModel()->setCurrentIndex(rowFrom(currentAt), QItemSelectionModel::NoUpdate);
    QItemSelection chosen;
    for (const qsizetype offset : chosenAt) {
        if (const QModelIndex row = indexAt(offset); row.isValid() && startOf(row) == offset)
            chosen.select(row, row);
    }
    tree()->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    m_model->setPosition(m_parts.navigator.place(open->info.id));
    tree()->doItemsLayout();
    tree()->verticalScrollBar()->setValue(scrolled);
    if (currentAt >= 0 && tree()->hasFocus())
        tree()->scrollTo(tree()->currentIndex());
    report();
}

QModelIndex OutlineDock::indexAt(qsizetype offset) const
{
    return filter()->mapFromSource(m_model->indexOf(m_model->document().outlineAt(offset)));
}

/// The row of the line at the offset; where that has none the one that follows, at the end the last one.
QModelIndex OutlineDock::rowFrom(qsizetype offset) const
{
    const QModelIndex row = indexAt(offset);
    if (row.isValid() && startOf(row) == offset)
        return row;
    const qsizetype next = m_model->document().outlineAt(offset) + 1;
    const bool any = next < m_model->document().outline().size();
    return any ? filter()->mapFromSource(m_model->indexOf(next)) : row;
}

void OutlineDock::expandSensibly()
{
    // A short outline is shown whole; of a long one the articles and their first level, so that it can be surveyed.
    constexpr qsizetype fitsTheEye = 200;
    const qsizetype entries = m_parts.workspace.current()->document.outline().size();
    if (entries <= fitsTheEye)
        tree()->expandAll();
    else
        tree()->expandToDepth(0);
}

void OutlineDock::follow()
{
    m_model->setPosition(m_parts.navigator.place(m_parts.workspace.currentId()));
    const QModelIndex at = filter()->mapFromSource(m_model->currentIndex());
    // Someone who moves about in the tree by keyboard is not to be pulled away.
    if (at.isValid() && !tree()->hasFocus())
        tree()->scrollTo(at, QAbstractItemView::EnsureVisible);
}

void OutlineDock::report()
{
    controllers::StructurePlace place;
    place.document = m_parts.workspace.currentId();
    for (const QModelIndex &row : tree()->selectionModel()->selectedRows())
        place.blocks.append(row.data(models::BlockRole).value<qsizetype>());
    std::ranges::sort(place.blocks);
    m_parts.structure.setPlace(StructureController::Source::Outline, place);
}

void OutlineDock::openMenu(const QPoint &position)
{
    QModelIndex row = tree()->indexAt(position);
    if (!row.isValid())
        row = tree()->currentIndex();
    if (!row.isValid())
        return;
    if (!tree()->selectionModel()->isSelected(row))
        tree()->setCurrentIndex(row);
    m_parts.structure.setActive(StructureController::Source::Outline);
    QMenu menu(this);
    addStructure(&menu, m_parts.registry, MenuPlace::Outline);
    menu.exec(tree()->viewport()->mapToGlobal(position));
}

bool OutlineDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tree() && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            m_parts.structure.setActive(StructureController::Source::Outline);
    }
    return FilterPanel::eventFilter(watched, event);
}

void OutlineDock::showDoubts()
{
    const qsizetype count = m_parts.walk.doubts().size();
    const QString key =
        m_parts.registry.action("structure.nextDoubt"_L1)->shortcut().toString(QKeySequence::NativeText);
    const QString words = count == 1 ? tr("1 doubtful place (%1)", "key").arg(key)
                                     : tr("%1 doubtful places (%2)", "count, key").arg(QLocale().toString(count), key);
    m_doubts->setText(words);
    m_doubts->setToolTip(m_parts.registry.action("structure.nextDoubt"_L1)->toolTip());
    m_doubts->setVisible(count > 0);
}

void OutlineDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Outline"));
    tree()->setAccessibleName(tr("Outline"));
    setEmptyText(tr("The articles and headings of a document stand here."));
    if (m_doubts)
        showDoubts();
}

} // namespace app::docks

#include "moc_outlinedock.cpp"
