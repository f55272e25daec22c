// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace app::controllers
{

class Workspace;

/// Asks twice a second whether another program changed the library, so that two windows on one library show each
/// other's work within a second. Asking reads one number of the file. GUI thread only.
class LibraryWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int everyMs = 500;

    explicit LibraryWatch(Workspace &workspace, QObject *parent = nullptr);

private:
    QTimer m_timer;
};

} // namespace app::controllers
