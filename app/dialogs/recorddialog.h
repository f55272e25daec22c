// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/recordmodel.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace app::models
{
class FilterModel;
}

namespace app::dialogs
{

/// What the dialogs that list records share: a field to search in them, the list, a sentence at its foot, and buttons.
/// Down goes from the field into the list, Enter there does what the first button does, Escape closes.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordDialog(QWidget *parent);

    QLineEdit *field() const { return m_field; }
    QTreeView *list() const { return m_list; }
    int count() const; ///< of rows that the search lets through
    /// Chooses the row, as a click does.
    void choose(int row);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    /// The column that takes the room that is left.
    void setColumns(const QStringList &titles, int wide);
    void setRecords(const QList<models::Record> &records);
    void setCell(const QVariant &key, int column, const QString &words) { m_model->setCell(key, column, words); }
    void setFaint(const QVariant &key) { m_model->setFaint(key); }
    void setSentence(const QString &words);
    void setEmptyText(const QString &words);
    /// The first one is what Enter does in the list.
    QPushButton *addButton(const QString &words, const std::function<void()> &command);
    QVariant key() const; ///< of the chosen row; invalid where none is
    QList<QVariant> keys() const;
    /// Another row was chosen, or the rows are others.
    virtual void update() = 0;

private:
    void showEmpty();

    models::RecordModel *m_model;
    models::FilterModel *m_filter;
    QLineEdit *m_field;
    QTreeView *m_list;
    QLabel *m_empty;
    QString m_emptyWords;
    QLabel *m_sentence;
    QDialogButtonBox *m_buttons;
    QPushButton *m_first = nullptr;
};

} // namespace app::dialogs
