// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"

#include <QStringList>

class QSettings;

namespace app::controllers
{

class Workspace;

/// The tags applied last, newest first, kept in the settings; and with them what a tag picker chooses from.
class RecentTags
{
public:
    /// `settings` outlives it.
    explicit RecentTags(QSettings &settings);

    void applied(const QString &path);
    const QStringList &paths() const { return m_paths; }
    /// The tag of the library that was applied last; empty where there is none.
    QString last(const Workspace &workspace) const;
    /// All tags of the library with their use and recency.
    QList<models::TagChoice> choices(const Workspace &workspace) const;

private:
    QSettings &m_settings;
    QStringList m_paths;
};

} // namespace app::controllers
