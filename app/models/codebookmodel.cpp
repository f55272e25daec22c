// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/codebookmodel.h"

#include "app/models/roles.h"

#include <QMimeData>

#include <algorithm>
#include <utility>

namespace app::models
{

namespace
{
constexpr QLatin1StringView tagsMimeType("application/x-zhupi-tags");

QList<core::TagId> draggedTags(const QMimeData *data)
{
    QList<core::TagId> ids;
    const QList<QByteArray> lines = data->data(tagsMimeType).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            ids.append({QString::fromLatin1(line)});
    }
    return ids;
}
} // namespace

CodebookModel::CodebookModel(QObject *parent) : QAbstractItemModel(parent) {}

void CodebookModel::setTags(const QList<core::annotation::Tag> &tags)
{
    if (std::ranges::equal(tags, m_nodes, {}, {}, &Node::tag))
        return;
    Uses uses;
    for (const Node &node : m_nodes)
        uses.insert(node.tag.id, node.use);
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    m_places.clear();
    for (const core::annotation::Tag &tag : tags) {
        const auto at = static_cast<qsizetype>(m_nodes.size());
        const qsizetype parent = tag.parent.isNull() ? -1 : m_places.value(tag.parent, -1);
        auto &siblings = parent < 0 ? m_top : m_nodes[static_cast<size_t>(parent)].children;
        const int row = static_cast<int>(siblings.size());
        siblings.push_back(at);
        m_nodes.push_back({tag, parent, row, uses.value(tag.id)});
        m_places.insert(tag.id, at);
    }
    endResetModel();
}

int CodebookModel::depth() const
{
    qsizetype deepest = 0;
    for (const Node &node : m_nodes)
        deepest = std::max(deepest, 1 + node.tag.path.count(u'/'));
    return static_cast<int>(deepest);
}

void CodebookModel::setUses(const Uses &uses)
{
    const bool isFirst = !std::exchange(m_isCounted, true);
    std::vector<size_t> changed; // told when all are as they will be: what is shown of one depends on those below
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const core::library::TagUse use = uses.value(m_nodes[i].tag.id);
        if (use != m_nodes[i].use || isFirst)
            changed.push_back(i);
        m_nodes[i].use = use;
    }
    for (const size_t i : changed) {
        const QModelIndex index = createIndex(m_nodes[i].row, 0, static_cast<quintptr>(i));
        Q_EMIT dataChanged(index, index, {CountRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void CodebookModel::setCounting(Counting counting)
{
    m_counting = counting;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const QModelIndex changed = createIndex(m_nodes[i].row, 0, static_cast<quintptr>(i));
        Q_EMIT dataChanged(changed, changed, {CountRole, Qt::AccessibleTextRole});
    }
}

core::library::TagUse CodebookModel::use(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[index.internalId()].use : core::library::TagUse();
}

QModelIndex CodebookModel::indexOf(const core::TagId &id) const
{
    const qsizetype at = m_places.value(id, -1);
    return at < 0 ? QModelIndex() : createIndex(m_nodes[static_cast<size_t>(at)].row, 0, static_cast<quintptr>(at));
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
    case NameRole:
        return node.tag.path;
    case SearchRole:
        return node.tag.aliases.join(u'\n');
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        return m_isCounted ? tr("%1, annotations: %2").arg(node.tag.path).arg(shown(node)) : node.tag.path;
    case CountRole:
        return m_isCounted ? shown(node) : QVariant();
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
    // The empty space below the rows takes drops, too: they go to the top.
    return QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled |
           (index.isValid() ? Qt::ItemIsEditable | Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QString CodebookModel::toolTip(const Node &node) const
{
    const core::annotation::Tag &tag = node.tag;
    QStringList lines{tag.path};
    if (!tag.description.isEmpty())
        lines.append(tag.description);
    if (!tag.whenToUse.isEmpty())
        lines.append(tr("When to use: %1").arg(tag.whenToUse));
    if (!tag.whenNot.isEmpty())
        lines.append(tr("When not: %1").arg(tag.whenNot));
    if (m_isCounted)
        lines.append(tr("Passages: %1, with the tags below: %2").arg(node.use.own).arg(node.use.withBelow));
    return lines.join(QLatin1Char('\n'));
}

QStringList CodebookModel::mimeTypes() const
{
    return {QString(tagsMimeType)};
}

QMimeData *CodebookModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(tag(index).id.value);
    auto *data = new QMimeData;
    data->setData(tagsMimeType, ids.join(QLatin1Char('\n')).toLatin1());
    return data;
}

bool CodebookModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                    const QModelIndex &parent) const
{
    const QList<core::TagId> ids = draggedTags(data);
    if (action != Qt::MoveAction || ids.isEmpty())
        return false;
    for (QModelIndex above = parent; above.isValid(); above = above.parent()) {
        if (ids.contains(tag(above).id))
            return false; // below itself
    }
    return true;
}

bool CodebookModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QList<core::TagId> ids = draggedTags(data);
    qsizetype at = row;
    for (int above = 0; above < row; ++above)
        at -= ids.contains(tag(index(above, 0, parent)).id) ? 1 : 0;
    Q_EMIT moveRequested(ids, tag(parent).id, at);
    return true;
}

} // namespace app::models

#include "moc_codebookmodel.cpp"
