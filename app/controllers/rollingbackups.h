// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

class QSettings;

namespace app::controllers
{

class Workspace;

/// Has the library copied while the program runs, where a copy is due, in another thread; and says once, calmly, where
/// the library lies in a place that endangers it: on a network, or in a folder that a service synchronises. A copy that
/// fails is told once, too. GUI thread only.
class RollingBackups : public QObject
{
    Q_OBJECT

public:
    static constexpr int firstMs = 20'000; ///< after a library came into use: what was opened last comes first
    static constexpr int everyMs = 10 * 60'000;

    /// `settings` remembers of which places was warned; both outlive this.
    RollingBackups(Workspace &workspace, QSettings &settings, QObject *parent = nullptr);

    /// Looks now whether one is due.
    void look();

Q_SIGNALS:
    void looked(); ///< a look has ended

private:
    void followLibrary();
    void warnOfPlace(const QString &path);

    Workspace &m_workspace;
    QSettings &m_settings;
    QTimer m_timer;
    QString m_path;
    bool m_failed = false;
};

} // namespace app::controllers
