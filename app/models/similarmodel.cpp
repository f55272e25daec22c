// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/similarmodel.h"

#include "app/models/roles.h"

#include <QSet>

#include <algorithm>

namespace app::models
{

using core::corrections::PlannedChange;

namespace
{
constexpr qsizetype shownLine = 120;
constexpr qsizetype shownNeighbour = 40;
} // namespace

void SimilarModel::setChanges(const core::document::Document &document, const QList<PlannedChange> &changes)
{
    QSet<qsizetype> unticked;
    for (size_t i = 0; i < m_ticked.size(); ++i) {
        if (!m_ticked[i])
            unticked.insert(m_changes.at(static_cast<qsizetype>(i)).block);
    }
    beginResetModel();
    m_document = document;
    m_changes = changes;
    m_ticked.assign(static_cast<size_t>(changes.size()), true);
    m_count = changes.size();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (!unticked.contains(changes.at(i).block))
            continue;
        m_ticked[static_cast<size_t>(i)] = false;
        --m_count;
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

QList<qsizetype> SimilarModel::ticked() const
{
    QList<qsizetype> blocks;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        if (m_ticked[static_cast<size_t>(i)])
            blocks.append(m_changes.at(i).block);
    }
    std::ranges::sort(blocks);
    return blocks;
}

void SimilarModel::tickAll(bool on)
{
    m_ticked.assign(m_ticked.size(), on);
    m_count = on ? m_changes.size() : 0;
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

int SimilarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

QString SimilarModel::neighbour(qsizetype block, int by) const
{
    const qsizetype other = block + by;
    if (other < 0 || other >= m_document.blocks().size())
        return {};
    const QStringView text = m_document.blockText(other);
    if (text.size() <= shownNeighbour)
        return text.toString().simplified();
    return by < 0 ? u'…' + text.last(shownNeighbour).toString().simplified()
                  : text.first(shownNeighbour).toString().simplified() + u'…';
}

QVariant SimilarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedChange &change = m_changes.at(index.row());
    const bool ticked = m_ticked[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: {
        const QStringView text = m_document.blockText(change.block);
        return text.size() > shownLine ? text.first(shownLine).toString().simplified() + u'…'
                                       : text.toString().simplified();
    }
    case Qt::CheckStateRole:
        return ticked ? Qt::Checked : Qt::Unchecked;
    case FromRole:
        return change.from;
    case ToRole:
        return change.to;
    case BeforeRole:
        return neighbour(change.block, -1);
    case AfterRole:
        return neighbour(change.block, 1);
    case Qt::AccessibleTextRole:
        return tr("%1. %2 becomes %3", "line. what it is becomes what")
            .arg(m_document.blockText(change.block).toString().simplified(), change.from, change.to);
    case RangeRole:
        return QVariant::fromValue(m_document.blocks().at(change.block).range);
    case BlockRole:
        return change.block;
    default:
        return {};
    }
}

bool SimilarModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool on = value.toInt() == Qt::Checked;
    const auto row = static_cast<size_t>(index.row());
    if (m_ticked[row] == on)
        return true;
    m_ticked[row] = on;
    m_count += on ? 1 : -1;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags SimilarModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace app::models

#include "moc_similarmodel.cpp"
