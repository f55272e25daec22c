// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/library/library.h"
#include "core/library/versions.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace app::controllers
{

/// What is to be opened: a file, a document of the library, or bytes at hand (pasted text).
struct OpenRequest {
    QString path;                    ///< of the file; empty for the others
    core::DocumentId document{};     ///< of the library; null for the others
    QByteArray bytes{};              ///< used when neither is given
    QString name{};                  ///< file name for `bytes`: "Pasted text.txt"
    QString encoding{};              ///< IANA name chosen by the user; empty for the remembered or the found one
    QString sourceNote{};            ///< where pasted text comes from
    core::AnnotationId annotation{}; ///< to be shown once open
    enum class Tab { Front, Behind } tab = Tab::Front;
    /// The reader's word on repairs, for a document that is open: it is read again with it. nullopt: as it is stored.
    std::optional<QList<core::document::RepairChoice>> repairs{};
    std::shared_ptr<const core::library::OpenDocument> present{}; ///< with `repairs`: as the reader sees it
    core::DocumentId updates{};  ///< the file is the new content of this document of the library
    core::DocumentId discards{}; ///< with `updates`: what the file was added as before that was known
    bool again = false;          ///< read anew though it is open: its repairs were chosen by undo or redo
    bool restored = false; ///< comes back with the session: nobody asked for it just now, so nothing is asked in turn

    /// What the user calls it: the file's name, or `name`.
    QString displayName() const;
};

/// A document that could be read. Where the library refused to take it, it is there all the same, unsaved.
struct Opened {
    std::shared_ptr<const core::library::OpenDocument> document;
    std::optional<core::Error> notStored{};
    bool added = false; ///< the library did not have it before
    /// What the file was added as when it had another text, where that is annotated.
    std::optional<core::library::DocumentInfo> earlier{};
    /// With OpenRequest::updates, or where the file has a new version of the text that is annotated.
    std::optional<core::library::UpdateReport> update{};
    /// The file has what the document was before: the present content was opened instead.
    bool former = false;
};

/// Told, in the worker's thread, of a text that is read and about to be stored.
using ParsedCallback = std::function<void(const core::document::Document &)>;

/// The whole opening, in the worker's thread: reads, parses, stores in the library at `libraryPath` (empty: none)
/// through a connection of its own, and anchors the annotations. A file that was annotated and has changed since
/// becomes the new content of its document, unless it has another text now. Errors: those of readFile, parse and
/// Library::bytes.
core::Result<Opened> open(const OpenRequest &request, const QString &libraryPath, const core::Progress &progress,
                          const core::CancelToken &cancel, const ParsedCallback &parsed = {});

} // namespace app::controllers
