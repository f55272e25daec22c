// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/filtermodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTreeView;

namespace app::docks
{

/// What the list panels share: a field to type a filter into, a tree below it, and a quiet text where there are no
/// rows. Down goes from the field into the tree, letters typed in the tree go to the field, Escape clears it. What was
/// open before a filter is open after it, and nothing else.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);

    QTreeView *tree() const { return m_tree; }
    QLineEdit *field() const { return m_field; }
    models::FilterModel *filter() const { return m_filter; }
    void setModel(QAbstractItemModel *model);
    /// What is said while the model has no rows.
    void setEmptyText(const QString &text);
    /// Adds a widget between the field and the tree.
    void addHeader(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Enter, or a click, on a row: an index of the model given to setModel().
    void activated(const QModelIndex &index);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Puts the texts into the present language; called at the start and whenever it changes.
    virtual void retranslate();
    /// Whether a row is chosen when a key brings the focus into the tree and none is. Not where a row that is chosen
    /// opens something, or takes what the keys act on away from the page.
    virtual bool choosesByFocus() const { return false; }

private:
    void updateEmpty();
    void applyPattern(const QString &pattern);
    void rememberOpen(const QModelIndex &parent = {});
    void openRemembered();
    bool handleFieldKey(int key);
    void enterTree();
    void chooseRow();
    bool handleTreeKey(const QString &text, int key);

    QLineEdit *m_field;
    QWidget *m_header = nullptr;
    QTreeView *m_tree;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    models::FilterModel *m_filter;
    QList<QPersistentModelIndex> m_open; ///< rows of the model that were so when the filter began
};

} // namespace app::docks
