// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/journalsubjects.h"
#include "core/library/library.h"

namespace core::library
{

class WaitingEdits;

/// One change of an annotation, a memo, a link or a tag.
struct HistoryEntry {
    QDateTime time; ///< UTC
    QString author; ///< empty where no name was set
    QString what;   ///< translated: "highlight", "note", "merge tags"
    /// The columns that changed, before and after; both empty where tags alone changed.
    QJsonObject before;
    QJsonObject after;
    QStringList tagsAdded{};   ///< names, of an annotation
    QStringList tagsRemoved{}; ///< names; those of tags that are no more are left out
};

/// One entry of the journal: what the reader did in one go.
struct JournalLine {
    enum class State : quint8 {
        Done,
        Undone,  ///< can be done again
        Settled, ///< undo does not reach it any more
    };
    qint64 number = 0;
    QDateTime time{}; ///< UTC
    QString author{};
    QString what{};        ///< translated
    DocumentId document{}; ///< null for a change of tags alone
    JournalSubject about{};
    State state = State::Done;
};

/// What the journal remembers. A handle: must not outlive the library.
class History
{
public:
    explicit History(Library::Private &library) : d(library) {}

    /// Oldest first; what was undone is left out. NotFound where the library never had it.
    Result<QList<HistoryEntry>> of(const AnnotationId &id) const;
    Result<QList<HistoryEntry>> of(const MemoId &id) const;
    Result<QList<HistoryEntry>> of(const LinkId &id) const;
    Result<QList<HistoryEntry>> of(const TagId &id) const;

    /// The last `most` entries, newest first, those that were undone included.
    Result<QList<JournalLine>> journal(int most = 1000) const;
    /// Undoes, or does again, until `number` is the last entry that is done; all or nothing. 0: back to the beginning.
    /// What cannot be undone any more stays. Returns the changes in the order in which they were made.
    Result<QList<Change>> goTo(qint64 number);

    /// Changes that are no history yet: they wait while another program writes.
    WaitingEdits &waiting() const;

private:
    Result<QList<HistoryEntry>> entries(const QByteArray &table, const QString &id) const;

    Library::Private &d;
};

} // namespace core::library
