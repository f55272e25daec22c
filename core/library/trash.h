// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

namespace core::library
{

enum class TrashKind : quint8 { Annotation, Document, Memo, Link };

/// Stable names for the command line: "annotation", "document", "memo", "link".
QString trashKindName(TrashKind kind);

/// A thing that was removed.
struct TrashItem {
    TrashKind kind = TrashKind::Annotation;
    QString id;
    QString title;         ///< the quote, the document's title, the memo's title or first words, the link's type
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
    /// Brings it back, as one change that can be undone. NotFound.
    Outcome restore(TrashKind kind, const QString &id);
    /// Takes away for good what was removed before `time`. History keeps it; undo no longer reaches back beyond it.
    /// Does nothing while there is something to redo. Returns how many things went. Library::open() does this for what
    /// is older than daysKept.
    Result<int> purge(const QDateTime &time);

private:
    Library::Private &d;
};

} // namespace core::library
