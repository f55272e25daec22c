// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/taglistmodel.h"

#include <algorithm>

namespace app::models
{

TagListModel::TagListModel(Spelling spelling, QObject *parent)
    : QAbstractListModel(parent), m_spelling(std::move(spelling))
{
}

void TagListModel::setTags(const QList<TagChoice> &tags)
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
    m_matches = rankTags(m_tags, m_query, m_spelling);
    const QString path = tidyTagPath(m_query);
    m_create = !m_creating || m_uses.contains(path) ? QString() : path;
    endResetModel();
}

int TagListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matches.size()) + (m_create.isEmpty() ? 0 : 1);
}

QVariant TagListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool creates = index.row() >= m_matches.size();
    const QString path = creates ? m_create : m_matches[index.row()].path;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return creates ? tr("Create “%1”").arg(path) : path;
    case PathRole:
        return path;
    case MatchedRole:
        return QVariant::fromValue(creates ? QList<qsizetype>() : m_matches[index.row()].matched);
    case AppliedRole:
        return m_applied.contains(path);
    case CreateRole:
        return creates;
    case UsesRole:
        return m_uses.value(path);
    default:
        return {};
    }
}

} // namespace app::models

#include "moc_taglistmodel.cpp"
