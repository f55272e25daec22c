// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/corrected.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace app::models
{

/// The reader's corrections of one document's structure, in groups: those that do not fit the text any more, those that
/// were put back by likeness, and those that hold. Repairs that were switched off are not among them. GUI thread only.
class CorrectionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Group : quint8 { Unfit, Doubtful, Holding };

    explicit CorrectionModel(QObject *parent = nullptr);

    void setCorrected(const core::corrections::Corrected &corrected);
    qsizetype count(Group group) const { return static_cast<qsizetype>(m_groups[size_t(group)].size()); }
    /// The correction of a row; null for a group's own row.
    const core::corrections::Correction *correction(const QModelIndex &index) const;
    const core::corrections::Fit *fit(const QModelIndex &index) const;
    Group groupOf(const QModelIndex &index) const;
    /// Puts all texts into the present language.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    qsizetype placeOf(const QModelIndex &index) const; ///< in the list of corrections; -1 for a group
    QVariant dataOfGroup(Group group, int role) const;
    QString toolTipOf(qsizetype place) const;

    core::corrections::Corrected m_corrected;
    std::array<std::vector<qsizetype>, 3> m_groups;
    std::vector<Group> m_shown; ///< the groups that have rows
};

} // namespace app::models
