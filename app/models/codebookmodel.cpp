// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/codebookmodel.h"

#include "app/models/roles.h"

#include <algorithm>

namespace app::models
{

CodebookModel::CodebookModel(QObject *parent) : QAbstractItemModel(parent) {}

void CodebookModel::setTags(const QList<core::annotation::Tag> &tags, const QHash<core::TagId, int> &counts)
{
    const bool same = std::ranges::equal(tags, m_nodes, {}, {}, &Node::tag);
    if (same) {
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            Node &node = m_nodes[i];
            const int count = counts.value(node.tag.id);
            if (count == node.count)
                continue;
            node.count = count;
            const QModelIndex changed = createIndex(node.row, 0, static_cast<quintptr>(i));
            Q_EMIT dataChanged(changed, changed, {CountRole});
        }
        return;
    }
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    QHash<core::TagId, qsizetype> places;
    for (const core::annotation::Tag &tag : tags) {
        const auto at = static_cast<qsizetype>(m_nodes.size());
        const qsizetype parent = tag.parent.isNull() ? -1 : places.value(tag.parent, -1);
        auto &siblings = parent < 0 ? m_top : m_nodes[static_cast<size_t>(parent)].children;
        const int row = static_cast<int>(siblings.size());
        siblings.push_back(at);
        m_nodes.push_back({tag, parent, row, counts.value(tag.id)});
        places.insert(tag.id, at);
    }
    endResetModel();
}

core::annotation::Tag CodebookModel::tag(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[index.internalId()].tag : core::annotation::Tag();
}

const std::vector<qsizetype> &CodebookModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, static_cast<quintptr>(childrenOf(parent)[static_cast<size_t>(row)]));
}

QModelIndex CodebookModel::parent(const QModelIndex &child) const
{
    const qsizetype above = child.isValid() ? m_nodes[child.internalId()].parent : -1;
    return above < 0 ? QModelIndex()
                     : createIndex(m_nodes[static_cast<size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int CodebookModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(childrenOf(parent).size());
}

QVariant CodebookModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return node.tag.name;
    case Qt::ToolTipRole:
        return node.tag.description.isEmpty() ? node.tag.path
                                              : node.tag.path + QLatin1Char('\n') + node.tag.description;
    case Qt::AccessibleTextRole:
        return tr("%1, annotations: %2").arg(node.tag.path).arg(node.count);
    case CountRole:
        return node.count;
    case IdRole:
        return node.tag.id.value;
    case ColorRole:
        return node.tag.color;
    default:
        return {};
    }
}

bool CodebookModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty() || name == tag(index).name)
        return false;
    Q_EMIT renameRequested(tag(index).id, name);
    return true;
}

Qt::ItemFlags CodebookModel::flags(const QModelIndex &index) const
{
    return QAbstractItemModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace app::models

#include "moc_codebookmodel.cpp"
