// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace app::models
{
class TagListModel;
}

namespace app::dialogs
{

/// Chooses a tag by typing a part of its path, its pinyin or its initials, and says what choosing it would do. The keys
/// of the list work in the field.
class TagChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TagChoiceDialog(const controllers::UserPrompt::TagQuestion &question, QWidget *parent = nullptr);

    QString path() const; ///< empty while none is chosen
    QLineEdit *field() const { return m_field; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const controllers::UserPrompt::TagQuestion &question);
    void update();

    std::function<QString(const QString &)> m_consequence;
    models::TagListModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_sentence;
    QPushButton *m_choose = nullptr;
};

} // namespace app::dialogs
