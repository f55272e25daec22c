// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <functional>

namespace app::controllers
{
class Workspace;
}

namespace app::mainwindow
{

/// True for the part of a reading view that is painted, once there is text in it.
bool showsText(const QObject *watched);

/// Does what the first page does not wait for, in slices: from when that page is on the screen, or anything else where
/// no document is being opened, `slice` is called once a round of the event loop until it returns false. What the user
/// does meanwhile comes between two slices. A window that is not painted, such as a minimised one, has it soon as well.
class AfterPage : public QObject
{
    Q_OBJECT

public:
    AfterPage(const controllers::Workspace &workspace, std::function<bool()> slice, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin();

    const controllers::Workspace &m_workspace;
    std::function<bool()> m_slice;
    QBasicTimer m_unseen; ///< until something is painted
    QBasicTimer m_slices;
};

} // namespace app::mainwindow
