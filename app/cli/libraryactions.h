// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QCommandLineParser>
#include <QString>

namespace app::cli
{

enum class Layout { Text, Json };

/// One call of a library command: the open library and what was asked.
struct LibraryCall {
    core::library::Library &library;
    const QCommandLineParser &options;
    QString file; ///< the library's, for messages
    QString command;
    Layout layout = Layout::Text;

    /// Prints the error of the library itself and returns Failed.
    int failed(const core::Error &error) const;
    /// The end of a call that prints nothing but, as JSON, what was done (a member's name) to the thing of this id.
    int done(const core::Outcome &outcome, const char *member, const QString &id) const;
    int wrongUsage(const QString &message) const;
};

int addDocuments(const LibraryCall &call);
int listDocuments(const LibraryCall &call);
int removeDocuments(const LibraryCall &call);
int annotate(const LibraryCall &call);
int editPassages(const LibraryCall &call);
int printDocument(const LibraryCall &call);
int outline(const LibraryCall &call);
int repairs(const LibraryCall &call);
int listNotes(const LibraryCall &call);
int manageTags(const LibraryCall &call);
int manageMemos(const LibraryCall &call);
int manageLinks(const LibraryCall &call);
int findPassages(const LibraryCall &call);
int autocode(const LibraryCall &call);
int updateDocument(const LibraryCall &call);
int review(const LibraryCall &call);
int editText(const LibraryCall &call);
int mergeLibrary(const LibraryCall &call);
int manageTrash(const LibraryCall &call);
int showHistory(const LibraryCall &call);
int backupLibrary(const LibraryCall &call);
int restoreLibrary(const LibraryCall &call);
int setAuthor(const LibraryCall &call);
int exportNotes(const LibraryCall &call);
int verifyLibrary(const LibraryCall &call);
int undoChange(const LibraryCall &call);
int redoChange(const LibraryCall &call);

/// The one document whose id begins with `prefix`. Errors: NotFound, InvalidArgument where several do.
core::Result<core::library::DocumentInfo> documentByPrefix(const core::library::Library &library,
                                                           const QString &prefix);

} // namespace app::cli
