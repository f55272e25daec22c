// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"

#include <QAbstractListModel>
#include <QHash>

namespace app::models
{

/// The rows of the tag picker: the tags that fit what is typed, best first, and where none has just that path rows that
/// would create it: as typed, with the parent that what is typed spells ("zcgj/New" below 政策工具), and for a bare
/// name beside the tag applied last. Tags that only hold the letters scattered come after those. GUI thread.
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
        NumberRole,  ///< int: the digit that stands for the row; 0 for none
    };

    explicit TagListModel(Spelling spelling = {}, QObject *parent = nullptr);

    void setTags(const QList<TagChoice> &tags);
    /// The same tags as they are now: while nothing is typed, those that were there keep the order that they had at
    /// setTags(), behind new ones.
    void updateTags(const QList<TagChoice> &tags);
    void setApplied(const QStringList &paths);
    void setQuery(const QString &query);
    /// Whether a path that is not there is offered to be created; it is at first.
    void setCreating(bool creating);
    /// Whether the first rows have numbers as long as nothing is typed; they have none at first.
    void setNumbered(bool numbered) { m_numbered = numbered; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString path;
        QList<qsizetype> matched;
        bool creates = false;
        QString alias; ///< that it was found by
    };
    void use(const QList<TagChoice> &tags);
    void rank();
    QStringList creatable() const;
    QString belowSpelledParent(const QString &path) const;

    Spelling m_spelling;
    QList<TagChoice> m_tags;
    QStringList m_applied;
    QString m_query;
    QStringList m_order; ///< of the rows while nothing is typed, after updateTags()
    QList<Row> m_rows;
    QHash<QString, int> m_uses;
    bool m_creating = true;
    bool m_numbered = false;
};

} // namespace app::models
