// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/pastedialog.h"

#include "app/dialogs/discardquestion.h"
#include "app/dialogs/taborder.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::dialogs
{

using PastedText = controllers::UserPrompt::PastedText;

PasteDialog::PasteDialog(const PastedText &suggestion, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit)
    , m_title(new QLineEdit(suggestion.title))
    , m_source(new QLineEdit(suggestion.source))
    , m_count(new QLabel)
{
    setWindowTitle(tr("New document from text"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *textLabel = new QLabel(tr("Te&xt"));
    textLabel->setBuddy(m_text);
    layout->addWidget(textLabel);
    m_text->setPlainText(suggestion.text);
    m_text->setAccessibleName(tr("Text"));
    m_text->setPlaceholderText(tr("Paste or type the text here."));
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text, 1);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_count);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    m_title->setPlaceholderText(tr("Taken from the text"));
    m_source->setPlaceholderText(tr("Address, newspaper and page, date"));
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Source:"), m_source);
    layout->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create document"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    m_create->setDefault(true); // known to the dialog from here on
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::update);
    resize(640, 520);
    update();
    (suggestion.text.isEmpty() ? static_cast<QWidget *>(m_text) : m_source)->setFocus();
    tabByLayout(this);
}

void PasteDialog::update()
{
    const qsizetype characters = m_text->document()->characterCount() - 1;
    m_count->setText(tr("%1 characters").arg(QLocale().toString(characters)));
    m_create->setEnabled(!m_text->document()->isEmpty());
}

void PasteDialog::reject()
{
    const bool typed = m_text->document()->isModified() && !m_text->document()->isEmpty();
    if (!(typed || m_title->isModified() || m_source->isModified()) || mayDiscard(this))
        QDialog::reject();
}

PastedText PasteDialog::result() const
{
    return {m_text->toPlainText(), m_title->text().trimmed(), m_source->text().trimmed()};
}

} // namespace app::dialogs

#include "moc_pastedialog.cpp"
