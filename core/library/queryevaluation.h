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
    static Result<QueryScope> open(storage::Database &database, const AnnotationIndex &index);

    const AnnotationIndex &index() const { return *m_index; }
    /// Of a document outside the trash its place in the order of addition; -1 in the trash.
    qint64 rankOf(int document) const { return m_ranks.at(document); }
    const QString &titleOf(int document) const { return m_titles.at(document); } ///< folded
    /// The numbers (AnnotationIndex::tagIds()) of the tag and, if asked, of all below it. NotFound.
    enum class Reach : quint8 { Tag, Below };
    Result<QSet<int>> tagNumbers(const QString &path, Reach reach) const;

private:
    explicit QueryScope(const AnnotationIndex &index) : m_index(&index) {}

    const AnnotationIndex *m_index;
    QList<qint64> m_ranks;
    QStringList m_titles;
    QList<annotation::Tag> m_tags; ///< in tree order
};

/// Which entries of the index match; those of documents in the trash never do. NotFound where a tag is not there.
Result<std::vector<bool>> matching(const Query &query, const QueryScope &scope);

} // namespace core::library
