// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/annotation/memo.h"
#include "core/base/error.h"
#include "core/storage/database.h"

namespace core::annotation
{

/// Reads the rows of memos. What lies in the trash, or is about a thing there, is not found. Changes are returned as
/// rows for the journal, never written here.
class MemoStore
{
public:
    explicit MemoStore(storage::Database &database) : m_database(database) {}

    /// Last changed first.
    Result<QList<Memo>> all();
    Result<QList<Memo>> about(const MemoSubject &subject);
    /// NotFound.
    Result<Memo> find(const MemoId &id);

    static RowChange insertion(const Memo &memo);
    /// Title, text and `modified`; nullopt where nothing differs.
    static std::optional<RowChange> difference(const Memo &before, const Memo &after);
    static RowChange removal(const MemoId &id, qint64 timeMs);
    /// Gives the memos of one tag to another, those in the trash too.
    Result<QList<RowChange>> moving(const TagId &from, const TagId &to);

private:
    Result<QList<Memo>> select(const QByteArray &condition, const QList<storage::Value> &parameters);

    storage::Database &m_database;
};

} // namespace core::annotation
