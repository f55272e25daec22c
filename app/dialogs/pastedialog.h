// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace app::dialogs
{

/// Makes a document of text: the text to be looked over and changed, its title, where it comes from.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PasteDialog(const controllers::UserPrompt::PastedText &suggestion, QWidget *parent = nullptr);

    controllers::UserPrompt::PastedText result() const;
    /// Asks first where something was typed.
    void reject() override;

private:
    void update();

    QPlainTextEdit *m_text;
    QLineEdit *m_title;
    QLineEdit *m_source;
    QLabel *m_count;
    QPushButton *m_create;
};

} // namespace app::dialogs
