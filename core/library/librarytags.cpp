// SPDX-License-Identifier: GPL-3.0-or-later
// The tags and the journal of the library.
#include "core/library/libraryprivate.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::library
{

using annotation::Tag;

namespace
{

Result<std::optional<Change>> changeOf(Result<std::optional<annotation::Edit>> edit)
{
    if (!edit)
        return std::unexpected(edit.error());
    if (!*edit)
        return std::nullopt;
    const bool structure = std::any_of((*edit)->rows.begin(), (*edit)->rows.end(),
                                       [](const annotation::RowChange &row) { return row.table == "correction"; });
    return Change{annotation::describeEdit((*edit)->kind), (*edit)->document, (*edit)->annotations(), structure};
}

} // namespace

Result<QList<Tag>> Library::tags() const
{
    return d->tags.all();
}

Result<Tag> Library::ensureTag(const QString &path)
{
    std::optional<TagId> id;
    const auto done = d->database.transaction([&]() -> Outcome {
        annotation::Edit edit{QStringLiteral("new-tag"), {}, {}};
        const auto ensured = d->tags.ensure(path, &edit.rows);
        if (!ensured)
            return std::unexpected(ensured.error());
        id = *ensured;
        return d->journal.commit(edit);
    });
    if (!done)
        return std::unexpected(done.error());
    const auto all = d->tags.all();
    if (!all)
        return std::unexpected(all.error());
    const auto it = std::find_if(all->begin(), all->end(), [&](const Tag &tag) { return tag.id == *id; });
    if (it == all->end()) {
        return failure(ErrorCode::LibraryDamaged,
                       QCoreApplication::translate("core::library", "The library's tags are no tree."));
    }
    return *it;
}

Outcome Library::renameTag(const TagId &id, const QString &name)
{
    return d->database.transaction([&]() -> Outcome {
        const auto row = d->tags.renaming(id, name);
        if (!row)
            return std::unexpected(row.error());
        return row->before == row->after ? Outcome() : d->journal.commit({QStringLiteral("rename-tag"), {}, {*row}});
    });
}

Outcome Library::removeTag(const TagId &id)
{
    return d->database.transaction([&]() -> Outcome {
        const auto rows = d->tags.removal(id);
        if (!rows)
            return std::unexpected(rows.error());
        return d->journal.commit({QStringLiteral("remove-tag"), {}, *rows});
    });
}

Result<QHash<TagId, int>> Library::tagCounts() const
{
    return d->tags.counts();
}

bool Library::canUndo() const
{
    const auto kind = d->journal.undoKind();
    return kind && *kind;
}

bool Library::canRedo() const
{
    const auto kind = d->journal.redoKind();
    return kind && *kind;
}

QString Library::undoText() const
{
    const auto kind = d->journal.undoKind();
    return kind && *kind ? annotation::describeEdit(**kind) : QString();
}

QString Library::redoText() const
{
    const auto kind = d->journal.redoKind();
    return kind && *kind ? annotation::describeEdit(**kind) : QString();
}

Result<std::optional<Change>> Library::undo()
{
    return changeOf(d->journal.undo());
}

Result<std::optional<Change>> Library::redo()
{
    return changeOf(d->journal.redo());
}

} // namespace core::library
