// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

namespace core::library
{

/// One change of an annotation, a memo, a link or a tag.
struct HistoryEntry {
    QDateTime time; ///< UTC
    QString author; ///< empty where no name was set
    QString what;   ///< translated: "highlight", "note", "merge tags"
    /// The columns that changed, before and after; both empty where tags alone changed.
    QJsonObject before;
    QJsonObject after;
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

private:
    Result<QList<HistoryEntry>> entries(const QByteArray &table, const QString &id) const;

    Library::Private &d;
};

} // namespace core::library
