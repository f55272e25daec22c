// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/library/library.h"

namespace core::library
{

/// What was taken in.
struct MergeReport {
    int documentsMatched = 0; ///< the same bytes, or nearly the same text
    int documentsAdded = 0;
    int tagsMade = 0;
    int annotationsAdded = 0;
    int annotationsKnown = 0; ///< had come before, or were removed here
    int memosAdded = 0;
    int linksAdded = 0;
    QList<AnnotationId> doubtful; ///< found in our text by likeness: to be reviewed
    QList<AnnotationId> lost;     ///< not in our text: to be reviewed
    QStringList problems;         ///< documents that could not be taken in, a sentence each
};

/// Takes another library's work in. A handle: must not outlive the library.
class Merging
{
public:
    explicit Merging(Library::Private &library) : d(library) {}

    /// Documents, tags, annotations, memos and links of the library file at `path`, which is only read; as one change
    /// (documents that are added stay after an undo, as they do after add()). Documents are the same by their bytes or
    /// where nearly all of their text is; tags by their path; annotations, memos and links by their ids, so doing it
    /// twice adds nothing. Authors are kept; those without a name get `author`, or that library's. Errors: NotFound,
    /// and those of Library::open().
    Result<MergeReport> merge(const QString &path, const QString &author = {}, const Progress &progress = {},
                              const CancelToken &cancel = {});

    /// What merge() would take in, storing nothing.
    Result<MergeReport> preview(const QString &path, const QString &author = {}, const Progress &progress = {},
                                const CancelToken &cancel = {});

private:
    Library::Private &d;
};

} // namespace core::library
