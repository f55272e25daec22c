// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/librarywatch.h"

#include "app/controllers/workspace.h"

namespace app::controllers
{

LibraryWatch::LibraryWatch(Workspace &workspace, QObject *parent) : QObject(parent)
{
    m_timer.setInterval(everyMs);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, &workspace, [&workspace] { workspace.followOthers(); });
    m_timer.start();
}

} // namespace app::controllers

#include "moc_librarywatch.cpp"
