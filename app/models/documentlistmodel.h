// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QAbstractListModel>

namespace app::models
{

/// The library's documents, last opened first: title, where it comes from, number of annotations. GUI thread only.
class DocumentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDocuments(QList<core::library::DocumentInfo> documents);
    /// The document in front, drawn as the current one.
    void setCurrent(const core::DocumentId &id);
    const QList<core::library::DocumentInfo> &documents() const { return m_documents; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<core::library::DocumentInfo> m_documents;
    core::DocumentId m_current;
};

/// The title to show for a document: its own, or its file's name.
QString titleOf(const core::library::DocumentInfo &info);

} // namespace app::models
