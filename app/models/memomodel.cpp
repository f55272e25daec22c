// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/memomodel.h"

#include "app/models/roles.h"

#include <QLocale>

#include <algorithm>

namespace app::models
{

namespace
{
constexpr qsizetype longestHead = 80;

QString headOf(const core::annotation::Memo &memo)
{
    const QString head = memo.title.isEmpty() ? memo.text.section(u'\n', 0, 0) : memo.title;
    return head.simplified().left(longestHead);
}
} // namespace

void MemoModel::setRows(const QList<Row> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int MemoModel::rowOf(const core::MemoId &id) const
{
    const auto at = std::ranges::find_if(m_rows, [&id](const Row &row) { return row.memo.id == id; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int MemoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MemoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows.at(index.row());
    const QString when = QLocale().toString(row.memo.modified.toLocalTime(), QLocale::ShortFormat);
    switch (role) {
    case Qt::DisplayRole:
        return headOf(row.memo);
    case SubtitleRole:
        return row.about;
    case SearchRole:
        return row.memo.text;
    case IdRole:
        return row.memo.id.value;
    case Qt::ToolTipRole:
        return QStringList{row.about, row.memo.author, when}.join(u'\n');
    case Qt::AccessibleTextRole:
        return QStringList{headOf(row.memo), row.about, when}.join(u'\n');
    default:
        return {};
    }
}

} // namespace app::models

#include "moc_memomodel.cpp"
