// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/codebook.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace app::models
{

/// The tags as a tree, each with the number of passages that carry it. Editing a row asks for a new name by
/// renameRequested, dropping rows for a new place by moveRequested; the rows change when the library has changed. GUI
/// thread only.
class CodebookModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit CodebookModel(QObject *parent = nullptr);

    /// `tags` in tree order: a tag after its parent. Those that were there keep their counts.
    void setTags(const QList<core::annotation::Tag> &tags);
    using Uses = QHash<core::TagId, core::library::TagUse>;
    /// The counts of the tags that are there; none are shown before.
    void setUses(const Uses &uses);
    enum class Counting : quint8 { Own, WithBelow };
    void setCounting(Counting counting);
    core::annotation::Tag tag(const QModelIndex &index) const;
    core::library::TagUse use(const QModelIndex &index) const;
    /// Neither it nor one below it is carried by a passage, as far as is known.
    bool isUnused(const QModelIndex &index) const { return m_isCounted && use(index).withBelow == 0; }
    QModelIndex indexOf(const core::TagId &id) const;
    int depth() const; ///< levels of the tree

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void renameRequested(const core::TagId &id, const QString &name);
    /// As core::library::Codebook::move() takes it.
    void moveRequested(const QList<core::TagId> &ids, const core::TagId &parent, qsizetype index);

private:
    struct Node {
        core::annotation::Tag tag;
        qsizetype parent = -1;
        int row = 0;
        core::library::TagUse use{};
        std::vector<qsizetype> children{};
    };
    const std::vector<qsizetype> &childrenOf(const QModelIndex &parent) const;
    int shown(const Node &node) const { return m_counting == Counting::Own ? node.use.own : node.use.withBelow; }
    QString toolTip(const Node &node) const;

    std::vector<Node> m_nodes;
    std::vector<qsizetype> m_top;
    QHash<core::TagId, qsizetype> m_places;
    Counting m_counting = Counting::Own;
    bool m_isCounted = false;
};

} // namespace app::models
