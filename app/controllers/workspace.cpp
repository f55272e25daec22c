// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workspace.h"

#include "app/controllers/nolibrary.h"
#include "core/corrections/repairs.h"
#include "core/library/opendocument.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace app::controllers
{

using core::library::Change;
using core::library::Library;
using core::library::OpenDocument;

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    connect(&m_openings, &Openings::previewed, this, &Workspace::openingPreviewed);
    connect(&m_openings, &Openings::progressed, this, &Workspace::openingProgress);
    connect(&m_openings, &Openings::succeeded, this, &Workspace::succeeded);
    connect(&m_openings, &Openings::failed, this, &Workspace::failed);
    followWaiting();
}

Workspace::~Workspace()
{
    storeWaitingNow();
    m_locks.release();
}

core::Outcome Workspace::openLibrary(const QString &path)
{
    auto library = Library::open(path);
    if (!library)
        return std::unexpected(library.error());
    useLibrary(std::move(*library));
    return {};
}

void Workspace::useLibrary(std::unique_ptr<Library> library)
{
    storeWaitingNow();
    const QHash<core::DocumentId, OpenRequest> strangers = unknownTo(*library);
    m_waiting.setLibrary(library.get());
    m_locks.release();
    m_reader.release();
    m_library = std::move(library);
    m_locks.hold(m_library->path());
    for (const core::DocumentId &id : QList(m_order)) {
        if (const auto at = strangers.constFind(id); at != strangers.cend()) {
            close(id);
            open(*at);
        }
    }
    reread();
}

/// How the open documents that a library does not have are read again to be taken into it. What was pasted while there
/// was none is nowhere else, and stays as it is.
QHash<core::DocumentId, OpenRequest> Workspace::unknownTo(const Library &library) const
{
    QHash<core::DocumentId, OpenRequest> requests;
    for (const core::DocumentId &id : m_order) {
        const core::library::DocumentInfo &info = m_documents.value(id)->info;
        if (library.document(id))
            continue;
        OpenRequest request;
        request.restored = true;
        request.tab = id == m_current ? OpenRequest::Tab::Front : OpenRequest::Tab::Behind;
        request.name = info.fileName;
        request.sourceNote = info.sourceNote;
        if (info.encodingChosen)
            request.encoding = info.encoding;
        const QFileInfo file(info.path);
        if (file.isAbsolute() && file.isFile()) {
            request.path = info.path;
        } else if (auto stored = m_library ? m_library->bytes(id) : core::Result<QByteArray>(noLibrary()); stored) {
            request.bytes = std::move(*stored);
        } else {
            continue;
        }
        requests.insert(id, request);
    }
    return requests;
}

void Workspace::closeLibrary()
{
    storeWaitingNow();
    m_waiting.setLibrary(nullptr);
    m_locks.release();
    m_reader.release();
    m_library.reset();
    tellAll();
}

void Workspace::tellAll()
{
    Q_EMIT tagsChanged();
    Q_EMIT memosChanged();
    Q_EMIT linksChanged();
    Q_EMIT documentsChanged();
    Q_EMIT journalChanged();
}

QString Workspace::libraryPath() const
{
    return m_library ? m_library->path() : QString();
}

OpenDocumentPtr Workspace::document(const core::DocumentId &id) const
{
    return m_documents.value(id);
}

void Workspace::setCurrent(const core::DocumentId &id)
{
    if (m_current == id || (!id.isNull() && !isOpen(id)))
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void Workspace::close(const core::DocumentId &id)
{
    const qsizetype at = m_order.indexOf(id);
    if (at < 0)
        return;
    Q_EMIT aboutToClose(id);
    if (m_current == id) {
        const qsizetype next = at + 1 < m_order.size() ? at + 1 : at - 1;
        setCurrent(next >= 0 ? m_order.at(next) : core::DocumentId());
    }
    m_order.removeAt(at);
    m_documents.remove(id);
    m_earlier.remove(id);
    Q_EMIT documentClosed(id);
}

void Workspace::setAnnotations(const core::DocumentId &id, QList<core::annotation::Annotation> annotations)
{
    const OpenDocumentPtr before = document(id);
    if (!before)
        return;
    auto after = std::make_shared<OpenDocument>(*before);
    after->annotations = std::move(annotations);
    after->info.annotationCount = static_cast<int>(after->annotations.size());
    m_documents.insert(id, after);
    changed(id);
}

void Workspace::replace(const core::DocumentId &id, OpenDocument document)
{
    ++m_forms[id];
    m_documents.insert(id, std::make_shared<const OpenDocument>(std::move(document)));
    Q_EMIT documentReplaced(id);
    changed(id);
}

/// After the journal changed corrections: the document in the form that they give it. Of a long text that takes a
/// while, so it comes from another thread, and only the form asked for last is taken.
core::Outcome Workspace::recorrect(const OpenDocumentPtr &open)
{
    const core::DocumentId id = open->info.id;
    if (open->document.text().size() <= longText) {
        auto corrected = core::library::recorrected(*m_library, *open);
        if (!corrected)
            return std::unexpected(corrected.error());
        replace(id, std::move(*corrected));
        return {};
    }
    struct Corrected {
        OpenDocument document;
        std::shared_ptr<const void> prepared;
    };
    const auto correct = [open, prepare = m_prepare](Library &library) -> core::Result<Corrected> {
        auto corrected = core::library::recorrected(library, *open);
        if (!corrected)
            return std::unexpected(corrected.error());
        return Corrected{*corrected, prepare(corrected->document)};
    };
    m_work.start<Corrected>(libraryPath(), correct,
                            [this, id, form = ++m_forms[id]](const core::Result<Corrected> &corrected) {
                                if (!isOpen(id) || m_forms.value(id) != form)
                                    return;
                                if (corrected)
                                    replace(id, corrected->document);
                                else
                                    tell({Notice::Kind::Error, corrected.error().message, {}, {}}, id);
                            });
    Q_EMIT journalChanged();
    return {};
}

core::Outcome Workspace::correct(const core::DocumentId &id, const core::corrections::Plan &plan)
{
    const OpenDocumentPtr open = document(id);
    if (!m_library || !open)
        return noLibrary();
    if (auto ready = readyToStore(); !ready)
        return ready;
    auto corrected = m_library->correct(*open, plan);
    if (!corrected)
        return std::unexpected(corrected.error());
    replace(id, std::move(*corrected));
    return {};
}

void Workspace::changed(const core::DocumentId &id)
{
    Q_EMIT annotationsChanged(id);
    Q_EMIT tagsChanged();
    Q_EMIT documentsChanged();
    Q_EMIT journalChanged();
}

core::Outcome Workspace::removeDocument(const core::DocumentId &id)
{
    if (auto ready = readyToStore(); !ready)
        return std::unexpected(ready.error());
    auto removed = m_library->remove(id);
    if (removed) {
        close(id);
        changed(id);
    }
    return removed;
}

void Workspace::confirmEncoding(const core::DocumentId &id)
{
    const OpenDocumentPtr open = document(id);
    if (!open || !m_library)
        return;
    if (const auto set = m_library->setEncoding(id, open->document.encoding()); !set) {
        tell({Notice::Kind::Warning, set.error().message, {}}, id);
        return;
    }
    auto after = std::make_shared<OpenDocument>(*open);
    after->info.encoding = open->document.encoding();
    after->info.encodingChosen = true;
    m_documents.insert(id, after);
}

core::Result<QByteArray> Workspace::bytes(const core::library::DocumentInfo &info) const
{
    return m_library ? m_library->bytes(info.id) : core::library::readFile(info.path);
}

bool Workspace::canUndo() const
{
    return m_library && m_library->canUndo();
}

bool Workspace::canRedo() const
{
    return m_library && m_library->canRedo();
}

core::Result<std::optional<Change>> Workspace::undo()
{
    if (!m_library)
        return noLibrary();
    return followed(m_library->undo());
}

core::Result<std::optional<Change>> Workspace::redo()
{
    if (!m_library)
        return noLibrary();
    return followed(m_library->redo());
}

core::Result<std::optional<Change>> Workspace::followed(core::Result<std::optional<Change>> change)
{
    if (!change || !*change)
        return change;
    // What they are about may have come or gone, too.
    Q_EMIT linksChanged();
    Q_EMIT memosChanged();
    const core::DocumentId id = (*change)->document;
    if (readsAgain(id)) {
        changed(id);
        return change;
    }
    if (const OpenDocumentPtr open = document(id)) {
        if ((*change)->structure) {
            if (auto done = recorrect(open); !done)
                return std::unexpected(done.error());
            return change;
        }
        if (auto done = anchorAnew(open); !done)
            return std::unexpected(done.error());
        if (!m_library->document(id))
            close(id); // what was taken back is that it had been added, or that it had come back
    } else {
        if (id.isNull())
            reread(); // of the codebook, the trash, a merge: any document may have to do with it
        changed(id);
    }
    return change;
}

/// Finds the places of all annotations again, of a long text in another thread.
core::Outcome Workspace::anchorAnew(const OpenDocumentPtr &open, By by)
{
    const core::DocumentId id = open->info.id;
    const auto find = [id, open, by](Library &library) {
        return by == By::This ? library.annotations(id, open->document) : library.anchored(id, open->document);
    };
    if (open->document.text().size() <= longText) {
        auto annotations = find(*m_library);
        if (!annotations)
            return std::unexpected(annotations.error());
        if (by == By::This || *annotations != open->annotations)
            setAnnotations(id, std::move(*annotations));
        return {};
    }
    using Found = QList<core::annotation::Annotation>;
    m_work.start<Found>(
        libraryPath(), find, [this, id, open, round = ++m_anchorings[id]](const core::Result<Found> &found) {
            const OpenDocumentPtr present = document(id);
            // In another text, or after another undo, they are looked for again anyway.
            const bool isLate = !present || m_anchorings.value(id) != round ||
                                present->document.text().constData() != open->document.text().constData();
            if (!isLate && found)
                setAnnotations(id, *found);
            else if (!isLate)
                tell({Notice::Kind::Error, found.error().message, {}, {}}, id);
        });
    Q_EMIT journalChanged();
    return {};
}

/// Where other repairs are wanted now than the open document was made with, it is read anew, in a worker.
bool Workspace::readsAgain(const core::DocumentId &id)
{
    const OpenDocumentPtr open = document(id);
    const auto made = open ? m_library->corrections(id) : core::Result<QList<core::corrections::Correction>>();
    if (!open || !made)
        return false;
    using core::corrections::repairChoices;
    const auto info = m_library->document(id);
    const bool sameContent = !info || info->hash == open->info.hash;
    if (sameContent && repairChoices(*made) == repairChoices(open->corrected.corrections))
        return false;
    OpenRequest request;
    request.document = id;
    request.name = open->info.fileName;
    request.tab = OpenRequest::Tab::Behind;
    request.restored = true;
    request.again = true;
    this->open(request);
    return true;
}

bool Workspace::remember(const core::DocumentId &id, const QString &key, const QString &value)
{
    if (!m_library)
        return true;
    m_library->setPatience(0); // not worth a wait
    const auto done = m_library->setState(id, key, value);
    m_library->setPatience(m_library->history().waiting().isEmpty() ? WaitingChanges::patienceMs : 0);
    return done || done.error().code != core::ErrorCode::LibraryLocked;
}

QString Workspace::remembered(const core::DocumentId &id, const QString &key) const
{
    return m_library ? m_library->state(id, key) : QString();
}

void Workspace::remember(const QString &key, const QString &value)
{
    if (m_library)
        (void)m_library->setState(key, value);
}

QString Workspace::remembered(const QString &key) const
{
    return m_library ? m_library->state(key) : QString();
}

void Workspace::tell(const Notice &notice, const core::DocumentId &document)
{
    Q_EMIT noticed(notice, document);
}

} // namespace app::controllers

#include "moc_workspace.cpp"
