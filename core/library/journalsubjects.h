// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"
#include "core/base/ids.h"

#include <QHash>

namespace core::library
{

/// What an entry of the journal was about.
struct JournalSubject {
    QString words; ///< of the passage, or the name of the tag, or the title of the memo; empty where there is none
    bool further = false; ///< there were more of its kind
};

/// Tells of entries what they were about, in the words that stood there then, else in those of now. An entry about
/// passages is told by the first one, whatever else changed with it. Never fails: what cannot be told is empty.
class JournalSubjects
{
public:
    explicit JournalSubjects(storage::Database &database) : m_database(database) {}

    /// Keeps the words of passages in the rows of an entry, for entries about ones that are no more in the library. The
    /// newest entry first.
    void learn(const QList<annotation::RowChange> &rows);
    /// Of the rows that an entry begins with.
    JournalSubject of(const QList<annotation::RowChange> &rows);

private:
    QString wordsOf(const annotation::RowChange &row, const QByteArray &table);
    QString quoteOf(const annotation::RowChange &row, const QString &annotation);
    QString linkWords(const annotation::RowChange &row);
    QString memoWords(const annotation::RowChange &row);
    QString tagName(const annotation::RowChange &row);
    QString stored(const QByteArray &table, const QByteArray &column, const QString &id);

    storage::Database &m_database;
    QHash<std::pair<QByteArray, QString>, QString> m_stored; ///< by column and id
};

} // namespace core::library
