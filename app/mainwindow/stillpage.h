// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLayout;
class QWidget;

namespace app::mainwindow
{

/// Lets the text stand where it is on the screen when a bar above it comes or goes: the page is scrolled by as much as
/// it moves. Lives as long as the bar; pages and layout outlive that.
class StillPage : public QObject
{
    Q_OBJECT

public:
    /// `pages` is a view or holds the views, `layout` arranges bar and pages.
    StillPage(QWidget &bar, QWidget &pages, QLayout &layout);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_pages;
    QLayout &m_layout;
};

} // namespace app::mainwindow
