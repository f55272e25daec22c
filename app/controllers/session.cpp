// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/session.h"

#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"

#include <QSettings>
#include <QStringList>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr auto openKey = "session/open"_L1;
constexpr auto currentKey = "session/current"_L1;
constexpr auto positionKey = "position"_L1;
constexpr int settleMs = 3000;
} // namespace

Session::Session(QSettings &settings, Workspace &workspace, Navigator &navigator, QObject *parent)
    : QObject(parent), m_settings(settings), m_workspace(workspace), m_navigator(navigator)
{
    // Where one reads is written down soon after one has stopped, so that a crash loses nothing.
    m_pause.setSingleShot(true);
    m_pause.setInterval(settleMs);
    connect(&m_pause, &QTimer::timeout, this, &Session::save);
    connect(&navigator, &Navigator::spotChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::aboutToClose, this, &Session::rememberPosition);
    connect(&workspace, &Workspace::documentClosed, this, [this](const core::DocumentId &id) {
        m_stored.remove(id);
        save();
    });
    connect(&workspace, &Workspace::currentChanged, this, &Session::save);
    connect(&workspace, &Workspace::documentOpened, this,
            [this](const core::DocumentId &id, const OpenRequest &request) {
                if (!m_stored.contains(id))
                    goBackTo(id, request);
                save();
            });
}

bool Session::wasHere() const
{
    return m_settings.contains(openKey);
}

bool Session::restore(OpenRequest::Tab inFront)
{
    const QStringList open = m_settings.value(openKey).toStringList();
    const QString current = m_settings.value(currentKey).toString();
    const auto *library = m_workspace.library();
    m_restoring = true;
    m_order.clear();
    for (const QString &value : open) {
        OpenRequest request;
        request.document = core::DocumentId{value};
        const auto info = library ? library->document(request.document) : core::Result<core::library::DocumentInfo>();
        if (!library || !info)
            continue; // taken out meanwhile, or another library
        request.name = info->fileName;
        request.restored = true;
        request.tab = value == current ? inFront : OpenRequest::Tab::Behind;
        m_order.append(request.document);
        m_workspace.open(request);
    }
    m_restoring = false;
    return !m_order.isEmpty();
}

void Session::setOrder(const QList<core::DocumentId> &order)
{
    m_order = order;
    save();
}

void Session::save()
{
    // While the documents of last time are still being read, what is written down must stay as it was.
    if (m_restoring || m_workspace.isOpening())
        return;
    QStringList open;
    for (const core::DocumentId &id : std::as_const(m_order)) {
        if (m_workspace.isOpen(id))
            open.append(id.value);
    }
    for (const core::DocumentId &id : m_workspace.documents()) {
        if (!open.contains(id.value))
            open.append(id.value);
        rememberPosition(id);
    }
    m_settings.setValue(openKey, open);
    m_settings.setValue(currentKey, m_workspace.currentId().value);
}

void Session::rememberPosition(const core::DocumentId &id)
{
    const Navigator::Spot spot = m_navigator.spot(id);
    const QString place = QString::number(spot.offset) + u' ' + QString::number(spot.below, 'f', 1);
    // Not before it was read; and each writing waits for the disk.
    if (!m_stored.contains(id) || m_stored.value(id) == place)
        return;
    if (!m_workspace.remember(id, positionKey, place)) {
        m_pause.start();
        return;
    }
    m_stored.insert(id, place);
    const auto open = m_workspace.document(id);
    const auto nearby = core::library::ReadingPlace::of(open->document, spot.offset, open->info.sizeBytes);
    m_workspace.remember(id, Workspace::placeKey, nearby.toText());
}

void Session::goBackTo(const core::DocumentId &id, const OpenRequest &request)
{
    const QString stored = m_workspace.remembered(id, positionKey);
    const qsizetype offset = stored.section(u' ', 0, 0).toLongLong();
    const double below = stored.section(u' ', 1, 1).toDouble(); // older libraries have the offset alone
    const qsizetype length = m_workspace.document(id)->document.text().size();
    m_stored.insert(id, stored);
    // A part that was shown before the whole was there was that place, or the reader went on from its start.
    const bool isSomewhere = m_navigator.position(id) > 0;
    const bool wasSomewhere = offset > 0 || below != 0;
    if (request.annotation.isNull() && wasSomewhere && offset < length && !isSomewhere)
        m_navigator.returnTo(id, {offset, below});
}

} // namespace app::controllers

#include "moc_session.cpp"
