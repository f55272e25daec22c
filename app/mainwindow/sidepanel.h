// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"

#include <QWidget>

class QStackedWidget;

namespace app::mainwindow
{

class FlatTabBar;

/// One side of the window: the panels offered for it, one shown at a time, chosen by the tabs on top.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);

    void add(const docks::Panel &panel);
    bool has(const QString &id) const;
    bool isEmpty() const { return m_panels.isEmpty(); }
    QString current() const;
    void setCurrent(const QString &id);
    /// Brings the panel up and gives it the keyboard.
    void focusOn(const QString &id);

Q_SIGNALS:
    void currentChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    qsizetype indexOf(const QString &id) const;
    void seat(int index);

    FlatTabBar *m_tabs;
    QStackedWidget *m_stack;
    QList<docks::Panel> m_panels; ///< in the order of the tabs
    bool m_seen = false;          ///< about to be shown, or shown already
};

} // namespace app::mainwindow
