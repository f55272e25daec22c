// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/annotation/memo.h"
#include "core/document/document.h"

#include <QHash>
#include <QList>
#include <QString>

namespace core::exporters
{

/// A document's notes to be exported: annotations anchored in `document`, the library's tags for their paths.
struct NotesOfDocument {
    QString title;
    DocumentId id;
    QString sourceNote;
    document::Document document;
    QList<annotation::Annotation> annotations;
};

struct MarkdownOptions {
    bool links = true;     ///< a link back to each passage: zhupi://open/DOCUMENT?annotation=ID
    bool colors = true;    ///< name the colour and style
    bool allMemos = false; ///< those on tags and on the library, too, at the end
};

/// The notes as CommonMark, grouped by article and section path, each quote as a block quote with tags, note, memos,
/// colour, section and the place as it is cited (第三条第二款). Of the library's `memos` those are written that are
/// about what is exported. Stable: the same notes give the same bytes, in reading order.
QString notesToMarkdown(const QList<NotesOfDocument> &documents, const QHash<TagId, annotation::Tag> &tags,
                        const MarkdownOptions &options = {}, const QList<annotation::Memo> &memos = {});

/// The link that opens a passage again.
QString passageLink(const DocumentId &document, const AnnotationId &annotation);

} // namespace core::exporters
