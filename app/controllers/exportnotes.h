// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"
#include "core/base/progress.h"
#include "core/exporters/markdown.h"

namespace app::controllers
{

/// Which notes are exported, and how.
struct ExportRequest {
    OpenDocumentPtr document; ///< this one; null for all documents of the library that have annotations
    QString libraryPath;
    core::exporters::MarkdownOptions options;
};

struct ExportedNotes {
    QString markdown;
    int documents = 0;
    int annotations = 0;
    QStringList problems; ///< documents that could not be read, a sentence each; the others are there
};

/// Gathers and writes out the notes. For all documents it reads and parses each, through a connection of its own: call
/// it off the GUI thread. Errors: those of Library::open and aroundNotes(), and Cancelled.
core::Result<ExportedNotes> exportNotes(const ExportRequest &request, const core::Progress &progress = {},
                                        const core::CancelToken &cancel = {});

/// A file name for a text of this title: without what file systems refuse or treat as special, at most 80 characters
/// and 200 bytes, with the ending. "Notes" stands in for a title that leaves nothing.
QString safeFileName(const QString &title, const QString &ending);

} // namespace app::controllers
