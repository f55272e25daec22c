// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corrections/gesture.h"
#include "core/library/librarytypes.h"
#include "core/library/parse.h"
#include "core/storage/database.h"

#include <QHash>

#include <memory>

namespace core::library
{

class Backups;
class Codebook;
class History;
class Links;
class Memos;
class Merging;
class Retrieval;
class Trash;
class Versions;

/// The library: one SQLite file beside a folder of the original bytes by hash. Every change is one transaction with its
/// journal entry and is on disk (synchronous=FULL) when the call returns. Not thread-safe: one Library per thread;
/// several on one file are fine. A change that fails changes nothing.
class Library
{
public:
    /// Opens the library at `path`, creating it (and its folder) where there is none. `patience` is for this and for
    /// all that is done with it. Errors: LibraryReadOnly, LibraryLocked, LibraryNewer, LibraryDamaged, DiskFull,
    /// Unwritable.
    static Result<std::unique_ptr<Library>> open(const QString &path, const storage::Patience &patience = {});
    /// Where the library lies by default: library.db in the XDG data folder of the program.
    static QString defaultPath();
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    QString path() const;

    // The library's other parts, each with a header of its own. They are handles: they must not outlive the library.
    Codebook codebook();   ///< the tree of tags and what is said of them
    Memos memos();         ///< on passages, documents, tags and the library
    Links links();         ///< from passage to passage
    Retrieval retrieval(); ///< passages by any mix of conditions, and changes to many at once
    Versions versions();   ///< new contents of a document, and the review of what moved
    Merging merging();     ///< another library's work taken in
    History history();     ///< who changed a passage, and when
    Trash trash();         ///< what was removed, for ninety days
    Backups backups();     ///< copies that roll by themselves

    /// Whose name stands at new annotations, memos, links and in the journal; kept in the library.
    QString author() const;
    Outcome setAuthor(const QString &name);
    /// Whether another Library, of this process or another one, changed the file since this was last asked; cheap
    /// enough for twice a second. What was read before may be stale then.
    bool changedElsewhere();
    /// The annotations that this connection changed since this was last asked, for a Retrieval of another connection to
    /// follow. The first answer names none.
    AnnotationChanges takeAnnotationChanges();
    /// How long a change waits while another program writes, before it fails with LibraryLocked: two seconds unless
    /// this is called.
    void setPatience(int ms);

    // Documents
    /// Stores the bytes by hash. The same bytes are the same document, wherever the file lies. `title` is the parsed
    /// title.
    Result<AddResult> add(const QByteArray &bytes, const QString &path, const document::Document &document,
                          const QString &sourceNote = {});
    /// Takes back an add() that added, for an opening that was cancelled meanwhile: row and bytes go, and nothing in
    /// the journal tells of it. Fails, and changes nothing, where anything refers to the document by now.
    Outcome discard(const DocumentInfo &added);
    Result<QList<DocumentInfo>> documents() const;
    Result<DocumentInfo> document(const DocumentId &id) const;
    /// The original bytes. NotFound where the file is gone, LibraryDamaged where its hash is not its name.
    Result<QByteArray> bytes(const DocumentId &id) const;
    /// The file that the original bytes lie in, for looking into it without reading and checking all of it.
    QString originalPath(const DocumentInfo &info) const;
    /// Remembers the encoding that the user chose, for later openings.
    Outcome setEncoding(const DocumentId &id, const QString &encoding);
    Outcome setOpened(const DocumentId &id);
    /// Takes the document from the list; its annotations go with it, and all comes back by undo.
    Outcome remove(const DocumentId &id);

    // Annotations
    /// The document's annotations anchored in `document`'s text (DESIGN §6), in reading order; anchors that moved are
    /// stored.
    Result<QList<annotation::Annotation>> annotations(const DocumentId &id, const document::Document &document);
    /// The same, storing nothing: for following what another program stores. Two that show different texts of one
    /// document would else take the anchors from each other for ever.
    Result<QList<annotation::Annotation>> anchored(const DocumentId &id, const document::Document &document) const;
    /// Without anchoring: as stored, in the order of documents' addition and then of the text. Annotations of one
    /// document may stand in different texts (Annotation::textHash).
    Result<QList<annotation::Annotation>> notes(const NoteFilter &filter = {}) const;
    Result<annotation::Annotation> annotation(const AnnotationId &id) const;
    Result<annotation::Annotation> annotate(const NewAnnotation &what, const document::Document &document);
    /// Several on one document as one change, all or none.
    Result<QList<annotation::Annotation>> annotateAll(const QList<NewAnnotation> &what,
                                                      const document::Document &document);
    /// Finds the place of a quote; where it stands nowhere as it is, with other blanks and line ends. Errors:
    /// QuoteNotFound, QuoteAmbiguous (the message says how many places match).
    static Result<text::TextRange> locate(const QuoteQuery &query, const document::Document &document);
    /// Stores style, colour, tags and note of `annotation`; `modified` is set. Its targets stay.
    Result<annotation::Annotation> update(const annotation::Annotation &annotation);
    /// The same for several as one change, all or none; each also gets the tags of these paths, created where missing.
    Result<QList<annotation::Annotation>> update(const QList<annotation::Annotation> &annotations,
                                                 const QStringList &addedTags = {});
    /// Gives an annotation new passages, by the user's hand: re-attaches a lost one, accepts a doubtful one where it
    /// is.
    Result<annotation::Annotation> reattach(const AnnotationId &id, const QList<text::TextRange> &ranges,
                                            const document::Document &document);
    /// Gives an annotation other passages: its ends moved, a passage added or taken away. What overlaps or touches is
    /// united. It stands where the user says from then on. InvalidArgument where none is left.
    Result<annotation::Annotation> setPassages(const AnnotationId &id, const QList<text::TextRange> &ranges,
                                               const document::Document &document);
    /// All or, where one is not there (NotFound), none.
    Outcome removeAnnotations(const QList<AnnotationId> &ids);

    // Corrections of the structure
    /// In the order in which they apply.
    Result<QList<corrections::Correction>> corrections(const DocumentId &id) const;
    /// Stores what was planned on `present`, and moves the document's annotations along exactly, as one change. Returns
    /// the document after it. Where another program corrected the document meanwhile, its corrections come first.
    Result<OpenDocument> correct(const OpenDocument &present, const corrections::Plan &plan);

    // Tags
    Result<QList<annotation::Tag>> tags() const; ///< in tree order
    Result<annotation::Tag> ensureTag(const QString &path);
    Outcome renameTag(const TagId &id, const QString &name);
    /// Takes away the tag and those below it, and from all annotations. Comes back by undo.
    Outcome removeTag(const TagId &id);
    /// How many annotations carry each tag.
    Result<QHash<TagId, int>> tagCounts() const;

    // Journal
    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const; ///< translated, what undo would take back
    QString redoText() const;
    /// nullopt when there is nothing to undo.
    Result<std::optional<Change>> undo();
    Result<std::optional<Change>> redo();

    /// What is wrong with database, originals and anchors, a sentence each; empty when all is well.
    Result<QStringList> verify();

    // What the window remembers per document (reading position and the like), not journalled.
    Outcome setState(const DocumentId &id, const QString &key, const QString &value);
    QString state(const DocumentId &id, const QString &key) const;
    /// The same for the library as a whole: it goes along when the file is copied.
    Outcome setState(const QString &key, const QString &value);
    QString state(const QString &key) const;

    struct Private; ///< of the files that implement the library

private:
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace core::library
