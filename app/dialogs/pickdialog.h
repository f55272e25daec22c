// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QListWidget;

namespace app::dialogs
{

/// One of several rows, by arrow keys and Enter or a double click.
class PickDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PickDialog(const controllers::UserPrompt::PickQuestion &question, QWidget *parent = nullptr);

    int row() const;

private:
    QListWidget *m_list;
};

} // namespace app::dialogs
