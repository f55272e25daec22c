// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace app::models
{

/// Rows of a preview, each of which can be unticked. A row is two lines: what it is about, and what happens to it.
class TickModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    struct Row {
        QString text;
        QString detail;
        qsizetype key = 0; ///< the owner's
        bool ticked = true;
    };
    void setRows(const QList<Row> &rows);
    void setAll(bool ticked);
    qsizetype tickedCount() const;
    /// Of the ticked rows, in order.
    QList<qsizetype> tickedKeys() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Row> m_rows;
};

} // namespace app::models
