// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/gocontroller.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "core/annotation/places.h"

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;

GoController::GoController(actions::ActionRegistry &registry, Workspace &workspace, Navigator &navigator,
                           QObject *parent)
    : QObject(parent), m_workspace(workspace), m_navigator(navigator)
{
    registry.onTriggered("go.back"_L1, this, [&navigator] { navigator.goBack(); });
    registry.onTriggered("go.forward"_L1, this, [&navigator] { navigator.goForward(); });
    registry.onTriggered("go.nextHeading"_L1, this, [this] { goToHeading(Direction::Next); });
    registry.onTriggered("go.previousHeading"_L1, this, [this] { goToHeading(Direction::Previous); });
    connect(&navigator, &Navigator::historyChanged, this, [&registry, &navigator] {
        registry.setCondition(Condition::CanGoBack, navigator.canGoBack());
        registry.setCondition(Condition::CanGoForward, navigator.canGoForward());
    });
    connect(&navigator, &Navigator::documentRequested, &workspace, &Workspace::setCurrent);
    connect(&workspace, &Workspace::documentClosed, &navigator, &Navigator::forget);
    connect(&workspace, &Workspace::documentOpened, this,
            [this](const core::DocumentId &id, const OpenRequest &request) {
                if (request.annotation.isNull())
                    return;
                const auto &list = m_workspace.document(id)->annotations;
                const auto at = std::ranges::find(list, request.annotation, &core::annotation::Annotation::id);
                if (at != list.end() && !core::annotation::firstPlaceOf(*at).isEmpty())
                    m_navigator.goTo(id, core::annotation::firstPlaceOf(*at));
                else
                    m_workspace.tell(
                        {Notice::Kind::Warning, tr("The annotation of this link is not there any more."), {}, {}}, id);
            });
}

void GoController::goToHeading(Direction direction)
{
    const auto open = m_workspace.current();
    if (!open)
        return;
    const auto &document = open->document;
    const core::DocumentId &id = open->info.id;
    const bool stayed =
        m_gone.document == id && m_gone.place == m_navigator.place(id) && m_gone.position == m_navigator.position(id);
    const qsizetype here = stayed ? m_gone.heading : m_navigator.place(id);
    const qsizetype size = document.outline().size();
    qsizetype entry = document.outlineAt(here);
    const auto startOf = [&document](qsizetype at) {
        const auto &e = document.outline().at(at);
        const qsizetype block = e.block >= 0 ? e.block : document.articles().at(e.article).firstBlock;
        return document.blocks().at(block).range;
    };
    if (direction == Direction::Next)
        ++entry;
    else if (entry >= 0 && startOf(entry).start() >= here)
        --entry;
    if (entry < 0 || entry >= size)
        return;
    m_navigator.goTo(id, startOf(entry));
    m_gone = {id, startOf(entry).start(), m_navigator.place(id), m_navigator.position(id)};
}

} // namespace app::controllers

#include "moc_gocontroller.cpp"
