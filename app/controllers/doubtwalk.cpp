// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/doubtwalk.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using core::corrections::Gesture;
using models::Doubt;

namespace
{
qsizetype startOf(const Doubt &doubt)
{
    return doubt.range.start();
}
} // namespace

DoubtWalk::DoubtWalk(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    actions::ActionRegistry &registry = parts.registry;
    registry.onTriggered("structure.nextDoubt"_L1, this, [this] { step(Step::Next); });
    registry.onTriggered("structure.previousDoubt"_L1, this, [this] { step(Step::Previous); });
    registry.onTriggered("structure.accept"_L1, this, [this] { decide(Decision::Accept); });
    registry.onTriggered("structure.reject"_L1, this, [this] { decide(Decision::Reject); });
    registry.onTriggered("structure.leave"_L1, this, [this] { leave(); });
    connect(&parts.workspace, &Workspace::currentChanged, this, &DoubtWalk::take);
    connect(&parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_document)
            take();
    });
    connect(&parts.structure, &StructureController::corrected, this,
            [this](const core::DocumentId &id, core::text::TextRange line) {
                if (id != m_document || m_decidedAt < 0)
                    return;
                m_decidedAt = -1;
                if (m_doubts.isEmpty()) {
                    Q_EMIT finished();
                    return;
                }
                const auto next = std::ranges::lower_bound(m_doubts, line.start(), {}, startOf);
                goTo(next == m_doubts.end() ? 0 : next - m_doubts.begin());
            });
    connect(&parts.structure, &StructureController::refused, this, [this] { m_decidedAt = -1; });
    take();
}

/// The doubts of the document as it is now. Where one was at hand and still is there, it stays at hand.
void DoubtWalk::take()
{
    const OpenDocumentPtr open = m_parts.workspace.current();
    const bool same = open && open->info.id == m_document;
    const QString words = same && m_current >= 0 ? m_doubts.at(m_current).reason : QString();
    const qsizetype place = same && m_current >= 0 ? startOf(m_doubts.at(m_current)) : -1;
    m_document = open ? open->info.id : core::DocumentId();
    m_doubts = open ? models::doubtsOf(open->document) : QList<Doubt>();
    const auto at = std::ranges::find_if(
        m_doubts, [&](const Doubt &doubt) { return startOf(doubt) == place && doubt.reason == words; });
    m_current = at == m_doubts.end() ? -1 : at - m_doubts.begin();
    m_parts.registry.setCondition(Condition::HasDoubts, !m_doubts.isEmpty());
    m_parts.registry.setCondition(Condition::AtDoubt, m_current >= 0);
    Q_EMIT changed();
}

void DoubtWalk::goTo(qsizetype index)
{
    m_current = index;
    m_parts.registry.setCondition(Condition::AtDoubt, true);
    m_parts.navigator.goTo(m_document, m_doubts.at(index).range);
    Q_EMIT changed();
}

void DoubtWalk::step(Step step)
{
    if (m_doubts.isEmpty())
        return;
    const qsizetype size = m_doubts.size();
    if (m_current >= 0) {
        goTo((m_current + (step == Step::Next ? 1 : size - 1)) % size);
        return;
    }
    const qsizetype here = m_parts.navigator.position(m_document);
    const qsizetype next = std::ranges::lower_bound(m_doubts, here, {}, startOf) - m_doubts.begin();
    goTo(step == Step::Next ? next % size : (next + size - 1) % size);
}

void DoubtWalk::decide(Decision decision)
{
    const Doubt *at = doubt();
    if (!at)
        return;
    core::corrections::Request request;
    request.blocks = {at->block};
    const bool accepts = decision == Decision::Accept;
    if (at->kind == Doubt::Kind::Heading)
        request.gesture = accepts ? Gesture::Accept : Gesture::Reject;
    else
        request.gesture = accepts ? Gesture::NewArticle : Gesture::SameArticle;
    m_decidedAt = startOf(*at);
    m_parts.structure.run(m_document, request);
}

void DoubtWalk::leave()
{
    if (m_current < 0)
        return;
    m_current = -1;
    m_parts.registry.setCondition(Condition::AtDoubt, false);
    Q_EMIT changed();
}

void DoubtWalk::caretMoved(const core::DocumentId &document, qsizetype offset)
{
    const Doubt *at = doubt();
    if (at && (document != m_document || offset < at->range.start() || offset > at->range.end()))
        leave();
}

} // namespace app::controllers

#include "moc_doubtwalk.cpp"
