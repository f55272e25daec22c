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

/// An end of a link between passages.
struct LinkEnd {
    AnnotationId annotation;
    DocumentId document;
    QString title; ///< the document's
    QString quote;
};

struct LinkBetween {
    QString type; ///< as annotation::Link has it
    QString note;
    LinkEnd origin;
    LinkEnd target;
};

/// What the library has besides the annotations.
struct AroundNotes {
    QList<annotation::Memo> memos{};
    QList<LinkBetween> links{};
};

struct MarkdownOptions {
    bool links = true;     ///< a link back to each passage: zhupi://open/DOCUMENT?annotation=ID
    bool colors = true;    ///< name the colour and style
    bool allMemos = false; ///< those on tags and on the library, too, at the end
};

/// The notes as CommonMark, grouped by article and section path, each quote as a block quote with tags, note, memos,
/// links to other passages, colour, section and the place as it is cited (第三条第二款). Of what is `around` them that
/// is written which concerns what is exported. Stable: the same notes give the same bytes, in reading order.
QString notesToMarkdown(const QList<NotesOfDocument> &documents, const QHash<TagId, annotation::Tag> &tags,
                        const MarkdownOptions &options = {}, const AroundNotes &around = {});

/// The link that opens a passage again.
QString passageLink(const DocumentId &document, const AnnotationId &annotation);

} // namespace core::exporters
