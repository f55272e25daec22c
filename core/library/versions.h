// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <functional>
#include <optional>

namespace core::annotation
{
struct StoredAnnotation;
}

namespace core::library
{

/// An earlier content of a document. Its bytes are kept.
struct DocumentVersion {
    VersionId id;
    DocumentId document;
    QByteArray hash;
    QString fileName;
    QString path;
    qint64 sizeBytes = 0;
    QDateTime replaced; ///< UTC, when a later content came
};

/// What a new content meant for the annotations.
struct UpdateReport {
    QList<AnnotationId> kept;     ///< stand where their words are, beyond doubt
    QList<AnnotationId> doubtful; ///< re-attached by likeness: to be reviewed
    QList<AnnotationId> lost;     ///< nowhere in it: to be reviewed
    bool sameContent = false;     ///< the bytes are those that the library has
};

/// New contents of documents, and the review of what moved by them: by a new file, by the engine's progress, by repairs
/// that were switched off. Nothing is deleted: what is lost keeps its quote and stays in the queue until the reader
/// decides. A handle: must not outlive the library.
class Versions
{
public:
    explicit Versions(Library::Private &library) : d(library) {}

    /// The document that a file was added as when it had other bytes: opening it may mean a new version of that one.
    Result<std::optional<DocumentInfo>> knownAt(const QString &path, const QByteArray &bytes) const;
    /// Gives a document a new content, as one change: corrections are applied anew, annotations looked for. `parsed` is
    /// what parse() makes of the bytes. Errors: NotFound, InvalidArgument where the bytes are another document's.
    Result<UpdateReport> update(const DocumentId &id, const QByteArray &bytes, const QString &path,
                                const document::Document &parsed);
    /// Earlier contents, last replaced first.
    Result<QList<DocumentVersion>> all(const DocumentId &id) const;
    Result<QByteArray> bytes(const DocumentVersion &version) const;

    /// What is doubtful or lost and not decided on, in the order of documents and places. Where a passage stands is
    /// known for the text it was last looked for in; open the document to have that done.
    Result<QList<annotation::Annotation>> queue(const std::optional<DocumentId> &document = {}) const;

    // Decisions on an annotation, each one change; `document` is the present text. They concern one of its passages, by
    // its number in Annotation::targets, or all that are undecided; with the last one it leaves the queue. Errors:
    // NotFound, InvalidArgument where there is nothing to decide.
    /// It is right where it was found. InvalidArgument where it is lost; of several the lost ones stay undecided.
    Result<annotation::Annotation> accept(const AnnotationId &id, const document::Document &document,
                                          std::optional<qsizetype> passage = {});
    /// One passage stands there, whatever was known of it; what it overlaps of the annotation becomes one with it. For
    /// the whole annotation see Library::reattach().
    Result<annotation::Annotation> place(const AnnotationId &id, const document::Document &document, qsizetype passage,
                                         text::TextRange range);
    /// It is lost, and stays with its quote.
    Result<annotation::Annotation> keepLost(const AnnotationId &id, const document::Document &document,
                                            std::optional<qsizetype> passage = {});

private:
    using Decision = std::function<Outcome(annotation::StoredAnnotation *annotation)>;
    Result<annotation::Annotation> decide(const AnnotationId &id, const document::Document &document,
                                          const QString &kind, const Decision &decision);

    Library::Private &d;
};

} // namespace core::library
