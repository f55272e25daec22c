// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/tickdialog.h"

#include "app/dialogs/completion.h"
#include "app/dialogs/tickdelegate.h"
#include "app/models/marknames.h"
#include "app/models/tickmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::dialogs
{

namespace
{
constexpr int markColors = 6;
constexpr QSize usualSize{640, 520};
} // namespace

TickDialog::TickDialog(const QString &title, const QString &listName, QWidget *parent)
    : QDialog(parent)
    , m_rows(new QVBoxLayout)
    , m_preview(new models::TickModel(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_count(new QLabel)
    , m_accept(new QPushButton)
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_rows->setSpacing(8);
    column->addLayout(m_rows);
    buildList(listName);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    buildFoot();
    connect(m_preview, &QAbstractItemModel::dataChanged, this, &TickDialog::showCount);
    resize(usualSize);
}

void TickDialog::buildList(const QString &name)
{
    m_list->setModel(m_preview);
    m_list->setItemDelegate(new TickDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(name);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
}

void TickDialog::buildFoot()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    foot->addWidget(m_count, 1);
    for (const bool on : {true, false}) {
        auto *all = new QPushButton(on ? tr("Tick all") : tr("Untick all"));
        all->setAutoDefault(false);
        connect(all, &QPushButton::clicked, this, [this, on] { m_preview->setAll(on); });
        foot->addWidget(all);
        m_all.append(all);
    }
    column->addLayout(foot);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    m_accept->setDefault(true); // not before it has its dialog
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QHBoxLayout *TickDialog::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_rows->addLayout(row);
    return row;
}

void TickDialog::showCount()
{
    const qsizetype ticked = m_preview->tickedCount();
    m_count->setText(counted(ticked));
    m_accept->setEnabled(ticked > 0 && isComplete());
    showEmpty();
}

void TickDialog::showEmpty()
{
    const bool empty = m_preview->rowCount() == 0;
    m_empty->setText(empty ? emptyWords() : QString());
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    for (QPushButton *all : std::as_const(m_all))
        all->setEnabled(!empty);
}

void TickDialog::offerColors(QComboBox *box)
{
    using core::annotation::MarkColor;
    for (int i = 0; i < markColors; ++i)
        box->addItem(models::colorLabel(core::annotation::colorName(static_cast<MarkColor>(i))));
    box->setAccessibleName(tr("Colour"));
}

void TickDialog::offerTags(QLineEdit *field, const QList<models::TagChoice> &tags)
{
    QStringList paths;
    for (const models::TagChoice &tag : tags)
        paths.append(tag.path);
    offerCompletions(*field, paths);
}

} // namespace app::dialogs

#include "moc_tickdialog.cpp"
