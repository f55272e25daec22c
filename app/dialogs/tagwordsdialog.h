// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

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

private:
    QPlainTextEdit *addText(QFormLayout *form, const QString &label, const QString &text, int lines);

    core::annotation::Tag m_tag;
    QPlainTextEdit *m_description;
    QLineEdit *m_aliases;
    QPlainTextEdit *m_whenToUse;
    QPlainTextEdit *m_whenNot;
    QPlainTextEdit *m_example;
};

} // namespace app::dialogs
