// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace app::dialogs
{

/// What is said of a tag, to be written: description, other names, when to use it, when not, a passage that shows it.
class TagWordsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TagWordsDialog(const controllers::UserPrompt::TagWordsQuestion &question, QWidget *parent = nullptr);

    core::annotation::Tag words() const; ///< the tag with what is written now
    /// Asks first where something was written.
    void reject() override;

private:
    QPlainTextEdit *addText(QFormLayout *form, const QString &label, const QString &text, int lines);

    core::annotation::Tag m_tag;
    std::optional<core::annotation::Tag> m_stored; ///< the words as they are stored; none where they are not
    QPlainTextEdit *m_description;
    QLineEdit *m_aliases;
    QPlainTextEdit *m_whenToUse;
    QPlainTextEdit *m_whenNot;
    QPlainTextEdit *m_example;
};

} // namespace app::dialogs
