// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/corrections/corrected.h"
#include "core/document/document.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace core::library
{

/// A document of the library, without its text.
struct DocumentInfo {
    DocumentId id;
    QString title;
    QString fileName;   ///< name it was added under
    QString path;       ///< where it lay last
    QString sourceNote; ///< the user's word on where it comes from (URL, paper, date)
    QString mediaType;
    QString encoding; ///< the user's choice where one was made, else what was found
    QByteArray hash;  ///< SHA-256 of the bytes, hex
    qint64 sizeBytes = 0;
    QDateTime added;  ///< UTC
    QDateTime opened; ///< UTC
    int annotationCount = 0;
    bool encodingChosen = false; ///< whether `encoding` is the user's choice; parse with it only then
};

enum class Existence { Added, Known };

struct AddResult {
    DocumentInfo info;
    Existence existence = Existence::Added;
};

/// A document opened for reading: its text as the reader corrected it, and its annotations anchored in it, in reading
/// order.
struct OpenDocument {
    DocumentInfo info;
    document::Document document; ///< that of `corrected`
    QList<annotation::Annotation> annotations;
    corrections::Corrected corrected{};
};

/// What one undo or redo changed, for views to follow.
struct Change {
    QString description; ///< translated, "highlight", "note": completes "Undo …"
    DocumentId document; ///< null for a change of tags alone
    QList<AnnotationId> annotations;
    /// Corrections were made or taken back: correct the document anew (recorrected() in opendocument.h).
    bool structure = false;
};

/// What a passage is before it is stored: chosen by the user in the reading view.
struct NewAnnotation {
    DocumentId document{};
    QList<text::TextRange> ranges{}; ///< UTF-16, into the present Document::text
    annotation::MarkStyle style = annotation::MarkStyle::Highlight;
    annotation::MarkColor color = annotation::MarkColor::Yellow;
    QStringList tagPaths{}; ///< "A/B"; created where missing
    QString note{};
    QString author{}; ///< the library's author where empty
};

/// What one connection to a library did since it was last asked.
struct AnnotationChanges {
    qint64 content = -1;   ///< another number where another content took the library's place
    qint64 elsewhere = -1; ///< another number where another connection wrote
    QSet<QString> annotations{};
};

/// A passage by its words, for the command line.
struct QuoteQuery {
    QString quote;
    QString prefix;
    QString suffix;
};

struct NoteFilter {
    std::optional<DocumentId> document{};
    QString tagPath{}; ///< with its subtree; empty for any
};

} // namespace core::library
