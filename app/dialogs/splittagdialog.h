// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app::dialogs
{

/// A new tag's name and the passages of the old one that go to it, ticked one by one; each stands in its context.
class SplitTagDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SplitTagDialog(const controllers::UserPrompt::SplitQuestion &question, QWidget *parent = nullptr);

    controllers::UserPrompt::Split split() const;
    QLineEdit *field() const { return m_name; }
    QListWidget *list() const { return m_list; }

private:
    void fill(const controllers::UserPrompt::SplitQuestion &question);
    void update();

    QLineEdit *m_name;
    QListWidget *m_list;
    QLabel *m_count;
    QPushButton *m_split = nullptr;
};

} // namespace app::dialogs
