// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"

#include <QWidget>

class QStackedWidget;

namespace app::mainwindow
{

class FlatTabBar;

/// One side of the window: the panels offered for it, one shown at a time, chosen by the tabs on top. At first they are
/// tabs over an empty page; fill() and then makeNext() bring the contents, and each comes at once when it is called up.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);

    void add(const docks::Panel &panel);
    /// From now on what is in front has its content. False when that was so already.
    bool fill();
    /// Makes the content of one panel that has none yet; false when all have.
    bool makeNext();
    bool has(const QString &id) const;
    bool isEmpty() const { return m_seats.isEmpty(); }
    QString current() const;
    void setCurrent(const QString &id);
    /// Brings the panel up and gives it the keyboard.
    void focusOn(const QString &id);

Q_SIGNALS:
    void currentChanged();
    /// Escape, where the panel itself had nothing to end with it.
    void left();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Seat {
        docks::Panel panel;
        docks::Panel::Content content; ///< nothing until it was made
    };

    qsizetype indexOf(const QString &id) const;
    const docks::Panel::Content &make(qsizetype index);
    void setTitle(const QString &id, const QString &title);
    void seat(int index);

    FlatTabBar *m_tabs;
    QStackedWidget *m_stack;
    QList<Seat> m_seats;   ///< in the order of the tabs
    bool m_seen = false;   ///< about to be shown, or shown already
    bool m_filled = false; ///< what is in front has its content
};

} // namespace app::mainwindow
