// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"

#include <QAbstractListModel>

namespace app::models
{

/// The rows of the tag picker: the tags that fit what is typed, best first, and where none has just that path a last
/// row that would create it. GUI thread.
class TagListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        MatchedRole, ///< offsets into the path that fit what was typed, QList<qsizetype>
        AppliedRole, ///< bool: the passage has it
        CreateRole,  ///< bool: it does not exist yet
        UsesRole,    ///< int
    };

    explicit TagListModel(Spelling spelling = {}, QObject *parent = nullptr);

    void setTags(const QList<TagChoice> &tags);
    void setApplied(const QStringList &paths);
    void setQuery(const QString &query);
    /// Whether a path that is not there is offered to be created; it is at first.
    void setCreating(bool creating);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void rank();

    Spelling m_spelling;
    QList<TagChoice> m_tags;
    QStringList m_applied;
    QString m_query;
    QList<TagMatch> m_matches;
    QHash<QString, int> m_uses;
    bool m_creating = true;
    QString m_create; ///< the path of the creating row; empty without one
};

} // namespace app::models
