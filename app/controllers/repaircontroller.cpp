// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/repaircontroller.h"

#include "app/controllers/workspace.h"

namespace app::controllers
{

using core::document::RepairChoice;

RepairController::RepairController(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::openingEnded, this, [this](OpeningId opening) {
        const core::DocumentId id = m_running.key(opening);
        if (id.isNull())
            return;
        m_running.remove(id);
        const bool more = m_wanted.value(id) != m_asked.take(id);
        if (more && m_workspace.isOpen(id)) {
            start(id);
            return;
        }
        m_wanted.remove(id);
        Q_EMIT settled(id);
    });
}

void RepairController::choose(const core::DocumentId &id, const RepairChoice &choice)
{
    const auto open = m_workspace.document(id);
    if (!open)
        return;
    const auto &made = open->document.repairChoices();
    const Choices present = m_wanted.value(id, made.choices() + made.lost());
    m_wanted.insert(id, core::document::withChoice(present, choice, open->document.source()));
    if (!m_running.contains(id))
        start(id);
}

void RepairController::start(const core::DocumentId &id)
{
    const auto open = m_workspace.document(id);
    OpenRequest request;
    request.document = id;
    request.path = m_workspace.hasLibrary() ? QString() : open->info.path;
    request.name = open->info.fileName;
    // With a library the user's choice is known there.
    request.encoding = open->info.encodingChosen && !m_workspace.hasLibrary() ? open->info.encoding : QString();
    request.tab = OpenRequest::Tab::Behind;
    request.restored = true;
    request.repairs = m_wanted.value(id);
    request.present = open;
    m_asked.insert(id, m_wanted.value(id));
    m_running.insert(id, m_workspace.open(request));
}

} // namespace app::controllers

#include "moc_repaircontroller.cpp"
