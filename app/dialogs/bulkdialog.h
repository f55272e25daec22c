// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace app::models
{
class TickModel;
}

namespace app::dialogs
{

/// What is to happen to many annotations: a tag added, taken away or replaced, another colour or style, or deletion.
/// Below it stand the annotations that differ by it, each with what it becomes, and each may be left out.
class BulkDialog : public QDialog
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
    QPushButton *button() const { return m_accept; }
    models::TickModel *preview() const { return m_preview; }

private:
    void build();
    void fill();
    void choose();
    void showPreview();
    void showCount();
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
    models::TickModel *m_preview;
    QListView *m_list;
    QLabel *m_count;
    QPushButton *m_accept = nullptr;
};

} // namespace app::dialogs
