// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/gesture.h"

#include <QAbstractListModel>

#include <vector>

namespace app::models
{

/// The lines that one word would change, each with what it is and what becomes of it, and whether it is to be changed.
/// Texts are read from the document when a row is shown, so ten thousand cost nothing until then. GUI thread only.
class SimilarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Takes the changes of a plan. What was unticked of the same lines before stays so.
    void setChanges(const core::document::Document &document, const QList<core::corrections::PlannedChange> &changes);
    const QList<core::corrections::PlannedChange> &changes() const { return m_changes; }
    QList<qsizetype> ticked() const; ///< blocks, ascending
    qsizetype tickedCount() const { return m_count; }
    void tickAll(bool on);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    QString neighbour(qsizetype block, int by) const;

    core::document::Document m_document;
    QList<core::corrections::PlannedChange> m_changes;
    std::vector<bool> m_ticked;
    qsizetype m_count = 0;
};

/// What SimilarModel says of a row beside Qt's and models::Role's own.
enum SimilarRole {
    FromRole = Qt::UserRole + 100, ///< QString: what the line is
    ToRole,                        ///< QString: what becomes of it
    BeforeRole,                    ///< QString: the end of the line before it
    AfterRole,                     ///< QString: the beginning of the line after it
};

} // namespace app::models
