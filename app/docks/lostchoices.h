// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/repairchoices.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace app::docks
{

/// The reader's choices of repairs whose place the text does not have any more: what each said, and a way to take it
/// away. Hidden where there are none.
class LostChoices : public QWidget
{
    Q_OBJECT

public:
    explicit LostChoices(QWidget *parent = nullptr);

    void setChoices(const QList<core::document::RepairChoice> &choices);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void removalWanted(const QList<core::document::RepairChoice> &choices);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    /// Those that are marked in the list; all of them where none is.
    void remove();

    QList<core::document::RepairChoice> m_choices;
    QLabel *m_title;
    QListWidget *m_list;
    QToolButton *m_remove;
};

} // namespace app::docks
