// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"

#include <QHash>

namespace core::annotation
{

/// Fits rows of edits, planned while others could change the library, to what it holds now, so that the reader's work
/// is kept wherever that makes sense: what is there already is not made twice, what went is not taken away again, a
/// column that both changed gets what was planned, and a tag made under a name that others used meanwhile is theirs
/// from then on. One for all edits that follow each other.
class RowFitter
{
public:
    explicit RowFitter(storage::Database &database) : m_database(database) {}

    /// The row as it applies now; nullopt where nothing is left to do. Errors: NotFound where what it changes or hangs
    /// on went for good, InvalidArgument where a tag's name is taken now, or it would come to lie below itself.
    Result<std::optional<RowChange>> fit(const RowChange &planned);
    /// Whether a row was not what had been planned.
    bool hasDiffered() const { return m_differed; }

private:
    void followTags(RowChange *row) const;
    Result<std::optional<RowChange>> insertion(const RowChange &row);
    Result<std::optional<RowChange>> change(const RowChange &row, const QJsonObject &present);
    Result<bool> isThere(const char *table, const QString &id);
    Outcome checkPlace(const QString &tag, const QJsonValue &parent);
    Result<std::optional<QString>> namesake(const RowChange &row, const QJsonObject &columns);

    storage::Database &m_database;
    QHash<QString, QString> m_same; ///< of tags that others made, by the ids planned for them
    bool m_differed = false;
};

} // namespace core::annotation
