// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/similarlines.h"

#include "app/actions/actionregistry.h"
#include "core/corrections/similar.h"
#include "core/document/placecarrier.h"

#include <QThreadPool>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using core::corrections::Gesture;
using core::corrections::Request;
using core::document::BlockKind;

namespace
{
/// What is said of one line can be said of all like it.
bool canBeForAll(Gesture gesture)
{
    switch (gesture) {
    case Gesture::MakeHeading:
    case Gesture::MakeParagraph:
    case Gesture::MakeMeta:
    case Gesture::Reject:
    case Gesture::NewArticle:
        return true;
    default:
        return false;
    }
}

/// What one most likely wants to make of a line that is this now.
Request opposite(const core::document::Block &block)
{
    Request request;
    request.gesture = block.kind == BlockKind::Paragraph ? Gesture::MakeHeading : Gesture::MakeParagraph;
    return request;
}
} // namespace

SimilarLines::SimilarLines(actions::ActionRegistry &registry, Workspace &workspace, StructureController &structure,
                           QObject *parent)
    : QObject(parent), m_workspace(workspace), m_structure(structure), m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    registry.onTriggered("structure.similar"_L1, this, [this] { ask(); });
    connect(&workspace, &Workspace::documentReplaced, this, &SimilarLines::dropOffer);
    connect(&workspace, &Workspace::currentChanged, this, &SimilarLines::dropOffer);
    connect(&structure, &StructureController::corrected, this, &SimilarLines::offer);
}

SimilarLines::~SimilarLines()
{
    m_pool->clear();
    m_pool->waitForDone();
}

void SimilarLines::search(const OpenDocumentPtr &open, qsizetype block,
                          const std::function<void(const QList<qsizetype> &)> &take)
{
    m_pool->start([this, document = open->document, block, take] {
        auto alike = core::corrections::similarBlocks(document, block);
        QMetaObject::invokeMethod(this, [take, alike = std::move(alike)] { take(alike); });
    });
}

void SimilarLines::ask()
{
    if (!m_offer.isNull()) {
        Q_EMIT found(std::exchange(m_offer, {}));
        return;
    }
    const StructurePlace place = m_structure.present();
    const OpenDocumentPtr open = m_workspace.document(place.document);
    if (!open || place.isNull())
        return;
    const qsizetype block = place.blocks.constFirst();
    search(open, block, [this, place, block, open](QList<qsizetype> alike) {
        const OpenDocumentPtr now = m_workspace.document(place.document);
        if (!now || now->corrected.corrections != open->corrected.corrections)
            return;
        const core::text::TextRange line = now->document.blocks().at(block).range;
        if (alike.isEmpty()) {
            Q_EMIT noneFound(place.document, line);
            return;
        }
        Request request = opposite(now->document.blocks().at(block));
        alike.insert(std::ranges::lower_bound(alike, block), block);
        request.blocks = alike;
        Q_EMIT found({place.document, request, line});
    });
}

void SimilarLines::offer(const core::DocumentId &document, core::text::TextRange line, const Request &request,
                         const OpenDocumentPtr &before)
{
    m_offer = {};
    if (request.blocks.size() != 1 || !canBeForAll(request.gesture))
        return;
    const auto corrected = m_workspace.document(document);
    search(before, request.blocks.constFirst(),
           [this, document, line, request, before, corrected](const QList<qsizetype> &alike) {
               // Corrected again meanwhile: what was offered would be of a form that is gone.
               if (alike.isEmpty() || m_workspace.document(document) != corrected)
                   return;
               const core::document::PlaceCarrier carrier(before->document, corrected->document);
               SimilarQuestion question{document, request, line};
               question.request.blocks.clear();
               for (const qsizetype block : alike) {
                   const qsizetype at = carrier.offset(before->document.blocks().at(block).range.start());
                   const qsizetype now = corrected->document.blockAt(at);
                   if (now >= 0 && !question.request.blocks.contains(now))
                       question.request.blocks.append(now);
               }
               m_offer = question;
               Q_EMIT offered(document, line, question.request.blocks.size());
           });
}

} // namespace app::controllers

#include "moc_similarlines.cpp"
