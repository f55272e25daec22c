// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/tagwordsdialog.h"

#include "app/dialogs/discardquestion.h"
#include "app/dialogs/taborder.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>

namespace app::dialogs
{

TagWordsDialog::TagWordsDialog(const controllers::UserPrompt::TagWordsQuestion &question, QWidget *parent)
    : QDialog(parent), m_tag(question.tag)
{
    setWindowTitle(tr("Describe “%1”").arg(m_tag.path));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    if (!question.problem.isEmpty()) {
        auto *problem = new QLabel(question.problem);
        problem->setWordWrap(true);
        column->addWidget(problem);
    }
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form, 1);
    m_description = addText(form, tr("&Description:"), m_tag.description, 3);
    m_aliases = new QLineEdit(m_tag.aliases.join(tr("; ", "between other names")));
    m_aliases->setPlaceholderText(tr("Other names, with semicolons between them"));
    form->addRow(tr("&Other names:"), m_aliases);
    m_whenToUse = addText(form, tr("When to &use:"), m_tag.whenToUse, 2);
    m_whenNot = addText(form, tr("When &not:"), m_tag.whenNot, 2);
    m_example = addText(form, tr("&Example:"), m_tag.example, 3);
    auto *fill = new QPushButton(tr("Take the selected passage"));
    fill->setAutoDefault(false);
    fill->setEnabled(!question.selected.isEmpty());
    fill->setToolTip(question.selected.isEmpty() ? tr("No passage is selected in the text") : question.selected);
    connect(fill, &QPushButton::clicked, this,
            [this, selected = question.selected] { m_example->setPlainText(selected); });
    auto *row = new QHBoxLayout;
    row->addWidget(fill);
    row->addStretch();
    form->addRow(QString(), row);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *keep = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    keep->setDefault(true);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) // Enter alone breaks a line
        connect(new QShortcut(QKeyCombination(Qt::ControlModifier, key), this), &QShortcut::activated, keep,
                &QPushButton::click);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 480);
    m_description->setFocus();
    tabByLayout(this);
    if (question.problem.isEmpty()) // else they could not be stored yet
        m_stored = words();
}

void TagWordsDialog::reject()
{
    if (m_stored == words() || mayDiscard(this))
        QDialog::reject();
}

QPlainTextEdit *TagWordsDialog::addText(QFormLayout *form, const QString &label, const QString &text, int lines)
{
    auto *field = new QPlainTextEdit(text);
    field->setTabChangesFocus(true);
    field->setMinimumHeight(lines * field->fontMetrics().lineSpacing() + 16);
    form->addRow(label, field);
    return field;
}

core::annotation::Tag TagWordsDialog::words() const
{
    static const QRegularExpression separators(QStringLiteral("[;；\\n]"));
    core::annotation::Tag tag = m_tag;
    tag.description = m_description->toPlainText().trimmed();
    tag.aliases = m_aliases->text().split(separators, Qt::SkipEmptyParts);
    tag.whenToUse = m_whenToUse->toPlainText().trimmed();
    tag.whenNot = m_whenNot->toPlainText().trimmed();
    tag.example = m_example->toPlainText().trimmed();
    return tag;
}

} // namespace app::dialogs

#include "moc_tagwordsdialog.cpp"
