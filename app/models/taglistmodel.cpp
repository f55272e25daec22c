// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/taglistmodel.h"

#include <algorithm>

namespace app::models
{

namespace
{
QStringList rankedPaths(const QList<TagChoice> &tags)
{
    QStringList paths;
    for (const TagMatch &match : rankTags(tags, {}))
        paths.append(match.path);
    return paths;
}
} // namespace

TagListModel::TagListModel(Spelling spelling, QObject *parent)
    : QAbstractListModel(parent), m_spelling(std::move(spelling))
{
}

void TagListModel::setTags(const QList<TagChoice> &tags)
{
    m_order.clear();
    use(tags);
}

void TagListModel::updateTags(const QList<TagChoice> &tags)
{
    if (m_order.isEmpty())
        m_order = rankedPaths(m_tags);
    const QSet<QString> known(m_order.cbegin(), m_order.cend());
    QStringList added = rankedPaths(tags);
    added.removeIf([&known](const QString &path) { return known.contains(path); });
    m_order = added + m_order;
    use(tags);
}

void TagListModel::use(const QList<TagChoice> &tags)
{
    m_tags = tags;
    m_uses.clear();
    for (const TagChoice &tag : tags)
        m_uses.insert(tag.path, tag.uses);
    rank();
}

void TagListModel::setApplied(const QStringList &paths)
{
    m_applied = paths;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {AppliedRole});
}

void TagListModel::setQuery(const QString &query)
{
    m_query = query;
    rank();
}

void TagListModel::setCreating(bool creating)
{
    m_creating = creating;
    rank();
}

void TagListModel::rank()
{
    beginResetModel();
    m_rows.clear();
    QList<TagMatch> matches = rankTags(m_tags, m_query, m_spelling);
    if (m_query.isEmpty() && !m_order.isEmpty()) {
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < m_order.size(); ++i)
            places.insert(m_order.at(i), i);
        std::ranges::sort(matches, {}, [&places](const TagMatch &match) { return places.value(match.path); });
    }
    for (const TagMatch &match : matches)
        m_rows.append({match.path, match.matched, false, match.alias});
    const QStringList creates = m_creating ? creatable() : QStringList();
    const auto at = std::ranges::find(matches, true, &TagMatch::scattered) - matches.begin();
    for (qsizetype i = 0; i < creates.size(); ++i)
        m_rows.insert(at + i, {creates[i], {}, true, {}});
    endResetModel();
}

QStringList TagListModel::creatable() const
{
    const QString path = tidyTagPath(m_query);
    QStringList paths{path};
    const auto recency = [](const TagChoice &tag) { return static_cast<unsigned>(tag.recency); };
    const auto latest = std::ranges::min_element(m_tags, {}, recency); // -1 becomes the greatest
    if (latest != m_tags.end() && latest->recency >= 0 && latest->path.contains(u'/') && !path.contains(u'/'))
        paths.append(latest->path.first(latest->path.lastIndexOf(u'/') + 1) + path);
    if (const QString below = belowSpelledParent(path); !below.isEmpty())
        paths.prepend(below);
    if (path.isEmpty())
        return {};
    paths.removeIf([this](const QString &known) { return m_uses.contains(known); });
    return paths;
}

/// Empty where there is no parent, or it is there as it is typed, or nothing fits it.
QString TagListModel::belowSpelledParent(const QString &path) const
{
    const qsizetype slash = path.lastIndexOf(u'/');
    if (slash < 0 || m_uses.contains(path.first(slash)))
        return {};
    const QList<TagMatch> parents = rankTags(m_tags, path.first(slash), m_spelling);
    return parents.isEmpty() || parents.first().scattered ? QString() : parents.first().path + path.sliced(slash);
}

int TagListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TagListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &[path, matched, creates, alias] = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (!alias.isEmpty())
            return tr("%1 (%2)", "a tag, its other name").arg(path, alias);
        return creates ? tr("Create “%1”").arg(path) : path;
    case PathRole:
        return path;
    case MatchedRole:
        return QVariant::fromValue(matched);
    case AppliedRole:
        return m_applied.contains(path);
    case CreateRole:
        return creates;
    case UsesRole:
        return m_uses.value(path);
    case NumberRole:
        return m_numbered && m_query.isEmpty() && index.row() < 9 ? index.row() + 1 : 0;
    default:
        return {};
    }
}

} // namespace app::models

#include "moc_taglistmodel.cpp"
