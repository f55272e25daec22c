// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/libraryreader.h"
#include "app/controllers/librarywork.h"
#include "app/controllers/openings.h"
#include "app/controllers/userprompt.h"
#include "app/controllers/waitingchanges.h"
#include "core/annotation/link.h"
#include "core/annotation/memo.h"
#include "core/library/backups.h"
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/library.h"
#include "core/library/trash.h"
#include "core/library/versions.h"
#include "core/storage/steadylocks.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace app::controllers
{

using OpenDocumentPtr = std::shared_ptr<const core::library::OpenDocument>;

/// The library in use and the documents open in the window, between core and the widgets. Every change of the library
/// goes through here, so that views hear of it. Reading and parsing run in worker threads; the rest, short calls of the
/// library, on the GUI thread, where all of this class lives. Without a library documents can be read but not
/// annotated: changes then fail with LibraryReadOnly. Documents come as shared values; a change makes a new one.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override; ///< cancels what is under way and waits for it

    /// Uses the library at `path` from now on. On failure the former one stays in use. Waits for one that is locked.
    core::Outcome openLibrary(const QString &path);
    /// The same with one that was opened, in whatever thread, and is used by nobody else. Documents that are open and
    /// not in it are taken into it.
    void useLibrary(std::unique_ptr<core::library::Library> library);
    /// Goes on without one.
    void closeLibrary();
    bool hasLibrary() const { return m_library != nullptr; }
    QString libraryPath() const;
    /// For what only reads: documents(), tags(), tagCounts(), state(). Null without a library.
    const core::library::Library *library() const { return m_library.get(); }

    /// For every text that was read or corrected in another thread. Set before anything is opened.
    void setPreparation(const Preparation &prepare) { m_prepare = prepare; }
    const Preparation &preparation() const { return m_prepare; }

    // Opening. A document that is open already comes to the front. Of a long text a part is there at once
    // (openingPreviewed). What is cancelled leaves nothing behind, in the library neither.
    OpeningId open(const OpenRequest &request);
    /// As Openings has it.
    void expect(const QString &path, const Openings::BegunPart &part) { m_openings.expect(path, part); }
    void cancel(OpeningId opening);
    /// What is remembered of where the reader was, as a core::library::ReadingPlace; by this the part is chosen.
    static constexpr QLatin1StringView placeKey{"place"};
    bool isOpening() const { return !m_openings.isEmpty(); }

    // Open documents, in the order of opening
    QList<core::DocumentId> documents() const { return m_order; }
    bool isOpen(const core::DocumentId &id) const { return m_documents.contains(id); }
    OpenDocumentPtr document(const core::DocumentId &id) const; ///< null when it is not open
    OpenDocumentPtr current() const { return document(m_current); }
    core::DocumentId currentId() const { return m_current; }
    /// Texts longer than this are corrected in another thread.
    static constexpr qsizetype longText = 200'000;
    void setCurrent(const core::DocumentId &id);
    void close(const core::DocumentId &id);

    // While another program writes to the library, changes of annotations, tags, links and memos do not fail: they are
    // shown at once and wait (core::library::WaitingEdits); undo() takes them back first. All other changes fail with
    // LibraryLocked meanwhile, so that the order stays.

    // Annotations of open documents: stored when the call returns, then told by annotationsChanged().
    core::Result<core::annotation::Annotation> annotate(const core::library::NewAnnotation &what);
    core::Result<core::annotation::Annotation> update(const core::annotation::Annotation &annotation);
    /// Several of one document as one change; each also gets the tags of these paths, created where missing.
    core::Outcome update(const core::DocumentId &document, const QList<core::annotation::Annotation> &annotations,
                         const QStringList &addedTags = {});
    /// Other passages for an annotation: as core::library::Library::setPassages.
    core::Outcome setPassages(const core::DocumentId &document, const core::AnnotationId &annotation,
                              const QList<core::text::TextRange> &passages);
    core::Outcome removeAnnotations(const core::DocumentId &document, const QList<core::AnnotationId> &ids);

    // The review of what a changed text moved or lost
    /// The annotations that nobody decided on yet.
    QSet<core::AnnotationId> undecided(const core::DocumentId &document) const;
    /// A passage of an annotation of an open document, by its number in Annotation::targets.
    struct PassageId {
        core::DocumentId document;
        core::AnnotationId annotation;
        qsizetype number = 0;
    };
    /// It is right where it was found.
    core::Outcome acceptPlace(const PassageId &passage);
    core::Outcome placePassage(const PassageId &passage, core::text::TextRange range);
    /// It stays with its words, without a place.
    core::Outcome keepLost(const PassageId &passage);
    /// What an open document's file was added as when it had other contents, where that is annotated.
    std::optional<core::library::DocumentInfo> earlier(const core::DocumentId &document) const;

    /// Stores what was planned on the present form of the document: stored when the call returns, then told by
    /// documentReplaced() and annotationsChanged().
    core::Outcome correct(const core::DocumentId &document, const core::corrections::Plan &plan);

    // Tags: as core::library::Codebook has them. Open documents follow.
    core::Result<core::annotation::Tag> ensureTag(const QString &path);
    core::Outcome renameTag(const core::TagId &id, const QString &name);
    core::Outcome moveTags(const QList<core::TagId> &ids, const core::TagId &parent, qsizetype index = -1);
    core::Outcome mergeTags(const QList<core::TagId> &from, const core::TagId &into);
    core::Result<core::annotation::Tag> splitTag(const core::TagId &id, const QString &name,
                                                 const QList<core::AnnotationId> &annotations);
    core::Outcome describeTag(const core::annotation::Tag &tag);
    core::Outcome removeTags(const QList<core::TagId> &ids);
    using TagUses = QHash<core::TagId, core::library::TagUse>;
    using TagsCounted = std::function<void(const core::Result<TagUses> &)>;
    /// How many passages carry each tag, of one document or of all: counted in another thread (ask()), but here, before
    /// it returns, while changes wait to be stored.
    void countTags(const std::optional<core::DocumentId> &document, const TagsCounted &counted);
    using ReadCodebook = std::function<core::Result<QList<core::annotation::Tag>>()>;
    using CodebookTaken = std::function<void(const core::Result<core::library::CodebookImport> &)>;
    /// Reads tags and takes them into the codebook, both in another thread; then `taken` is told. Nothing is told after
    /// this object went.
    void takeCodebook(const ReadCodebook &read, const CodebookTaken &taken);

    // Links and memos: as core::library::Links and Memos have them. Told by linksChanged() and memosChanged(), which
    // come after undo and redo, too.
    core::Result<QList<core::annotation::Link>> linksOf(const core::AnnotationId &annotation) const;
    core::Result<QList<core::annotation::Link>> linksIn(const core::DocumentId &document) const;
    core::Result<QStringList> linkTypes() const;
    core::Result<core::annotation::Link> addLink(const core::annotation::Link &link);
    core::Outcome removeLink(const core::LinkId &id);
    core::Result<QList<core::annotation::Memo>> memos() const;
    /// A new one where its id is null.
    core::Result<core::annotation::Memo> storeMemo(const core::annotation::Memo &memo);
    core::Outcome removeMemo(const core::MemoId &id);

    // What takes long, or concerns many documents. Both run in another thread, through a connection of their own, and
    // tell `done` here; nothing is told after this object went.
    using Work = LibraryWork::Work<void>;
    using WorkDone = LibraryWork::Done<void>;
    /// For what only reads.
    void inBackground(const Work &work, const WorkDone &done);
    /// For questions about all annotations, one after another: their connection is kept, with what it has read, and in
    /// step with the changes made here. What waits to be stored is not in it.
    void ask(const Work &question, const WorkDone &done);
    /// For a change of annotations and tags of any documents; open ones follow before `done` is told.
    void changeMany(const Work &work, const WorkDone &done);

    // Documents, journal
    core::Outcome removeDocument(const core::DocumentId &id); ///< closes it, too
    /// The present encoding of an open document is the right one: remembered as the user's choice.
    void confirmEncoding(const core::DocumentId &id);
    /// The bytes a document was made of: from the library, without one from its file.
    core::Result<QByteArray> bytes(const core::library::DocumentInfo &info) const;
    bool canUndo() const;
    bool canRedo() const;
    /// nullopt when there is nothing to undo.
    core::Result<std::optional<core::library::Change>> undo();
    core::Result<std::optional<core::library::Change>> redo();

    /// Takes over what another program (or another window) changed in the library since this was last asked: open
    /// documents, codebook, lists. Costs next to nothing where nothing changed. Stores nothing. Whether it did.
    bool followOthers();

    // Trash, history, backups: as core::library has them; nothing without a library
    QList<core::library::TrashItem> trashItems() const;
    core::Outcome bringBack(core::library::TrashKind kind, const QString &id);
    QList<core::library::JournalLine> journal() const;
    QList<core::library::HistoryEntry> history(const core::AnnotationId &id) const;
    /// Undoes or does again until that entry of the journal is the last one done.
    core::Outcome goTo(qint64 number);
    QList<core::library::Backup> backups() const;
    QString backupFolder() const;
    QString author() const;
    core::Outcome setAuthor(const QString &name);
    /// Runs long work on the library in another thread, through a connection of its own; then what it changed is taken
    /// over and `done` is told, unless `context` went meanwhile.
    void runApart(QObject *context, const Work &work, const WorkDone &done);
    void emptyTrash(QObject *context, const WorkDone &done);

    /// What is remembered about a document; silently nothing without a library. False where another program writes to
    /// it just now: to be tried again later.
    bool remember(const core::DocumentId &id, const QString &key, const QString &value);
    QString remembered(const core::DocumentId &id, const QString &key) const;
    /// The same about the library.
    void remember(const QString &key, const QString &value);
    QString remembered(const QString &key) const;

    /// How many changes are shown, but not stored yet.
    qsizetype waitingChanges() const;

    /// Says something where the document is shown (in the window where `document` is null).
    void tell(const Notice &notice, const core::DocumentId &document = {});

Q_SIGNALS:
    void openingStarted(app::controllers::OpeningId opening, const app::controllers::OpenRequest &request);
    /// A part of it can be shown before the whole is read: openingProgress and openingEnded follow. Its text may differ
    /// from the whole's; core::document::PlaceCarrier leads from one to the other.
    void openingPreviewed(app::controllers::OpeningId opening, const core::library::Preview &part);
    void openingProgress(app::controllers::OpeningId opening, double share);
    /// Ended in any way; documentOpened or openingFailed came before (neither when cancelled).
    void openingEnded(app::controllers::OpeningId opening);
    void openingFailed(const app::controllers::OpenRequest &request, const core::Error &error);
    /// Views make their page; documentOpened follows.
    void documentAdded(const core::DocumentId &id, app::controllers::OpeningId opening);
    void documentOpened(const core::DocumentId &id, const app::controllers::OpenRequest &request);
    /// Read anew or corrected: another text or structure, other places of annotations. PlaceCarrier finds places again.
    void documentReplaced(const core::DocumentId &id);
    /// An open document has the content of a new file; documentReplaced or documentOpened came before.
    void documentUpdated(const core::DocumentId &id, const core::library::UpdateReport &report);
    void aboutToClose(const core::DocumentId &id); ///< still open
    void documentClosed(const core::DocumentId &id);
    void currentChanged(const core::DocumentId &id); ///< null when none is left
    void annotationsChanged(const core::DocumentId &id);
    void annotated(const core::DocumentId &id); ///< by annotate(); annotationsChanged came before
    void tagsChanged();
    void linksChanged();
    void memosChanged();
    void documentsChanged(); ///< the library's list of documents, or another library
    void journalChanged();   ///< canUndo or canRedo may be another
    void nothingWaits();     ///< what waited is stored
    void othersChanged();    ///< another program changed the library; what is told above of open documents came before
    void noticed(const app::controllers::Notice &notice, const core::DocumentId &document);

private:
    core::library::PreviewSource previewSource(const OpenRequest &request) const;
    void ended(OpeningId opening);
    void succeeded(OpeningId opening, const OpenRequest &request, const Opened &opened);
    void failed(OpeningId opening, const OpenRequest &request, const core::Error &error);
    void take(OpeningId opening, const Opened &opened, const OpenRequest &request);
    QHash<core::DocumentId, OpenRequest> unknownTo(const core::library::Library &library) const;
    void followWaiting();
    void waitingStored(const core::library::WaitingReport &report);
    void storeWaitingNow();
    /// An error while what cannot wait cannot be stored: without a library, or behind what waits.
    core::Outcome readyToStore();
    void setAnnotations(const core::DocumentId &id, QList<core::annotation::Annotation> annotations);
    void replace(const core::DocumentId &id, core::library::OpenDocument document);
    /// Who made the change that annotations are to be found again for: what others changed they store themselves.
    enum class By { This, Others };
    core::Outcome anchorAnew(const OpenDocumentPtr &open, By by = By::This);
    using Review = std::function<core::Result<core::annotation::Annotation>(core::library::Versions,
                                                                            const core::document::Document &)>;
    core::Outcome reviewed(const PassageId &passage, const Review &review);
    void followOthers(const OpenDocumentPtr &open);
    void reread();
    void tellAll(); ///< that the library is another, or none
    core::Outcome recorrect(const OpenDocumentPtr &open);
    void tagsEdited();
    void reloadAnnotations();
    void changed(const core::DocumentId &id);
    core::Result<std::optional<core::library::Change>>
    followed(core::Result<std::optional<core::library::Change>> change);
    bool readsAgain(const core::DocumentId &id);
    core::DocumentId openFromPath(const QString &path) const;

    core::storage::SteadyLocks m_locks; ///< of m_library's file, and in the window alone files are chosen
    std::unique_ptr<core::library::Library> m_library;
    WaitingChanges m_waiting; ///< to be stored in m_library
    QHash<core::DocumentId, OpenDocumentPtr> m_documents;
    QList<core::DocumentId> m_order;
    QHash<core::DocumentId, core::library::DocumentInfo> m_earlier;
    core::DocumentId m_current;
    QHash<core::DocumentId, quint64> m_anchorings; ///< counts those begun, so that a late one is known
    QHash<core::DocumentId, quint64> m_forms;      ///< counts the forms a document had, so that a late one is known
    Preparation m_prepare = nothingToPrepare;
    // Last, so that they go first: what they tell needs the rest.
    LibraryWork m_work;
    LibraryReader m_reader;
    Openings m_openings;
};

} // namespace app::controllers
