// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace app::dialogs
{

/// How one passage is tied to another: a type of the list, by its number or arrow keys, or a word of the reader's own;
/// and a note.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LinkDialog(const controllers::UserPrompt::LinkQuestion &question, QWidget *parent = nullptr);

    controllers::UserPrompt::LinkAnswer answer() const;
    QListWidget *types() const { return m_types; }
    QLineEdit *own() const { return m_own; }
    QLineEdit *note() const { return m_note; }
    QPushButton *button() const { return m_accept; }
    /// Asks first where a note was written.
    void reject() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const controllers::UserPrompt::LinkQuestion &question);

    QListWidget *m_types;
    QLineEdit *m_own;
    QLineEdit *m_note;
    QPushButton *m_accept = nullptr;
};

} // namespace app::dialogs
