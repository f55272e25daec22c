// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/suggestions.h"

#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QMenu;
class QStandardItemModel;
class QToolButton;

namespace app::docks
{

/// What is looked for: a line to type words, or a query, into, and below it the criteria as chips. While one types the
/// line offers criteria that fit; Down and Enter, Tab or a click takes one. A chip's menu negates it, ties it to the
/// one before it, or takes it away; Backspace in the empty line takes the last one away. GUI thread.
class CriteriaBar : public QWidget
{
    Q_OBJECT

public:
    explicit CriteriaBar(QWidget *parent = nullptr);

    void setSources(const models::CriteriaSources &sources);
    const QList<models::Criterion> &criteria() const { return m_criteria; }
    void setCriteria(const QList<models::Criterion> &criteria);
    void add(const models::Criterion &criterion);
    QString typed() const;
    /// Both at once.
    void clear();
    QLineEdit *field() const { return m_field; }
    /// The menu of criteria by kind, for the mouse. Filled when it opens.
    QMenu *addMenu() const { return m_addMenu; }
    QList<QToolButton *> chips() const;
    /// The criteria offered now, the likely ones first.
    const QList<models::Criterion> &offered() const { return m_offered; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void retranslate();

Q_SIGNALS:
    void changed();
    /// On to the results.
    void left();

private:
    void offer();
    void take(int row);
    void showChips();
    QMenu *chipMenu(qsizetype at, QWidget *chip);
    void change(qsizetype at, const models::Criterion &criterion);
    void remove(qsizetype at);
    void fillAddMenu();
    void addTo(QMenu *menu, const QList<models::Criterion> &criteria);
    void addTyped(QMenu *menu, core::library::Query::Kind kind, const QString &text);
    bool handleFieldKey(int key);
    bool handlePopupKey(int key);

    models::CriteriaSources m_sources;
    QList<models::Criterion> m_criteria;
    QList<models::Criterion> m_offered;
    QLineEdit *m_field;
    QToolButton *m_add;
    QMenu *m_addMenu;
    QWidget *m_chipRow;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

} // namespace app::docks
