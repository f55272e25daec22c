// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/dialogprompt.h"

#include "app/dialogs/bulkdialog.h"
#include "app/dialogs/completion.h"
#include "app/dialogs/encodingdialog.h"
#include "app/dialogs/linkdialog.h"
#include "app/dialogs/pastedialog.h"
#include "app/dialogs/pickdialog.h"
#include "app/dialogs/ruledialog.h"
#include "app/dialogs/splittagdialog.h"
#include "app/dialogs/tagchoicedialog.h"
#include "app/dialogs/tagwordsdialog.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace app::dialogs
{

namespace
{
/// A title bar cuts what does not fit beside its buttons.
int widthForTitle(const QDialog &dialog)
{
    constexpr int buttons = 160;
    constexpr int least = 360;
    constexpr int most = 640;
    return std::clamp(dialog.fontMetrics().horizontalAdvance(dialog.windowTitle()) + buttons, least, most);
}
} // namespace

QStringList DialogPrompt::filesToOpen(const FileQuestion &question)
{
    return QFileDialog::getOpenFileNames(m_window, question.title, question.suggested, question.filter);
}

QString DialogPrompt::fileToSave(const FileQuestion &question)
{
    return QFileDialog::getSaveFileName(m_window, question.title, question.suggested, question.filter);
}

QString DialogPrompt::text(const TextQuestion &question)
{
    QInputDialog dialog(m_window);
    dialog.setWindowTitle(question.title);
    dialog.setLabelText(question.label);
    dialog.setTextValue(question.value);
    dialog.resize(widthForTitle(dialog), dialog.sizeHint().height());
    auto *field = dialog.findChild<QLineEdit *>();
    if (field && !question.completions.isEmpty())
        offerCompletions(*field, question.completions);
    return dialog.exec() == QDialog::Accepted ? dialog.textValue() : QString();
}

int DialogPrompt::choice(const ChoiceQuestion &question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, m_window);
    QList<QPushButton *> buttons;
    for (const QString &answer : question.answers)
        buttons.append(box.addButton(answer, QMessageBox::AcceptRole));
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setEscapeButton(cancel);
    if (!buttons.isEmpty())
        box.setDefaultButton(buttons.constFirst());
    box.exec();
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (box.clickedButton() == buttons.at(i))
            return static_cast<int>(i);
    }
    return -1;
}

std::optional<controllers::UserPrompt::PastedText> DialogPrompt::pastedText(const PastedText &suggestion)
{
    PasteDialog dialog(suggestion, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.result();
}

QString DialogPrompt::encoding(const EncodingQuestion &question)
{
    EncodingDialog dialog(question, m_window);
    return dialog.exec() == QDialog::Accepted ? dialog.encoding() : QString();
}

QString DialogPrompt::tag(const TagQuestion &question)
{
    TagChoiceDialog dialog(question, m_window);
    return dialog.exec() == QDialog::Accepted ? dialog.path() : QString();
}

std::optional<core::annotation::Tag> DialogPrompt::tagWords(const TagWordsQuestion &question)
{
    TagWordsDialog dialog(question, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.words();
}

std::optional<controllers::UserPrompt::Split> DialogPrompt::split(const SplitQuestion &question)
{
    SplitTagDialog dialog(question, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.split();
}

std::optional<controllers::UserPrompt::BulkAnswer> DialogPrompt::bulkChange(const BulkQuestion &question)
{
    BulkDialog dialog(question, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.answer();
}

std::optional<controllers::UserPrompt::LinkAnswer> DialogPrompt::link(const LinkQuestion &question)
{
    LinkDialog dialog(question, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.answer();
}

std::optional<controllers::UserPrompt::RuleAnswer> DialogPrompt::rule(const RuleQuestion &question)
{
    RuleDialog dialog(question, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.answer();
}

int DialogPrompt::pick(const PickQuestion &question)
{
    PickDialog dialog(question, m_window);
    return dialog.exec() == QDialog::Accepted ? dialog.row() : -1;
}

} // namespace app::dialogs
