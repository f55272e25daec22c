// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

namespace core::library
{

/// How much a tag is used, outside the trash.
struct TagUse {
    int own = 0;       ///< passages that carry the tag itself
    int withBelow = 0; ///< passages that carry it or one below it, each once
    int documents = 0; ///< that those of `withBelow` lie in

    friend bool operator==(const TagUse &, const TagUse &) = default;
};

/// What taking in a codebook did.
struct CodebookImport {
    int made = 0;
    int completed = 0; ///< tags that were there and got texts or a colour that they had not
    int same = 0;
};

/// The tree of tags and what is said of them. Every change is one journal entry; tags and their look are never changed
/// elsewhere. A handle: must not outlive the library.
class Codebook
{
public:
    explicit Codebook(Library::Private &library) : d(library) {}

    /// In tree order.
    Result<QList<annotation::Tag>> tags() const;
    /// NotFound.
    Result<annotation::Tag> tag(const TagId &id) const;
    /// nullopt where no tag has the path.
    Result<std::optional<annotation::Tag>> find(const QString &path) const;
    /// Of all tags, in one document or in all.
    Result<QHash<TagId, TagUse>> uses(const std::optional<DocumentId> &document = {}) const;
    /// How many passages of each document carry the tag or one below it.
    Result<QHash<DocumentId, int>> usesByDocument(const TagId &id) const;

    /// Errors of the changes: NotFound, InvalidArgument; see annotation::TagStore and annotation::TagEdits.
    Result<annotation::Tag> ensure(const QString &path);
    Outcome rename(const TagId &id, const QString &name);
    /// Under another parent (null: at the top), in this order, before the sibling that is number `index` there without
    /// them; -1: the last. Those below another one of `ids` stay below it.
    Outcome move(const QList<TagId> &ids, const TagId &parent, qsizetype index = -1);
    /// Several into one; one that lies below another of `from` becomes `into` itself, too.
    Outcome merge(const QList<TagId> &from, const TagId &into);
    /// A sibling of `name` takes over these passages.
    Result<annotation::Tag> split(const TagId &id, const QString &name, const QList<AnnotationId> &annotations);
    /// Colour, description, aliases, when to use, when not, example.
    Outcome describe(const annotation::Tag &tag);
    /// With those below them and their memos.
    Outcome remove(const QList<TagId> &ids);

    /// Takes tags in, parents first (as core/interchange reads them): known ones, by id or path, keep what they say and
    /// their order and get what they lack; new ones stand among their siblings in the order of `tags`.
    Result<CodebookImport> take(const QList<annotation::Tag> &tags);

private:
    Result<QList<annotation::Tag>> chosen(const QList<TagId> &ids) const;
    Result<QList<TagId>> topmost(const QList<TagId> &ids) const;

    Library::Private &d;
};

} // namespace core::library
