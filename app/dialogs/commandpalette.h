// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actionregistry.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace app::dialogs
{

/// All commands in one field: typing finds them by words, parts, or pinyin, Enter runs the chosen one. What cannot be
/// done just now is shown dimmed. Closes when it loses the keyboard.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const actions::ActionRegistry &registry, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const QString &pattern);
    void run();

    QList<actions::Command> m_commands;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_empty;
    QStandardItemModel *m_model;
};

} // namespace app::dialogs
