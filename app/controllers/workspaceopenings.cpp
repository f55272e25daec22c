// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workspace.h"

#include <QFileInfo>

namespace app::controllers
{

core::DocumentId Workspace::openFromPath(const QString &path) const
{
    const QFileInfo wanted(path);
    for (const core::DocumentId &id : m_order) {
        const auto &info = m_documents.value(id)->info;
        // The same path may hold other bytes by now; size is enough to notice the usual case, the hash decides later.
        if (!info.path.isEmpty() && QFileInfo(info.path) == wanted && info.sizeBytes == wanted.size() &&
            wanted.lastModified() <= info.opened)
            return id;
    }
    return {};
}

OpeningId Workspace::open(const OpenRequest &request)
{
    const OpeningId opening = m_openings.nextId();
    const core::DocumentId known = request.path.isEmpty() ? request.document : openFromPath(request.path);
    if (isOpen(known) && request.encoding.isEmpty() && !request.repairs && !request.again && request.updates.isNull()) {
        Q_EMIT documentOpened(known, request);
        if (request.tab == OpenRequest::Tab::Front)
            setCurrent(known);
        return opening;
    }
    Openings::Order order{request, libraryPath(), {}, m_prepare};
    // What is open is shown as it is until it is read anew.
    if (!isOpen(request.document))
        order.part = previewSource(request);
    m_openings.begin(opening, order);
    Q_EMIT openingStarted(opening, request);
    return opening;
}

core::library::PreviewSource Workspace::previewSource(const OpenRequest &request) const
{
    core::library::PreviewSource source{request.path, request.bytes, request.displayName(), request.encoding, {}};
    if (request.document.isNull() || !m_library)
        return source;
    const auto info = m_library->document(request.document);
    if (!info)
        return source;
    source.path = m_library->originalPath(*info);
    source.fileName = info->fileName;
    source.encoding = request.encoding.isEmpty() ? info->encoding : request.encoding;
    if (request.annotation.isNull())
        source.place = core::library::ReadingPlace::fromText(remembered(request.document, placeKey));
    return source;
}

void Workspace::cancel(OpeningId opening)
{
    if (m_openings.cancel(opening))
        ended(opening);
}

void Workspace::succeeded(OpeningId opening, const OpenRequest &request, const Opened &opened)
{
    take(opening, opened, request);
    ended(opening);
}

void Workspace::failed(OpeningId opening, const OpenRequest &request, const core::Error &error)
{
    if (error.code != core::ErrorCode::Cancelled)
        Q_EMIT openingFailed(request, error);
    ended(opening);
}

void Workspace::ended(OpeningId opening)
{
    if (m_current.isNull() && !m_order.isEmpty() && !m_openings.isFrontAwaited())
        setCurrent(m_order.constFirst());
    Q_EMIT openingEnded(opening);
}

void Workspace::take(OpeningId opening, const Opened &opened, const OpenRequest &request)
{
    const core::DocumentId id = opened.document->info.id;
    const bool replaces = isOpen(id);
    m_documents.insert(id, opened.document);
    if (opened.earlier)
        m_earlier.insert(id, *opened.earlier);
    if (replaces) {
        Q_EMIT documentReplaced(id);
    } else {
        m_order.append(id);
        Q_EMIT documentAdded(id, opening);
    }
    OpenRequest done = request;
    if (opened.update)
        done.updates = id;
    Q_EMIT documentOpened(id, done);
    if (request.tab == OpenRequest::Tab::Front)
        setCurrent(id);
    Q_EMIT documentsChanged();
    if (request.repairs)
        Q_EMIT journalChanged();
    if (opened.update)
        Q_EMIT documentUpdated(id, *opened.update);
    if (opened.former) {
        tell({Notice::Kind::Info,
              tr("“%1” is an earlier version of this document. The present one is shown.").arg(request.displayName()),
              {},
              {}},
             id);
    }
    if (opened.notStored && opened.notStored->code != core::ErrorCode::Cancelled)
        tell({Notice::Kind::Warning, opened.notStored->message, {}}, id);
}

} // namespace app::controllers
