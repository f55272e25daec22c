// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/repairsdock.h"

#include "app/actions/icon.h"
#include "app/controllers/navigator.h"
#include "app/controllers/repaircontroller.h"
#include "app/controllers/workspace.h"
#include "app/docks/emptywords.h"
#include "app/docks/lostchoices.h"
#include "app/docks/repairdelegate.h"
#include "app/models/repairmodel.h"
#include "app/models/roles.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app::docks
{

using controllers::Workspace;
using core::document::RepairChoice;
using core::text::PassId;
using models::RepairKind;
using models::RepairModel;

namespace
{
constexpr int typingMs = 150;
constexpr int passRole = Qt::UserRole; ///< PassId as int; -1 for all

void makeQuiet(QLabel *label)
{
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
}
} // namespace

RepairsDock::RepairsDock(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new RepairModel(this))
    , m_kinds(new QTreeWidget(this))
    , m_words(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_guesses(new QToolButton(this))
    , m_list(new QListView(this))
    , m_noRows(new EmptyWords(this))
    , m_empty(new EmptyWords(this))
    , m_content(new QWidget(this))
    , m_lost(new LostChoices(this))
{
    setObjectName(QStringLiteral("repairs"));
    makeLists();
    connectLists();
    retranslate();
    showDocument();
}

void RepairsDock::makeLists()
{
    m_kinds->setObjectName(QStringLiteral("repairKinds"));
    m_kinds->setHeaderHidden(true);
    m_kinds->setColumnCount(2);
    m_kinds->setRootIsDecorated(false);
    m_kinds->setUniformRowHeights(true);
    m_kinds->setFrameShape(QFrame::NoFrame);
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_kinds->setAllColumnsShowFocus(true);
    m_kinds->header()->setStretchLastSection(false);
    m_kinds->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_kinds->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setObjectName(QStringLiteral("repairList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RepairDelegate(m_list));
    // One height for all: a million rows are then neither measured nor made before they are seen.
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_field->installEventFilter(this);
    m_field->setClearButtonEnabled(true);
    m_guesses->setCheckable(true);
    m_guesses->setAutoRaise(true);
    makeQuiet(m_words);
    m_noRows->setTextFormat(Qt::PlainText);
    m_empty->setTextFormat(Qt::PlainText);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
}

void RepairsDock::arrange()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_kinds);
    m_words->setContentsMargins(12, 4, 12, 8);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 4);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_guesses);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addWidget(m_noRows, 1);
    m_stack = new QStackedLayout;
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(m_stack, 1);
    outer->addWidget(m_lost);
}

void RepairsDock::connectLists()
{
    connect(m_kinds, &QTreeWidget::currentItemChanged, this, &RepairsDock::chooseKind);
    connect(m_kinds, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (!m_filling && column == 0)
            switchKind(item);
    });
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &RepairsDock::applyFilter);
    connect(m_guesses, &QToolButton::toggled, this, &RepairsDock::applyFilter);
    connect(m_list, &QListView::activated, this, &RepairsDock::goTo);
    connect(m_list, &QListView::clicked, this, &RepairsDock::goTo);
    connect(m_model, &RepairModel::switchWanted, this, &RepairsDock::choose);
    connect(m_lost, &LostChoices::removalWanted, this, [this](const QList<RepairChoice> &choices) {
        m_parts.repairs.forget(m_parts.workspace.currentId(), choices);
    });
    connect(&m_parts.repairs, &controllers::RepairController::settled, this, [this] {
        if (m_switched) // it came to nothing
            showDocument();
    });
    connect(&m_parts.workspace, &Workspace::currentChanged, this, &RepairsDock::showDocument);
    connect(&m_parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            showDocument();
    });
}

Panel RepairsDock::panel()
{
    return {QStringLiteral("repairs"), Panel::Area::Right,           20,
            QStringLiteral("repair"),  [] { return tr("Repairs"); }, {}};
}

Panel::Content RepairsDock::content()
{
    return {this, m_kinds};
}

bool RepairsDock::event(QEvent *event)
{
    // A stack lays out what it is given: not before somebody is to see it.
    if (event->type() == QEvent::Polish && !layout())
        arrange();
    return QWidget::event(event);
}

void RepairsDock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        showDocument();
}

void RepairsDock::showDocument()
{
    m_switched = false;
    m_stale = !isVisible();
    if (m_stale)
        return;
    const auto open = m_parts.workspace.current();
    const bool same = open && open->document.source().constData() == m_model->document().source().constData();
    // After a switch the reader goes on at the same repair, in the same kind.
    const QModelIndex current = m_list->currentIndex();
    const int row = current.row();
    const int scrolled = m_list->verticalScrollBar()->value();
    const bool sameFilter = same || (open && m_model->document().source() == open->document.source());
    if (!sameFilter) {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        m_guesses->setChecked(false);
        m_model->setFilter({});
    }
    m_model->setDocument(open ? open->document : core::document::Document());
    m_lost->setChoices(m_model->document().repairChoices().lost());
    fillKinds();
    if (sameFilter && row >= 0 && m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
        m_list->verticalScrollBar()->setValue(scrolled);
    }
    m_stack->setCurrentWidget(m_kinds->topLevelItemCount() > 1 ? m_content : m_empty);
    m_noRows->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
}

QTreeWidgetItem *RepairsDock::addKind(const QString &title, const RepairKind &kind)
{
    const QLocale locale;
    auto *item = new QTreeWidgetItem(m_kinds);
    item->setText(0, title);
    item->setData(0, passRole, static_cast<int>(kind.pass));
    if (RepairModel::isSwitchable(kind.pass)) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, kind.state);
    }
    const QString count = kind.declined == 0
                              ? locale.toString(kind.made)
                              : tr("%1 of %2", "how many repairs of a kind are made, of how many")
                                    .arg(locale.toString(kind.made), locale.toString(kind.made + kind.declined));
    item->setText(1, count);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setForeground(1, palette().color(QPalette::PlaceholderText));
    return item;
}

void RepairsDock::fillKinds()
{
    m_filling = true;
    const auto wanted = m_model->filter().pass;
    m_kinds->clear();
    RepairKind all;
    int switchedOn = 0;
    int switchable = 0;
    const QList<RepairKind> kinds = m_model->kinds();
    for (const RepairKind &kind : kinds) {
        all.made += kind.made;
        all.declined += kind.declined;
        all.guessed += kind.guessed;
        if (!RepairModel::isSwitchable(kind.pass))
            continue;
        ++switchable;
        switchedOn += kind.state == Qt::Checked ? 2 : kind.state == Qt::PartiallyChecked ? 1 : 0;
    }
    all.pass = PassId::LineWrap; // any that can be switched
    all.state = switchedOn == 2 * switchable ? Qt::Checked : switchedOn == 0 ? Qt::Unchecked : Qt::PartiallyChecked;
    if (!kinds.isEmpty()) {
        QTreeWidgetItem *item = addKind(tr("All repairs"), all);
        item->setData(0, passRole, -1);
        if (switchable == 0)
            item->setData(0, Qt::CheckStateRole, {});
        m_kinds->setCurrentItem(item);
    }
    for (const RepairKind &kind : kinds) {
        QTreeWidgetItem *item = addKind(models::passTitle(kind.pass), kind);
        item->setToolTip(0, models::passWords(kind.pass));
        if (wanted == kind.pass)
            m_kinds->setCurrentItem(item);
    }
    m_guesses->setEnabled(all.guessed > 0 || m_guesses->isChecked());
    const int rows = std::min(m_kinds->topLevelItemCount(), 12);
    m_kinds->setFixedHeight(rows * std::max(m_kinds->sizeHintForRow(0), 22) + 4);
    m_filling = false;
    chooseKind();
}

void RepairsDock::chooseKind()
{
    if (m_filling)
        return;
    const QTreeWidgetItem *item = m_kinds->currentItem();
    const int pass = item ? item->data(0, passRole).toInt() : -1;
    m_words->setText(pass < 0 ? tr("Untick what the text is to keep as it came.")
                              : models::passWords(static_cast<PassId>(pass)));
    applyFilter();
}

void RepairsDock::applyFilter()
{
    const QTreeWidgetItem *item = m_kinds->currentItem();
    const int pass = item ? item->data(0, passRole).toInt() : -1;
    RepairModel::Filter filter;
    if (pass >= 0)
        filter.pass = static_cast<PassId>(pass);
    filter.guessedOnly = m_guesses->isChecked();
    filter.words = m_field->text();
    const auto &present = m_model->filter();
    if (filter.pass != present.pass || filter.guessedOnly != present.guessedOnly || filter.words != present.words)
        m_model->setFilter(filter);
    m_noRows->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
}

void RepairsDock::switchKind(QTreeWidgetItem *item)
{
    const int pass = item->data(0, passRole).toInt();
    const bool on = item->checkState(0) != Qt::Unchecked;
    RepairChoice choice;
    choice.kind = on ? RepairChoice::Kind::Make : RepairChoice::Kind::Decline;
    if (pass >= 0)
        choice.pass = static_cast<PassId>(pass);
    choose(choice);
}

void RepairsDock::choose(const RepairChoice &choice)
{
    m_switched = true;
    m_parts.repairs.choose(m_parts.workspace.currentId(), choice);
}

void RepairsDock::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_parts.navigator.goTo(m_parts.workspace.currentId(), index.data(models::RangeRole).value<core::text::TextRange>());
}

bool RepairsDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_field && key->key() == Qt::Key_Down) {
            m_list->setFocus();
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0));
            return true;
        }
        if (watched == m_field && key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
        if (watched == m_list && key->text().size() == 1 && key->text().at(0).isPrint() &&
            key->key() != Qt::Key_Space) {
            m_field->setFocus();
            m_field->setText(m_field->text() + key->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RepairsDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showDocument();
    }
    QWidget::changeEvent(event);
}

void RepairsDock::retranslate()
{
    setWindowTitle(tr("Repairs"));
    m_kinds->setAccessibleName(tr("Kinds of repairs"));
    m_list->setAccessibleName(tr("Repairs"));
    m_field->setPlaceholderText(tr("Filter"));
    m_field->setAccessibleName(tr("Filter repairs"));
    m_guesses->setText(tr("Guesses"));
    m_guesses->setToolTip(tr("Show only repairs that rest on a guess"));
    m_noRows->setText(tr("No repair fits the filter."));
    m_empty->setText(tr("No repairs were needed.\n\nThe text stands here as it came."));
}

} // namespace app::docks

#include "moc_repairsdock.cpp"
