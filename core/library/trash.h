// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

namespace core::library
{

enum class TrashKind : quint8 { Annotation, Document, Memo, Link, Tag };

/// Stable names for the command line: "annotation", "document", "memo", "link", "tag".
QString trashKindName(TrashKind kind);

/// A thing that was removed.
struct TrashItem {
    TrashKind kind = TrashKind::Annotation;
    QString id;
    QString title; ///< the quote, the document's title, the memo's title or first words, the link's quotes and type,
                   ///< the tag's name
    DocumentId document{}; ///< null where it has none
    QDateTime removed{};   ///< UTC
};

/// What was removed and can be brought back one by one, in any order, for ninety days; undo reaches it, too. A handle:
/// must not outlive the library.
class Trash
{
public:
    static constexpr int daysKept = 90;

    explicit Trash(Library::Private &library) : d(library) {}

    /// Last removed first.
    Result<QList<TrashItem>> items() const;
    /// Brings it back, as one change that can be undone: a tag with those below it, on the passages that are still
    /// there. Errors: NotFound; InvalidArgument where a tag of that name is in its place now.
    Outcome restore(TrashKind kind, const QString &id);
    /// Takes away for good what was removed before `time`. History keeps it, but of a document nothing stays: not its
    /// text, nor what the journal says of it, nor its bytes on the disk (backups of the last month still know of it).
    /// Undo no longer reaches back beyond it. Does nothing while there is something to redo. Returns how many things
    /// went, some hundreds at a time. Library::open() does this for what is older than daysKept.
    Result<int> purge(const QDateTime &time);
    /// All of it for good, now; nothing can be redone after it. Returns how many things went.
    Result<int> empty();

private:
    Outcome clear(const QDateTime &time, int *gone);
    Outcome clearOriginals();

    Library::Private &d;
};

} // namespace core::library
