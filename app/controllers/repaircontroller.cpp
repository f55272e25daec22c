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
    want(id, core::document::withChoice(present(id), choice, open->document.source()));
}

void RepairController::forget(const core::DocumentId &id, const Choices &choices)
{
    if (!m_workspace.isOpen(id))
        return;
    Choices rest = present(id);
    rest.removeIf([&choices](const RepairChoice &choice) { return choices.contains(choice); });
    want(id, rest);
}

RepairController::Choices RepairController::present(const core::DocumentId &id) const
{
    const auto &made = m_workspace.document(id)->document.repairChoices();
    return m_wanted.value(id, made.choices() + made.lost());
}

void RepairController::want(const core::DocumentId &id, const Choices &choices)
{
    m_wanted.insert(id, choices);
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
