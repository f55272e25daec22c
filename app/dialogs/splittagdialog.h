// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/tickdialog.h"

namespace app::dialogs
{

/// A new tag's name and the passages of the old one that go to it, ticked one by one; each stands in its context.
class SplitTagDialog : public TickDialog
{
    Q_OBJECT

public:
    explicit SplitTagDialog(const controllers::UserPrompt::SplitQuestion &question, QWidget *parent = nullptr);

    controllers::UserPrompt::Split split() const;
    QLineEdit *field() const { return m_name; }

protected:
    QString counted(qsizetype ticked) const override;
    QString emptyWords() const override;
    bool isComplete() const override;

private:
    void fill();

    controllers::UserPrompt::SplitQuestion m_question;
    QLineEdit *m_name;
};

} // namespace app::dialogs
