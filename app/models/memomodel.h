// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/memo.h"

#include <QAbstractListModel>

namespace app::models
{

/// Memos as rows, last changed first: the title, or the first line, and below it what the memo is about. A filter
/// looks into its text, too. GUI thread.
class MemoModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    struct Row {
        core::annotation::Memo memo;
        QString about; ///< what it is about, in words

        friend bool operator==(const Row &, const Row &) = default;
    };
    void setRows(const QList<Row> &rows);
    core::annotation::Memo memo(int row) const { return m_rows.value(row).memo; }
    int rowOf(const core::MemoId &id) const; ///< -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Row> m_rows;
};

} // namespace app::models
