// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recordmodel.h"

#include "app/models/roles.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace app::models
{

void RecordModel::setColumns(const QStringList &titles)
{
    beginResetModel();
    m_titles = titles;
    m_records.clear();
    endResetModel();
}

void RecordModel::setRecords(QList<Record> records)
{
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

void RecordModel::setCell(const QVariant &key, int column, const QString &words)
{
    const auto at = std::ranges::find(m_records, key, &Record::key);
    if (at == m_records.end() || column >= at->cells.size())
        return;
    at->cells[column] = words;
    const QModelIndex cell = index(static_cast<int>(at - m_records.begin()), column);
    Q_EMIT dataChanged(cell, cell);
}

void RecordModel::setFaint(const QVariant &key)
{
    const auto at = std::ranges::find(m_records, key, &Record::key);
    if (at == m_records.end())
        return;
    at->faint = true;
    const int row = static_cast<int>(at - m_records.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    const Record &record = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return record.cells.value(index.column());
    case Qt::ForegroundRole:
        return record.faint ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText)) : QVariant();
    case SubtitleRole:
        return record.cells.join(QLatin1Char('\n'));
    case KeyRole:
        return record.key;
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle ? QVariant(m_titles.value(section)) : QVariant();
}

} // namespace app::models

#include "moc_recordmodel.cpp"
