// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/annotation/journal.h"
#include "core/base/error.h"
#include "core/storage/database.h"

#include <QHash>
#include <QList>

#include <optional>

namespace core::annotation
{

/// The codebook: tags as a tree. Changes are returned as rows for the journal, never written here.
class TagStore
{
public:
    explicit TagStore(storage::Database &database) : m_database(database) {}

    /// Each tag before those below it; siblings by name. One that lies below itself, as only a damaged library has it,
    /// stands at the top, where find() knows it, too.
    Result<QList<Tag>> all();
    /// nullopt where no tag has the path.
    Result<std::optional<TagId>> find(const QString &path);
    /// The tag of the path; appends the rows that make it, and what is missing above it, to `rows`, which may hold tags
    /// of the same edit already. InvalidArgument for a path without a name.
    Result<TagId> ensure(const QString &path, QList<RowChange> *rows);
    /// Errors: NotFound, InvalidArgument (empty, with a '/', or taken by a sibling).
    Result<RowChange> renaming(const TagId &id, const QString &name);
    /// Takes away the tag and all below it, with their memos, and from all annotations. NotFound.
    Result<QList<RowChange>> removal(const TagId &id);
    /// How many annotations outside the trash carry each tag itself.
    Result<QHash<TagId, int>> counts();

private:
    Result<std::optional<TagId>> child(const std::optional<TagId> &parent, const QString &name);
    Result<std::optional<TagId>> listed(const QString &path);

    storage::Database &m_database;
};

/// Tags as a tree, each before those below it, siblings by position and name; sets their paths. Those of a ring, which
/// only a damaged library has, are left out.
QList<Tag> inTreeOrder(const QList<Tag> &tags);

/// The names of a path, outermost first, blanks at their ends and empty names left out.
QStringList namesOfPath(const QString &path);

} // namespace core::annotation
