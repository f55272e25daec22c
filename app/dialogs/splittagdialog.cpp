// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/splittagdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::dialogs
{

using controllers::UserPrompt;

SplitTagDialog::SplitTagDialog(const UserPrompt::SplitQuestion &question, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit), m_list(new QListWidget), m_count(new QLabel)
{
    setWindowTitle(tr("Split “%1”").arg(question.tag.path));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *nameLabel = new QLabel(tr("&Name of the new tag, beside “%1”:").arg(question.tag.path));
    nameLabel->setWordWrap(true);
    nameLabel->setBuddy(m_name);
    column->addWidget(nameLabel);
    column->addWidget(m_name);
    auto *listLabel = new QLabel(tr("&Passages that go to it:"));
    listLabel->setBuddy(m_list);
    column->addWidget(listLabel);
    column->addWidget(m_list, 1);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_split = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    m_split->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(question);
    connect(m_name, &QLineEdit::textChanged, this, &SplitTagDialog::update);
    connect(m_list, &QListWidget::itemChanged, this, &SplitTagDialog::update);
    resize(600, 460);
    m_name->setFocus();
    update();
}

void SplitTagDialog::fill(const UserPrompt::SplitQuestion &question)
{
    m_list->setAccessibleName(tr("Passages"));
    m_list->setWordWrap(true);
    m_list->setSpacing(4);
    for (const UserPrompt::PassageInContext &passage : question.passages) {
        const QString before = passage.before.isEmpty() ? QString() : u'…' + passage.before.simplified();
        const QString after = passage.after.isEmpty() ? QString() : passage.after.simplified() + u'…';
        auto *item = new QListWidgetItem(
            tr("%1[%2]%3", "a passage between what stands before and after it").arg(before, passage.quote, after),
            m_list);
        item->setToolTip(passage.document);
        item->setData(Qt::UserRole, passage.id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void SplitTagDialog::update()
{
    const qsizetype ticked = split().passages.size();
    m_count->setText(tr("%1 of %2 passages").arg(QLocale().toString(ticked), QLocale().toString(m_list->count())));
    m_split->setEnabled(ticked > 0 && !m_name->text().trimmed().isEmpty());
}

UserPrompt::Split SplitTagDialog::split() const
{
    UserPrompt::Split split{m_name->text().trimmed(), {}};
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            split.passages.append({item->data(Qt::UserRole).toString()});
    }
    return split;
}

} // namespace app::dialogs

#include "moc_splittagdialog.cpp"
