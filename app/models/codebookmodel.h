// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace app::models
{

/// The tags as a tree, each with the number of annotations that carry it. Editing a row asks for a new name by
/// renameRequested; the row changes when the library has changed. GUI thread only.
class CodebookModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit CodebookModel(QObject *parent = nullptr);

    /// `tags` in tree order: a tag after its parent.
    void setTags(const QList<core::annotation::Tag> &tags, const QHash<core::TagId, int> &counts);
    core::annotation::Tag tag(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renameRequested(const core::TagId &id, const QString &name);

private:
    struct Node {
        core::annotation::Tag tag;
        qsizetype parent = -1;
        int row = 0;
        int count = 0;
        std::vector<qsizetype> children{};
    };
    const std::vector<qsizetype> &childrenOf(const QModelIndex &parent) const;

    std::vector<Node> m_nodes;
    std::vector<qsizetype> m_top;
};

} // namespace app::models
