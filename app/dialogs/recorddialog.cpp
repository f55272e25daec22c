// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/recorddialog.h"

#include "app/models/filtermodel.h"
#include "app/models/pinyinspelling.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace app::dialogs
{

namespace
{
constexpr QSize comfortable{720, 480};
constexpr QSize room{16, 6};  ///< between columns and between rows
constexpr int measured = 50;  ///< rows whose words tell how wide a column is: there may be a thousand
constexpr int mostWide = 240; ///< of the columns that take what their words need: one long title leaves room for others

/// Cells that do not touch.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return (QStyledItemDelegate::sizeHint(option, index) + room).boundedTo({mostWide, QWIDGETSIZE_MAX});
    }
};
} // namespace

RecordDialog::RecordDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new models::RecordModel(this))
    , m_filter(new models::FilterModel(this))
    , m_field(new QLineEdit)
    , m_list(new QTreeView)
    , m_empty(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    m_filter->setSourceModel(m_model);
    m_filter->setSpelling(models::pinyinSpelling());
    m_field->setClearButtonEnabled(true);
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search"));
    m_field->installEventFilter(this);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_sentence);
    column->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &pattern) {
        m_filter->setPattern(pattern);
        showEmpty();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { update(); });
    const QSize inParent = parent ? parent->size() - QSize(32, 96) : comfortable;
    resize(comfortable.boundedTo(inParent.expandedTo({320, 240})));
    m_field->setFocus();
}

void RecordDialog::setColumns(const QStringList &titles, int wide)
{
    m_model->setColumns(titles);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(measured);
    for (int column = 0; column < titles.size(); ++column)
        header->setSectionResizeMode(column, column == wide ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void RecordDialog::setRecords(const QList<models::Record> &records)
{
    const int row = m_list->currentIndex().row();
    m_model->setRecords(records);
    m_field->setEnabled(!records.isEmpty());
    showEmpty();
    choose(std::clamp(row, 0, std::max(0, count() - 1)));
    update();
}

void RecordDialog::setSentence(const QString &words)
{
    m_sentence->setText(words);
}

void RecordDialog::setEmptyText(const QString &words)
{
    m_emptyWords = words;
    showEmpty();
}

void RecordDialog::showEmpty()
{
    m_empty->setText(m_model->rowCount() == 0 ? m_emptyWords : tr("Nothing fits the search."));
    m_list->setVisible(count() > 0);
    m_empty->setVisible(count() == 0);
}

QPushButton *RecordDialog::addButton(const QString &words, const std::function<void()> &command)
{
    auto *button = m_buttons->addButton(words, QDialogButtonBox::ActionRole);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, command);
    if (!m_first) {
        m_first = button;
        connect(m_list, &QTreeView::doubleClicked, m_first, &QPushButton::click);
    }
    return button;
}

int RecordDialog::count() const
{
    return m_filter->rowCount();
}

void RecordDialog::choose(int row)
{
    m_list->setCurrentIndex(m_filter->index(row, 0));
}

QVariant RecordDialog::key() const
{
    const QList<QVariant> all = keys();
    return all.size() == 1 ? all.constFirst() : QVariant();
}

QList<QVariant> RecordDialog::keys() const
{
    QList<QVariant> keys;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys.append(row.data(models::RecordModel::KeyRole));
    return keys;
}

bool RecordDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_field && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_first) {
            m_first->click();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace app::dialogs

#include "moc_recorddialog.cpp"
