// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/pickdialog.h"

#include "app/dialogs/taborder.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::dialogs
{

PickDialog::PickDialog(const controllers::UserPrompt::PickQuestion &question, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget)
{
    setWindowTitle(question.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *label = new QLabel(question.label);
    label->setWordWrap(true);
    label->setBuddy(m_list);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    m_list->addItems(question.rows);
    m_list->setCurrentRow(0);
    m_list->setAccessibleName(question.title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *accept = buttons->addButton(question.answer, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    accept->setDefault(true); // not before it has its dialog
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::doubleClicked, this, &QDialog::accept);
    resize(480, 280);
    m_list->setFocus();
    tabByLayout(this);
}

int PickDialog::row() const
{
    return m_list->currentRow();
}

} // namespace app::dialogs

#include "moc_pickdialog.cpp"
