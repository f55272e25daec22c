// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace app::models
{
class TickModel;
}

namespace app::dialogs
{

/// The frame of dialogs that change many things at once: rows that say what is to be done, below them a list of what it
/// concerns, in which each may be left out, how many are ticked, and the button that does it, which needs one of them.
class TickDialog : public QDialog
{
    Q_OBJECT

public:
    models::TickModel *preview() const { return m_preview; }
    QPushButton *button() const { return m_accept; }

protected:
    TickDialog(const QString &title, const QString &listName, QWidget *parent);

    /// A row above the list, below the earlier ones.
    QHBoxLayout *addRow();
    /// How many are ticked of how many, in words.
    virtual QString counted(qsizetype ticked) const = 0;
    /// Whether all is said that is needed besides.
    virtual bool isComplete() const { return true; }
    /// What stands in place of the list where there is nothing to tick.
    virtual QString emptyWords() const = 0;
    void showCount();
    /// The six colours of marks, by name.
    static void offerColors(QComboBox *box);
    static void offerTags(QLineEdit *field, const QList<models::TagChoice> &tags);

private:
    void buildList(const QString &name);
    void buildFoot();
    void showEmpty();

    QVBoxLayout *m_rows;
    models::TickModel *m_preview;
    QListView *m_list;
    QLabel *m_empty;
    QList<QPushButton *> m_all; ///< that tick and untick
    QLabel *m_count;
    QPushButton *m_accept;
};

} // namespace app::dialogs
