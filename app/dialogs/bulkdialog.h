// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/tickdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace app::dialogs
{

/// What is to happen to many annotations: a tag added, taken away or replaced, another colour or style, or deletion.
/// Below it stand the annotations that differ by it, each with what it becomes, and each may be left out.
class BulkDialog : public TickDialog
{
    Q_OBJECT

public:
    explicit BulkDialog(const controllers::UserPrompt::BulkQuestion &question, QWidget *parent = nullptr);

    enum Task { AddTag, RemoveTag, ReplaceTag, Recolour, Restyle, Delete };
    controllers::UserPrompt::BulkAnswer answer() const;
    QComboBox *task() const { return m_task; }
    QLineEdit *newTag() const { return m_new; }
    QComboBox *oldTag() const { return m_old; }
    QComboBox *color() const { return m_color; }

protected:
    QString counted(qsizetype ticked) const override;
    QString emptyWords() const override;

private:
    void build();
    void fill();
    void choose();
    void showPreview();
    core::library::BulkChange change() const;
    /// What the annotation becomes; empty where it stays as it is.
    QString effect(const models::PassageCard &card, const core::library::BulkChange &change) const;

    controllers::UserPrompt::BulkQuestion m_question;
    QComboBox *m_task;
    QComboBox *m_old;
    QLabel *m_arrow;
    QLineEdit *m_new;
    QComboBox *m_color;
    QComboBox *m_style;
};

} // namespace app::dialogs
