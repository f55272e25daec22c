// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/recenttags.h"

#include "app/controllers/workspace.h"

#include <QSettings>

#include <algorithm>

namespace app::controllers
{

namespace
{
constexpr qsizetype most = 20;
const QString settingsKey = QStringLiteral("annotate/recentTags");
} // namespace

RecentTags::RecentTags(QSettings &settings) : m_settings(settings), m_paths(settings.value(settingsKey).toStringList())
{
}

void RecentTags::applied(const QString &path)
{
    m_paths.removeAll(path);
    m_paths.prepend(path);
    m_paths = m_paths.first(std::min(most, m_paths.size()));
    m_settings.setValue(settingsKey, m_paths);
}

QString RecentTags::last(const Workspace &workspace) const
{
    const QList<models::TagChoice> tags = choices(workspace);
    const auto recency = [](const models::TagChoice &tag) { return static_cast<unsigned>(tag.recency); };
    const auto latest = std::ranges::min_element(tags, {}, recency); // -1 becomes the greatest
    return latest == tags.end() || latest->recency < 0 ? QString() : latest->path;
}

QList<models::TagChoice> RecentTags::choices(const Workspace &workspace) const
{
    if (!workspace.library())
        return {};
    const auto tags = workspace.library()->tags();
    const auto counts = workspace.library()->tagCounts();
    if (!tags || !counts)
        return {};
    QList<models::TagChoice> choices;
    choices.reserve(tags->size());
    for (const core::annotation::Tag &tag : *tags)
        choices.append({tag.path, counts->value(tag.id), static_cast<int>(m_paths.indexOf(tag.path)), tag.aliases});
    return choices;
}

} // namespace app::controllers
