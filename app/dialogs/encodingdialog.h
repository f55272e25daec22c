// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace app::dialogs
{

/// Chooses the encoding a file is read in: the readings by likelihood, each with some of its words, and below the one
/// that is chosen, the beginning of the text as it would be. Enter takes the present one, the likeliest where none was
/// chosen yet.
class EncodingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EncodingDialog(const controllers::UserPrompt::EncodingQuestion &question, QWidget *parent = nullptr);

    /// IANA name of the chosen one.
    QString encoding() const;

private:
    void fill();
    void preview();

    controllers::UserPrompt::EncodingQuestion m_question;
    QListWidget *m_list;
    QPlainTextEdit *m_preview;
    QPushButton *m_open;
};

} // namespace app::dialogs
