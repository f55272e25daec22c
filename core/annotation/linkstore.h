// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/annotation/link.h"
#include "core/base/error.h"
#include "core/storage/database.h"

namespace core::annotation
{

/// Reads the rows of links. A link is not found where it, or the passage or document at one end, lies in the trash.
/// Changes are returned as rows for the journal, never written here.
class LinkStore
{
public:
    explicit LinkStore(storage::Database &database) : m_database(database) {}

    /// In the order they were made.
    Result<QList<Link>> all();
    /// Those that begin or end at the passage.
    Result<QList<Link>> of(const AnnotationId &annotation);
    /// Those with an end in the document.
    Result<QList<Link>> in(const DocumentId &document);
    /// NotFound.
    Result<Link> find(const LinkId &id);
    /// The words of the readers' own that links are typed with, by name.
    Result<QStringList> ownTypes();

    static RowChange insertion(const Link &link);
    /// Type, note, direction and `modified`; nullopt where nothing differs.
    static std::optional<RowChange> difference(const Link &before, const Link &after);
    static RowChange removal(const LinkId &id, qint64 timeMs);

private:
    Result<QList<Link>> select(const QByteArray &condition, const QList<storage::Value> &parameters);

    storage::Database &m_database;
};

} // namespace core::annotation
