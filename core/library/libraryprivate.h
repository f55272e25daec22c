// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotationstore.h"
#include "core/annotation/journal.h"
#include "core/annotation/linkstore.h"
#include "core/annotation/memostore.h"
#include "core/annotation/tagstore.h"
#include "core/io/originals.h"
#include "core/library/annotationindex.h"
#include "core/library/correctionstore.h"
#include "core/library/documentstore.h"
#include "core/library/formertexts.h"
#include "core/library/library.h"
#include "core/library/waitingedits.h"
#include "core/storage/database.h"

namespace core::library
{

struct UpdateReport;

/// Where the documents' original bytes of the library at `path` lie: beside it.
QString originalsFolder(const QString &path);

/// What a Library holds; shared by the files that implement it.
struct Library::Private {
    QString path;
    storage::Database database;
    io::Originals originals;

    annotation::Journal journal{database};
    annotation::AnnotationStore annotations{database};
    annotation::TagStore tags{database};
    annotation::MemoStore memos{database};
    annotation::LinkStore links{database};
    DocumentStore documents{database};
    CorrectionStore corrections{database};
    WaitingEdits waiting{database, journal};

    // The hash of the text worked on last: annotating one document again and again must not hash it each time. The text
    // is held, so its address is its identity.
    QString hashedText;
    QByteArray hash;
    std::unique_ptr<AnnotationIndex> index; ///< null until retrieval is used
    QSet<QString> touched;                  ///< annotations that changed since the index was in step
    std::optional<QSet<QString>> untold;    ///< since takeAnnotationChanges(); none before it is asked at all
    qint64 content = -1;                    ///< tells what a library holds from what it held before it was replaced
    qint64 dataVersion = 0;                 ///< of the file when changedElsewhere() was last asked

    /// The present time as the library keeps it: in milliseconds.
    static QDateTime now();

    Private(const QString &file, storage::Database db);

    /// The rows that move a document's annotations from one corrected text to another one of the same parsed text.
    Result<QList<annotation::RowChange>> moved(const DocumentId &id, const corrections::Corrected &from,
                                               const corrections::Corrected &to);
    /// Says which corrections of a document cannot be what the reader made.
    static void verifyCorrections(const DocumentInfo &info, const corrections::Corrected &corrected,
                                  QStringList *wrong);
    /// Says which annotations of a document do not stand where their quotes are.
    Outcome verifyAnchors(const Library &library, const DocumentInfo &info, QStringList *wrong);

    /// The rows that put a document's annotations into a new text, and what became of each.
    Result<QList<annotation::RowChange>> replaced(const DocumentId &id, const document::Document &document,
                                                  const FormerTexts &former, UpdateReport *report);

    QByteArray textHashOf(const document::Document &document);
    /// The targets for passages of a document, in both kinds of offsets.
    void setTargets(const QList<text::TextRange> &ranges, const document::Document &document,
                    annotation::StoredAnnotation *annotation);
    /// Gives an annotation other passages as a change of this kind.
    Result<annotation::Annotation> retargeted(const AnnotationId &id, const QList<text::TextRange> &ranges,
                                              const document::Document &document, const QString &kind);
    /// The stored annotation with the style, colour, note and tags of `wanted` and the added tags; the rows that differ
    /// go to `edit`, which takes its kind from the first annotation that changed.
    Result<annotation::StoredAnnotation> changed(const annotation::Annotation &wanted, const QList<TagId> &addedTags,
                                                 annotation::Edit *edit);
    /// Finds the passages in a text that is not the one they are known in; better where that one is at hand.
    annotation::Placement placementIn(const annotation::StoredAnnotation &annotation,
                                      const document::Document &document, const QByteArray &textHash,
                                      const FormerTexts &former = {}) const;
    /// Puts it where its passages are found in a text.
    void place(annotation::StoredAnnotation *annotation, const document::Document &document, const QByteArray &textHash,
               const FormerTexts &former = {}) const;
    /// The same in a new content of the document: what the reader called lost is asked about again where it may be
    /// there.
    void placeAnew(annotation::StoredAnnotation *annotation, const document::Document &document,
                   const QByteArray &textHash, const FormerTexts &former) const;
    /// The annotations of a document with their places in a text of it; those that had none there, or another one, go
    /// to `moved`, too.
    Result<QList<annotation::StoredAnnotation>> placedIn(const DocumentId &id, const document::Document &document,
                                                         QList<annotation::StoredAnnotation> *moved);
    /// The index, up to date. Owned by this.
    Result<AnnotationIndex *> syncedIndex(AnnotationIndex::Depth depth);
    /// The tag of the path and all below it. NotFound.
    Result<QSet<TagId>> tagsBelow(const QString &tagPath);
    /// Notes that an annotation was changed.
    void touch(const QString &id);
    /// Drops what is known of the content: it was replaced.
    void forget();
    /// Makes a new annotation out of passages with their targets, and appends its rows and those of its new tags.
    Result<annotation::StoredAnnotation> made(const NewAnnotation &what, const QList<annotation::Target> &targets,
                                              const document::Document &document, annotation::Edit *edit);
};

std::unexpected<Error> noSuchAnnotation();

/// The ranges to mark, in order and united, without empty ones. InvalidArgument where none is left or one lies outside.
Result<QList<text::TextRange>> checkedRanges(const QList<text::TextRange> &ranges, const document::Document &document);

/// What views are told of an edit that was undone or made again.
Result<std::optional<Change>> changeOf(Result<std::optional<annotation::Edit>> edit);

/// Whether every passage stands where it is said to.
bool isPlaced(const annotation::StoredAnnotation &annotation, const document::Document &document,
              const QByteArray &textHash);

} // namespace core::library
