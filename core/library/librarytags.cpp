// SPDX-License-Identifier: GPL-3.0-or-later
// The tags and the journal of the library.
#include "core/library/codebook.h"
#include "core/library/libraryprivate.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::library
{

using annotation::Tag;

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

Result<QList<Tag>> Library::tags() const
{
    return d->tags.all();
}

Result<Tag> Library::ensureTag(const QString &path)
{
    return codebook().ensure(path);
}

Outcome Library::renameTag(const TagId &id, const QString &name)
{
    return codebook().rename(id, name);
}

Outcome Library::removeTag(const TagId &id)
{
    return codebook().remove({id});
}

Result<QSet<TagId>> Library::Private::tagsBelow(const QString &tagPath)
{
    const auto all = tags.all();
    if (!all)
        return std::unexpected(all.error());
    const QString wanted = annotation::namesOfPath(tagPath).join(QLatin1Char('/'));
    QSet<TagId> found;
    for (const Tag &tag : *all) {
        if (tag.path == wanted || tag.path.startsWith(wanted + QLatin1Char('/')))
            found.insert(tag.id);
    }
    if (found.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::library", "There is no tag “%1”.").arg(tagPath));
    }
    return found;
}

Result<QHash<TagId, int>> Library::tagCounts() const
{
    return d->tags.counts();
}

bool Library::canUndo() const
{
    return !undoText().isEmpty();
}

bool Library::canRedo() const
{
    return !redoText().isEmpty();
}

QString Library::undoText() const
{
    const auto waiting = d->waiting.undoKind();
    const auto kind = waiting ? Result<std::optional<QString>>(waiting) : d->journal.undoKind();
    return kind && *kind ? annotation::describeEdit(**kind) : QString();
}

QString Library::redoText() const
{
    // What waits has cut off what could be made again before it.
    const auto kind =
        d->waiting.isEmpty() ? d->journal.redoKind() : Result<std::optional<QString>>(d->waiting.redoKind());
    return kind && *kind ? annotation::describeEdit(**kind) : QString();
}

Result<std::optional<Change>> Library::undo()
{
    if (!d->waiting.isEmpty() && !d->waiting.store() && d->waiting.undoKind())
        return changeOf(d->waiting.undo());
    return changeOf(d->journal.undo());
}

Result<std::optional<Change>> Library::redo()
{
    if (!d->waiting.isEmpty() && !d->waiting.store())
        return changeOf(d->waiting.redo());
    return changeOf(d->journal.redo());
}

} // namespace core::library
