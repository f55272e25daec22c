// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkdialog.h"

#include "app/dialogs/discardquestion.h"
#include "app/dialogs/taborder.h"
#include "core/annotation/link.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::dialogs
{

namespace
{
constexpr int digits = 9;

QLabel *quoteLabel(const QString &words)
{
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}
} // namespace

LinkDialog::LinkDialog(const controllers::UserPrompt::LinkQuestion &question, QWidget *parent)
    : QDialog(parent), m_types(new QListWidget), m_own(new QLineEdit), m_note(new QLineEdit)
{
    build(question);
    m_types->installEventFilter(this);
    connect(m_own, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_types->setEnabled(text.trimmed().isEmpty()); });
    m_types->setFocus();
    tabByLayout(this);
}

void LinkDialog::build(const controllers::UserPrompt::LinkQuestion &question)
{
    setWindowTitle(tr("Link passages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(quoteLabel(question.origin));
    for (const QString &type : question.types) {
        const qsizetype number = m_types->count() + 1;
        const QString name = core::annotation::describedLinkType(type);
        auto *item = new QListWidgetItem(number > digits ? name : QStringLiteral("%1  %2").arg(number).arg(name));
        item->setData(Qt::UserRole, type);
        m_types->addItem(item);
    }
    m_types->setCurrentRow(0);
    m_types->setAccessibleName(tr("Type of the link"));
    const qsizetype rows = std::clamp<qsizetype>(question.types.size(), 4, 8);
    m_types->setFixedHeight(static_cast<int>(rows) * (m_types->sizeHintForRow(0) + 2) + 8);
    column->addWidget(m_types);
    column->addWidget(quoteLabel(question.target));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_own->setPlaceholderText(tr("A word instead of those above"));
    form->addRow(tr("&Own type:"), m_own);
    form->addRow(tr("&Note:"), m_note);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Link"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    m_accept->setDefault(true); // not before it has its dialog
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_types, &QListWidget::doubleClicked, this, &QDialog::accept);
    resize(440, sizeHint().height());
}

controllers::UserPrompt::LinkAnswer LinkDialog::answer() const
{
    const QString own = m_own->text().simplified();
    const QListWidgetItem *item = m_types->currentItem();
    return {!own.isEmpty() ? own : item ? item->data(Qt::UserRole).toString() : QString(), m_note->text().trimmed()};
}

void LinkDialog::reject()
{
    if (m_note->text().trimmed().isEmpty() || mayDiscard(this))
        QDialog::reject();
}

bool LinkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_types && event->type() == QEvent::KeyPress) {
        const int row = static_cast<QKeyEvent *>(event)->key() - Qt::Key_1;
        if (row >= 0 && row < std::min(digits, m_types->count())) {
            m_types->setCurrentRow(row);
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace app::dialogs

#include "moc_linkdialog.cpp"
