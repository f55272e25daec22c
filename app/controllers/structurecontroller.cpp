// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/structurecontroller.h"

#include "app/actions/actionregistry.h"
#include "app/actions/structureactions.h"
#include "core/corrections/repairs.h"
#include "core/corrections/rewording.h"
#include "core/document/placecarrier.h"

#include <QThreadPool>

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using core::corrections::Gesture;
using core::corrections::Plan;
using core::corrections::Request;
using core::document::BlockKind;
using core::document::MetaRole;
using core::text::TextRange;

namespace
{
/// The gesture that says what a correction says, of a place.
std::optional<Request> requestOf(const core::corrections::Correction &correction, const StructurePlace &place)
{
    using core::corrections::CorrectionKind;
    static const QHash<CorrectionKind, Gesture> gestures{
        {CorrectionKind::Heading, Gesture::MakeHeading},       {CorrectionKind::Paragraph, Gesture::MakeParagraph},
        {CorrectionKind::Title, Gesture::MakeTitle},           {CorrectionKind::Meta, Gesture::MakeMeta},
        {CorrectionKind::JoinPrevious, Gesture::JoinPrevious}, {CorrectionKind::Split, Gesture::Split},
        {CorrectionKind::Article, Gesture::NewArticle},        {CorrectionKind::SameArticle, Gesture::SameArticle},
    };
    const auto gesture = gestures.constFind(correction.kind);
    if (gesture == gestures.cend() || place.isNull())
        return std::nullopt;
    Request request;
    request.gesture = *gesture;
    request.blocks = place.blocks.first(1);
    request.offset = place.offset;
    request.level = correction.level;
    request.role = correction.role;
    return request;
}

/// Takes a correction away and says something else instead, in one go.
core::Result<Plan> plannedMove(const core::corrections::Corrected &present, const core::CorrectionId &id,
                               const Request &request, const core::CancelToken &cancel)
{
    const auto removal = core::corrections::plannedRemoval(present, {id}, cancel);
    if (!removal)
        return removal;
    const core::document::Document &without = removal->next.document;
    const core::document::PlaceCarrier carrier(present.document, without);
    Request moved = request;
    const TextRange line = present.document.blocks().at(request.blocks.constFirst()).range;
    moved.blocks = {without.blockAt(carrier.offset(line.start()))};
    moved.offset = request.offset < 0 ? -1 : carrier.offset(request.offset);
    auto made = core::corrections::planned(removal->next, moved, cancel);
    if (made)
        made->taken = removal->taken + made->taken;
    return made;
}
} // namespace

StructureController::StructureController(actions::ActionRegistry &registry, Workspace &workspace, QObject *parent)
    : QObject(parent), m_registry(registry), m_workspace(workspace), m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    attach(registry);
    connect(&workspace, &Workspace::currentChanged, this, [this] {
        m_active = Source::Page;
        updateConditions();
    });
    connect(&workspace, &Workspace::documentReplaced, this, &StructureController::updateConditions);
    connect(&workspace, &Workspace::documentClosed, this, [this](const core::DocumentId &id) {
        for (StructurePlace *place : {&m_page, &m_outline}) {
            if (place->document == id)
                *place = {};
        }
        updateConditions();
    });
}

StructureController::~StructureController()
{
    m_cancel.cancel();
    m_pool->waitForDone();
}

void StructureController::attach(actions::ActionRegistry &registry)
{
    const auto on = [this, &registry](const QByteArray &id, Gesture gesture, int level = 0,
                                      MetaRole role = MetaRole::None) {
        registry.onTriggered(QLatin1StringView(id), this, [this, gesture, level, role] { run(gesture, level, role); });
    };
    for (int level = 1; level <= actions::headingLevels; ++level)
        on(actions::headingAction(level), Gesture::MakeHeading, level);
    for (int role = 1; role <= int(MetaRole::Source); ++role)
        on(actions::roleAction(MetaRole(role)), Gesture::MakeMeta, 0, MetaRole(role));
    on("structure.paragraph", Gesture::MakeParagraph);
    on("structure.title", Gesture::MakeTitle);
    on("structure.promote", Gesture::Promote);
    on("structure.demote", Gesture::Demote);
    on("structure.joinNext", Gesture::JoinNext);
    on("structure.joinPrevious", Gesture::JoinPrevious);
    on("structure.split", Gesture::Split);
    on("structure.article", Gesture::NewArticle);
    on("structure.sameArticle", Gesture::SameArticle);
    registry.onTriggered("structure.corrections"_L1, this, [this] { remove(present().document, correctionsAtHand()); });
}

void StructureController::setPlace(Source source, const StructurePlace &place)
{
    StructurePlace &known = source == Source::Page ? m_page : m_outline;
    if (known == place)
        return;
    known = place;
    if (source == m_active)
        updateConditions();
}

void StructureController::setActive(Source source)
{
    if (m_active == source)
        return;
    m_active = source;
    updateConditions();
}

void StructureController::updateConditions()
{
    const StructurePlace &place = present();
    const OpenDocumentPtr open = m_workspace.document(place.document);
    const bool usable = open && !place.isNull() && place.blocks.constLast() < open->document.blocks().size();
    const auto any = [&](auto condition) { return usable && std::ranges::any_of(place.blocks, condition); };
    const auto isHeading = [&](qsizetype b) { return open->document.blocks().at(b).kind == BlockKind::Heading; };
    const auto isInside = [&](qsizetype b) {
        const TextRange range = open->document.blocks().at(b).range;
        return place.offset > range.start() && place.offset < range.end();
    };
    m_registry.setCondition(Condition::HasBlock, usable);
    m_registry.setCondition(Condition::AtHeading, any(isHeading));
    m_registry.setCondition(Condition::InParagraph, any(isInside));
    m_registry.setCondition(Condition::AtCorrection, usable && !correctionsAtHand().isEmpty());
    Q_EMIT presentChanged();
}

QList<core::CorrectionId> StructureController::correctionsAtHand() const
{
    QList<core::CorrectionId> ids;
    const StructurePlace &place = present();
    const OpenDocumentPtr open = m_workspace.document(place.document);
    if (!open)
        return ids;
    const core::corrections::Corrected &corrected = open->corrected;
    for (qsizetype i = 0; i < corrected.fits.size(); ++i) {
        if (core::corrections::concernsRepairs(corrected.corrections.at(i)))
            continue;
        const core::corrections::Fit &fit = corrected.fits.at(i);
        if (fit.state == core::corrections::FitState::Unfit)
            continue;
        const qsizetype block = open->document.blockAt(fit.range.start());
        const bool here = std::ranges::binary_search(place.blocks, block);
        if (here)
            ids.append(corrected.corrections.at(i).id);
    }
    return ids;
}

void StructureController::run(Gesture gesture, int level, MetaRole role)
{
    const StructurePlace place = present();
    if (place.isNull())
        return;
    Request request;
    request.gesture = gesture;
    request.blocks = place.blocks;
    // Of several lines in a row it is they that are joined, not also the one behind or before them.
    const bool inARow = place.blocks.constLast() - place.blocks.constFirst() == place.blocks.size() - 1;
    if (inARow && place.blocks.size() > 1 && gesture == Gesture::JoinNext)
        request.blocks.removeLast();
    if (inARow && place.blocks.size() > 1 && gesture == Gesture::JoinPrevious)
        request.blocks.removeFirst();
    request.offset = place.offset;
    request.level = static_cast<qint8>(level);
    request.role = role;
    run(place.document, request);
}

void StructureController::run(const core::DocumentId &document, const Request &request)
{
    plan(document, request, [request, cancel = m_cancel](const core::corrections::Corrected &present) {
        return core::corrections::planned(present, request, cancel);
    });
}

core::Outcome StructureController::reword(const core::DocumentId &document, qsizetype block, const QString &words)
{
    const OpenDocumentPtr open = m_workspace.document(document);
    if (!open)
        return core::failure(core::ErrorCode::NotFound, tr("The document is not open any more."));
    const auto made =
        core::corrections::plannedRewording(open->corrected, {block, words, m_workspace.author()}, m_cancel);
    if (!made)
        return std::unexpected(made.error());
    return m_workspace.correct(document, *made);
}

void StructureController::remove(const core::DocumentId &document, const QList<core::CorrectionId> &corrections)
{
    if (corrections.isEmpty())
        return;
    plan(document, {}, [corrections, cancel = m_cancel](const core::corrections::Corrected &present) {
        return core::corrections::plannedRemoval(present, corrections, cancel);
    });
}

void StructureController::moveToCaret(const core::DocumentId &document, const core::corrections::Correction &correction)
{
    const auto request = requestOf(correction, m_page);
    if (!request || m_page.document != document)
        return;
    plan(document, *request,
         [request, id = correction.id, cancel = m_cancel](const core::corrections::Corrected &present) {
             return plannedMove(present, id, *request, cancel);
         });
}

void StructureController::apply(const core::DocumentId &document, const Plan &plan)
{
    Request request;
    for (const auto &change : plan.changes)
        request.blocks.append(change.block);
    finish(document, request, plan);
}

void StructureController::plan(const core::DocumentId &document, const Request &request, const Planner &planner)
{
    const OpenDocumentPtr open = m_workspace.document(document);
    if (!open || m_busy)
        return;
    if (open->document.text().size() <= Workspace::longText) {
        finish(document, request, planner(open->corrected));
        return;
    }
    m_busy = true;
    Q_EMIT busyChanged(true);
    m_pool->start([this, document, request, planner, prepare = m_workspace.preparation(), present = open->corrected] {
        auto made = planner(present);
        const auto prepared = made ? prepare(made->next.document) : nullptr;
        QMetaObject::invokeMethod(this, [this, document, request, present, prepared, made = std::move(made)] {
            m_busy = false;
            Q_EMIT busyChanged(false);
            const OpenDocumentPtr now = m_workspace.document(document);
            // Undone, or read anew, meanwhile: what was planned is of a form of the text that is gone.
            if (now && now->corrected.corrections == present.corrections)
                finish(document, request, made);
        });
    });
}

TextRange StructureController::lineOf(const core::DocumentId &document, const Request &request) const
{
    const OpenDocumentPtr open = m_workspace.document(document);
    const qsizetype block = request.blocks.value(0, -1);
    return open && block >= 0 && block < open->document.blocks().size() ? open->document.blocks().at(block).range
                                                                        : TextRange();
}

void StructureController::finish(const core::DocumentId &document, const Request &request,
                                 const core::Result<Plan> &plan)
{
    const TextRange line = lineOf(document, request);
    if (!plan) {
        if (plan.error().code != core::ErrorCode::Cancelled)
            Q_EMIT refused(document, line, plan.error().message);
        return;
    }
    const OpenDocumentPtr before = m_workspace.document(document);
    if (const auto done = m_workspace.correct(document, *plan); !done) {
        Q_EMIT refused(document, line, done.error().message);
        return;
    }
    const core::document::PlaceCarrier carrier(before->document, m_workspace.document(document)->document);
    Q_EMIT corrected(document, carrier.range(line), request, before);
}

} // namespace app::controllers

#include "moc_structurecontroller.cpp"
