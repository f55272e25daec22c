// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace app::models
{

/// The repairs made to one document, in the order of their places, all or those of one pass. Rows are read from the log
/// when they are shown, so a million of them cost nothing until then. GUI thread only.
class RepairModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDocument(const core::document::Document &document);
    void setPass(std::optional<core::text::PassId> pass);
    /// The passes that repaired something, with how many repairs each made.
    QList<std::pair<core::text::PassId, qsizetype>> passes() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    core::document::Repair repair(int row) const;
    enum class Side { Before, After };
    QString excerpt(const core::document::Repair &repair, Side side) const;

    core::document::Document m_document;
    std::optional<core::text::PassId> m_pass;
    std::vector<qint32> m_rows; ///< indexes into the log while one pass is chosen
};

/// What a pass undoes, in words for the reader: "Broken lines".
QString passTitle(core::text::PassId pass);

} // namespace app::models
