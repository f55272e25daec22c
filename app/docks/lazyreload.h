// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace app::docks
{

/// Keeps what a panel shows up to date for as long as somebody can see it: request() reloads it at once while the panel
/// is visible, else right before it is seen again, however often it was asked meanwhile. Lives as long as the panel.
class LazyReload : public QObject
{
    Q_OBJECT

public:
    LazyReload(QWidget &panel, std::function<void()> reload);

    void request();
    /// Reloads now if that was put off, for those who ask the panel instead of looking at it.
    void flush();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_panel;
    std::function<void()> m_reload;
    bool m_stale = false;
};

} // namespace app::docks
