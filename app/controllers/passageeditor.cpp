// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/passageeditor.h"

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/workspace.h"
#include "core/annotation/places.h"

#include <algorithm>

namespace app::controllers
{

using core::annotation::Annotation;
using core::annotation::Boundary;
using core::annotation::NudgeUnit;
using core::annotation::Towards;
using core::annotation::WholeUnit;
using core::text::TextRange;

PassageEditor::PassageEditor(Workspace &workspace, AnnotationController &annotations, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_annotations(annotations)
{
    connect(&annotations, &AnnotationController::chosenChanged, this, [this] {
        const Passage passage = m_annotations.present();
        if (passage.annotations.isEmpty())
            return;
        m_document = passage.document;
        m_latest = passage.annotations.constFirst();
        if (m_latest != m_changed)
            m_changed = {};
    });
    // The caret says which passage is meant.
    connect(&annotations, &AnnotationController::selectionChanged, this, [this] { m_changed = {}; });
}

std::optional<PassageEditor::AtHand> PassageEditor::atHand(Preferred preferred) const
{
    const Passage passage = m_annotations.present();
    if (passage.annotations.size() != 1)
        return std::nullopt;
    const auto annotation = m_annotations.annotation(passage.document, passage.annotations.constFirst());
    if (!annotation)
        return std::nullopt;
    AtHand hand{annotation->id, core::annotation::placesOf(*annotation)};
    // With one of several lost, storing the others would take its words away.
    if (hand.passages.isEmpty() || hand.passages.size() != annotation->targets.size())
        return std::nullopt;
    const auto known = hand.annotation == m_changed ? hand.passages.indexOf(m_passage) : -1;
    const qsizetype caret = m_annotations.selection().start();
    const auto holding = std::ranges::find_if(
        hand.passages, [caret](TextRange range) { return range.start() <= caret && caret <= range.end(); });
    if (known >= 0)
        hand.index = known;
    else if (m_annotations.selection().isEmpty() && holding != hand.passages.end())
        hand.index = holding - hand.passages.begin();
    else
        hand.index = preferred == Preferred::First ? 0 : hand.passages.size() - 1;
    return hand;
}

bool PassageEditor::canMove() const
{
    return atHand().has_value();
}

bool PassageEditor::canGrow() const
{
    const Passage passage = m_annotations.present();
    return canMove() || (passage.annotations.isEmpty() && !passage.document.isNull());
}

bool PassageEditor::canAdd() const
{
    const Passage passage = m_annotations.present();
    if (!passage.isNew() || m_latest.isNull() || passage.document != m_document)
        return false;
    const auto annotation = m_annotations.annotation(m_document, m_latest);
    return annotation && core::annotation::placesOf(*annotation).size() == annotation->targets.size();
}

bool PassageEditor::canRemove() const
{
    const auto hand = atHand();
    return hand && hand->passages.size() > 1;
}

QList<TextRange> PassageEditor::handles() const
{
    if (m_annotations.chosen().size() != 1)
        return {};
    const auto hand = atHand();
    return hand ? hand->passages : QList<TextRange>();
}

core::Outcome PassageEditor::nudge(Boundary boundary, NudgeUnit unit, Towards towards)
{
    const auto hand = atHand(boundary == Boundary::Start ? Preferred::First : Preferred::Last);
    const OpenDocumentPtr open = m_workspace.document(m_annotations.present().document);
    if (!hand || !open)
        return {};
    const TextRange before = hand->passages.at(hand->index);
    const TextRange after = core::annotation::nudged(open->document, before, boundary, unit, towards);
    if (after == before)
        return {};
    QList<TextRange> passages = hand->passages;
    passages[hand->index] = after;
    const core::Outcome done = store(*hand, passages, after);
    const qsizetype end = boundary == Boundary::Start ? after.start() : after.end();
    if (done)
        Q_EMIT moved(open->info.id, {end, end});
    return done;
}

core::Outcome PassageEditor::grow(WholeUnit unit)
{
    const Passage passage = m_annotations.present();
    const OpenDocumentPtr open = m_workspace.document(passage.document);
    if (!open)
        return {};
    if (passage.annotations.isEmpty()) {
        Q_EMIT selectionWanted(core::annotation::grown(open->document, m_annotations.selection(), unit));
        return {};
    }
    const auto hand = atHand();
    if (!hand)
        return {};
    QList<TextRange> passages = hand->passages;
    const TextRange after = core::annotation::grown(open->document, passages.at(hand->index), unit);
    if (after == passages.at(hand->index))
        return {};
    passages[hand->index] = after;
    return store(*hand, passages, after);
}

core::Outcome PassageEditor::addSelection()
{
    if (!canAdd())
        return {};
    const TextRange selected = m_annotations.selection();
    const auto annotation = m_annotations.annotation(m_document, m_latest);
    const AtHand hand{annotation->id, core::annotation::placesOf(*annotation)};
    return store(hand, hand.passages + QList{selected}, selected);
}

core::Outcome PassageEditor::removePassage()
{
    const auto hand = atHand(Preferred::Last);
    if (!hand || hand->passages.size() < 2)
        return {};
    QList<TextRange> passages = hand->passages;
    passages.removeAt(hand->index);
    return store(*hand, passages, passages.at(std::min(hand->index, passages.size() - 1)));
}

core::Outcome PassageEditor::move(TextRange before, TextRange after)
{
    const auto hand = atHand();
    const qsizetype index = hand ? hand->passages.indexOf(before) : -1;
    if (index < 0 || after.isEmpty() || after == before)
        return {};
    QList<TextRange> passages = hand->passages;
    passages[index] = after;
    return store(*hand, passages, after);
}

core::Outcome PassageEditor::store(const AtHand &hand, QList<TextRange> passages, TextRange changed)
{
    const core::DocumentId document = m_annotations.present().document;
    passages = core::annotation::united(passages);
    if (auto done = m_workspace.setPassages(document, hand.annotation, passages); !done)
        return done;
    const auto whole = std::ranges::find_if(passages, [changed](TextRange range) { return range.contains(changed); });
    m_annotations.choose(document, {hand.annotation});
    m_changed = hand.annotation;
    m_passage = whole == passages.end() ? passages.constFirst() : *whole;
    return {};
}

} // namespace app::controllers

#include "moc_passageeditor.cpp"
