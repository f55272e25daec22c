// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/filterpanel.h"

#include "app/docks/emptywords.h"
#include "app/docks/rowdelegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

FilterPanel::FilterPanel(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_empty(new EmptyWords(this))
    , m_stack(new QStackedLayout)
    , m_filter(new models::FilterModel(this))
{
    m_field->setClearButtonEnabled(true);
    m_field->setTextMargins(4, 0, 4, 0);
    m_field->installEventFilter(this);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QVBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_field);
    layout->addLayout(row);
    layout->addLayout(m_stack, 1);

    connect(m_field, &QLineEdit::textChanged, this, &FilterPanel::applyPattern);
    const auto activate = [this](const QModelIndex &index) { Q_EMIT activated(m_filter->mapToSource(index)); };
    connect(m_tree, &QTreeView::activated, this, activate);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FilterPanel::updateEmpty);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &FilterPanel::updateEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &FilterPanel::updateEmpty);
    FilterPanel::retranslate();
}

void FilterPanel::setModel(QAbstractItemModel *model)
{
    m_filter->setSourceModel(model);
    updateEmpty();
}

void FilterPanel::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void FilterPanel::addHeader(QWidget *widget)
{
    auto *row = qobject_cast<QVBoxLayout *>(layout()->itemAt(0)->layout());
    row->addWidget(widget);
}

void FilterPanel::updateEmpty()
{
    const bool nothing = m_filter->sourceModel() == nullptr || m_filter->sourceModel()->rowCount() == 0;
    if (m_stack->count() > 0)
        m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_tree);
    m_field->setEnabled(!nothing);
}

void FilterPanel::applyPattern(const QString &pattern)
{
    if (m_filter->isWhole()) {
        m_open.clear();
        rememberOpen();
    }
    m_filter->setPattern(pattern);
    if (m_filter->isWhole())
        openRemembered();
    else
        m_tree->expandAll();
}

void FilterPanel::rememberOpen(const QModelIndex &parent)
{
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        if (!m_tree->isExpanded(index))
            continue;
        m_open.append(m_filter->mapToSource(index));
        rememberOpen(index);
    }
}

/// What the filter had taken away would be folded, and what it had opened open.
void FilterPanel::openRemembered()
{
    if (!std::ranges::all_of(m_open, &QPersistentModelIndex::isValid)) { // the rows were made anew meanwhile
        m_tree->expandAll();
        return;
    }
    m_tree->collapseAll();
    for (const QPersistentModelIndex &row : std::as_const(m_open))
        m_tree->expand(m_filter->mapFromSource(row));
    if (m_tree->selectionModel()->isSelected(m_tree->currentIndex()))
        m_tree->scrollTo(m_tree->currentIndex());
}

bool FilterPanel::event(QEvent *event)
{
    // A stack lays out what it is given: not before somebody is to see it.
    if (event->type() == QEvent::Polish && m_stack->count() == 0) {
        m_stack->addWidget(m_tree);
        m_stack->addWidget(m_empty);
        updateEmpty();
    }
    return QWidget::event(event);
}

bool FilterPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == m_tree && choosesByFocus()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
            chooseRow();
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (watched == m_field && plain && handleFieldKey(key->key()))
        return true;
    if (watched == m_tree && plain && handleTreeKey(key->text(), key->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool FilterPanel::handleFieldKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterTree();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            return false;
        m_field->clear();
        return true;
    default:
        return false;
    }
}

void FilterPanel::enterTree()
{
    chooseRow();
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

/// Before the tree gets the focus: it would make its first row the current one, but not choose it.
void FilterPanel::chooseRow()
{
    const QModelIndex current = m_tree->currentIndex();
    QItemSelectionModel *selection = m_tree->selectionModel();
    // Not by setCurrentIndex(): with Ctrl held, as in the key that led here, it adds to what is chosen.
    if (!selection->isSelected(current) || !m_filter->holdsWords(current))
        selection->setCurrentIndex(m_filter->firstHolding(), QItemSelectionModel::ClearAndSelect);
}

bool FilterPanel::handleTreeKey(const QString &text, int key)
{
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (text.isEmpty() || !text.at(0).isPrint() || text.at(0).isSpace())
        return false;
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->setText(m_field->text() + text);
    return true;
}

void FilterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterPanel::retranslate()
{
    m_field->setPlaceholderText(tr("Filter"));
    m_field->setAccessibleName(tr("Filter"));
}

} // namespace app::docks

#include "moc_filterpanel.cpp"
