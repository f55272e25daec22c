// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>

namespace app::models
{

/// One row of a list of records: what was removed, what was done, what was put by.
struct Record {
    QVariant key;      ///< what it stands for
    QStringList cells; ///< one for each column
    bool faint = false;
};

/// Records in columns, for the dialogs that list them. The whole row is found by a filter, whatever column the words
/// stand in. GUI thread only.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum { KeyRole = Qt::UserRole + 100 };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(const QStringList &titles);
    void setRecords(QList<Record> records);
    /// Other words for a cell of the record with this key, where it is there.
    void setCell(const QVariant &key, int column, const QString &words);
    /// Says that the record with this key, where it is there, is of no use.
    void setFaint(const QVariant &key);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    QList<Record> m_records;
};

} // namespace app::models
