// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/annotation/memostore.h"
#include "core/annotation/tagstore.h"

#include <QHash>
#include <QSet>

namespace core::annotation
{

/// Works on the codebook's tree and collects the rows that do it, for one journal entry. Several edits may follow each
/// other: each sees what those before it did. Nothing is written here. One use, inside one transaction.
class TagEdits
{
public:
    /// Reads the tree.
    static Result<TagEdits> open(storage::Database &database);

    /// In tree order, as the edits so far leave them.
    QList<Tag> tags() const;
    const QList<RowChange> &rows() const { return m_rows; }
    bool contains(const TagId &id) const { return m_tags.contains(id); }
    /// As the edits so far leave it, without its path.
    Tag tag(const TagId &id) const { return m_tags.value(id); }
    /// The tag of this name right under `parent` (null: at the top).
    std::optional<TagId> child(const TagId &parent, const QString &name) const;

    /// Under another parent (null: at the top), before the sibling that is number `index` there now; -1: the last.
    /// Where no sibling was placed yet and `index` is -1, names go on ordering them. Errors: NotFound, InvalidArgument
    /// (below itself, or the name is taken there).
    Outcome move(const TagId &id, const TagId &parent, qsizetype index);
    /// `from` becomes `into`: its passages, memos and the tags below it, of which those of one name merge too. Its name
    /// becomes an alias, its texts are added where they say something else. Errors: NotFound, InvalidArgument (into
    /// itself, or below itself).
    Outcome merge(const TagId &from, const TagId &into);
    /// Makes a sibling of `name` that takes the passages of these annotations over. Errors: NotFound (of the tag, or of
    /// an annotation that does not carry it), InvalidArgument (the name).
    Result<TagId> split(const TagId &id, const QString &name, const QList<AnnotationId> &annotations);
    /// Colour and texts. Errors: NotFound, InvalidArgument (colour).
    Outcome describe(const Tag &tag);
    /// A new tag with the id and texts of `tag` under `parent`. InvalidArgument where the name is taken there.
    Outcome make(const Tag &tag, const TagId &parent);
    /// Puts those of `order` that `made` has, and that came in by make(), among their siblings: each behind the one
    /// that stands before it in `order`, the first before the one that follows it. Names go on ordering siblings where
    /// they give that order by themselves.
    void follow(const QList<TagId> &order, const QSet<TagId> &made);

private:
    using Links = QList<std::pair<AnnotationId, qint64>>;
    explicit TagEdits(storage::Database &database) : m_database(&database) {}

    Result<Links *> linksOf(const TagId &id);
    QList<TagId> children(const TagId &parent) const;
    void followBelow(const TagId &parent, const QList<TagId> &order, const QSet<TagId> &made);
    void place(const TagId &parent, const QList<TagId> &siblings);
    bool isBelow(const TagId &id, const TagId &above) const;
    Outcome relink(const TagId &from, const TagId &into);
    Outcome adoptChildren(const TagId &from, const TagId &into);
    void change(Tag after);
    Outcome drop(const TagId &id);

    storage::Database *m_database;
    QHash<TagId, Tag> m_tags;
    QHash<TagId, Links> m_links;
    QList<RowChange> m_rows;
};

} // namespace core::annotation
