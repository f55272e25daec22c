// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/annotationindex.h"
#include "core/library/query.h"

namespace core::library
{

/// What a query means in a library: its documents and tags, as they are now.
class QueryScope
{
public:
    static Result<QueryScope> open(storage::Database &database, AnnotationIndex &index);

    AnnotationIndex &index() const { return *m_index; }
    /// Of a document outside the trash its place in the order of addition; -1 in the trash or where there is none.
    qint64 rankOf(int document) const { return document < 0 ? -1 : m_ranks.at(document); }
    const QString &titleOf(int document) const { return m_titles.at(document); } ///< folded
    /// The ids of the tag and, if asked, of all below it. NotFound.
    enum class Reach : quint8 { Tag, Below };
    Result<QStringList> tagIds(const QString &path, Reach reach) const;

private:
    explicit QueryScope(AnnotationIndex &index) : m_index(&index) {}

    AnnotationIndex *m_index;
    QList<qint64> m_ranks;
    QStringList m_titles;
    QList<annotation::Tag> m_tags; ///< in tree order
};

/// How much the index must have read for it.
AnnotationIndex::Depth depthFor(const Query &query);

/// Which entries of the index match; those of documents in the trash never do. NotFound where a tag is not there.
Result<AnnotationIndex::Matches> matching(const Query &query, const QueryScope &scope);

} // namespace core::library
