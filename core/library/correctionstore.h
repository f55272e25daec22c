// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/base/error.h"
#include "core/corrections/correction.h"
#include "core/storage/database.h"

namespace core::library
{

/// Reads the rows of corrections. Changes are returned as rows for the journal, never written here.
class CorrectionStore
{
public:
    explicit CorrectionStore(storage::Database &database) : m_database(database) {}

    /// A document's, in the order in which they apply. A row that says nothing that can be understood is left out: it
    /// must not keep the reader from the document and all the others.
    Result<QList<corrections::Correction>> all(const DocumentId &id);
    /// How many rows all() leaves out.
    Result<int> unreadable(const DocumentId &id);
    /// Whether the document has any.
    Result<bool> any(const DocumentId &id);

    /// Rows that add corrections behind those of the document.
    Result<QList<annotation::RowChange>> insertions(const DocumentId &id,
                                                    const QList<corrections::Correction> &corrections);
    /// Rows that take corrections away. NotFound.
    Result<QList<annotation::RowChange>> removals(const DocumentId &id, const QList<CorrectionId> &ids);

private:
    storage::Database &m_database;
};

} // namespace core::library
