// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/documentlistmodel.h"

#include "app/models/roles.h"

#include <QLocale>

#include <algorithm>

namespace app::models
{

QString titleOf(const core::library::DocumentInfo &info)
{
    return info.title.simplified().isEmpty() ? info.fileName : info.title.simplified();
}

void DocumentListModel::setDocuments(QList<core::library::DocumentInfo> documents)
{
    std::ranges::stable_sort(documents, std::greater<>(), &core::library::DocumentInfo::opened);
    // The same documents in the same order: only their numbers are new, and a selection stays where it is.
    const bool same = std::ranges::equal(documents, m_documents, {}, &core::library::DocumentInfo::id,
                                         &core::library::DocumentInfo::id);
    if (same) {
        m_documents = std::move(documents);
        if (!m_documents.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_documents = std::move(documents);
    endResetModel();
}

void DocumentListModel::setCurrent(const core::DocumentId &id)
{
    if (m_current == id)
        return;
    m_current = id;
    if (!m_documents.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CurrentRole});
}

int DocumentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_documents.size());
}

QVariant DocumentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::library::DocumentInfo &info = m_documents.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(info);
    case SubtitleRole:
        return info.sourceNote.isEmpty() ? info.fileName : info.sourceNote;
    case Qt::ToolTipRole:
        return tr("%1\n%2\nOpened %3")
            .arg(titleOf(info), info.path.isEmpty() ? info.fileName : info.path,
                 QLocale().toString(info.opened.toLocalTime(), QLocale::ShortFormat));
    case CountRole:
        return info.annotationCount;
    case CurrentRole:
        return info.id == m_current;
    case IdRole:
        return info.id.value;
    default:
        return {};
    }
}

} // namespace app::models

#include "moc_documentlistmodel.cpp"
