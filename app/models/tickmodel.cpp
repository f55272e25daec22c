// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tickmodel.h"

#include "app/models/roles.h"

#include <algorithm>

namespace app::models
{

void TickModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void TickModel::setAll(bool ticked)
{
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows)
        row.ticked = ticked;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

qsizetype TickModel::tickedCount() const
{
    return std::ranges::count(m_rows, true, &Row::ticked);
}

QList<qsizetype> TickModel::tickedKeys() const
{
    QList<qsizetype> keys;
    for (const Row &row : m_rows) {
        if (row.ticked)
            keys.append(row.key);
    }
    return keys;
}

int TickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TickModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString(row.text + QChar::LineSeparator + row.detail);
    case Qt::AccessibleTextRole:
        return QString(row.text + u'\n' + row.detail);
    case Qt::ToolTipRole:
        return row.text;
    case SubtitleRole:
        return row.detail;
    case Qt::CheckStateRole:
        return row.ticked ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool TickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    m_rows[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags TickModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace app::models

#include "moc_tickmodel.cpp"
