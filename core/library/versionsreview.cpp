// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader decides on passages that a changed text moved or lost.
#include "core/annotation/anchoring.h"
#include "core/library/libraryprivate.h"
#include "core/library/versions.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace core::library
{

using annotation::AnchorState;
using annotation::Annotation;
using annotation::StoredAnnotation;
using annotation::Target;
using text::TextRange;

namespace
{

std::unexpected<Error> nothingToDecide()
{
    return failure(ErrorCode::InvalidArgument,
                   QCoreApplication::translate("core::library", "There is nothing to decide about this passage."));
}

std::unexpected<Error> isLost()
{
    return failure(ErrorCode::InvalidArgument,
                   QCoreApplication::translate("core::library", "The passage is lost: give it a place."));
}

/// The numbers of the passages that a decision is about.
QList<qsizetype> undecided(const StoredAnnotation &annotation, std::optional<qsizetype> passage)
{
    const QList<Target> targets = annotation.present().targets;
    QList<qsizetype> numbers;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (targets.at(i).isUndecided() && (!passage || *passage == i))
            numbers.append(i);
    }
    return numbers;
}

/// The reader's word that a passage stands there: it is described anew.
void settleAt(TextRange range, qsizetype passage, const document::Document &document, StoredAnnotation *annotation)
{
    Target target = annotation::targetAt(document, range);
    target.codePoints = text::CodePointCursor(document.text()).rangeAt(target.range);
    annotation->placement->places[passage] = {target.range, target.codePoints, AnchorState::Exact};
    annotation->made.targets[passage] = std::move(target);
}

/// Puts the passages into the order of the text; a lost one stays behind the one before it.
void sortPassages(StoredAnnotation *annotation)
{
    QList<qsizetype> starts;
    for (const annotation::Place &place : std::as_const(annotation->placement->places))
        starts.append(place.range.isEmpty() ? (starts.isEmpty() ? 0 : starts.last()) : place.range.start());
    QList<qsizetype> order(starts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](qsizetype i) { return starts.at(i); });
    QList<Target> targets;
    QList<annotation::Place> places;
    for (const qsizetype i : std::as_const(order)) {
        targets.append(annotation->made.targets.at(i));
        places.append(annotation->placement->places.at(i));
    }
    annotation->made.targets = targets;
    annotation->placement->places = places;
}

/// Where all passages are described by the present text, that is the text it was made on.
void forgetFormerText(StoredAnnotation *annotation)
{
    const QList<annotation::Place> &places = annotation->placement->places;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i).state != AnchorState::Exact || places.at(i).range != annotation->made.targets.at(i).range)
            return;
    }
    annotation->made.textHash = annotation->placement->textHash;
    annotation->placement.reset();
}

} // namespace

Result<Annotation> Versions::decide(const AnnotationId &id, const document::Document &document, const QString &kind,
                                    const Decision &decision)
{
    std::optional<StoredAnnotation> decided;
    const auto done = d.waiting.edit([&]() -> Outcome {
        const auto found = d.annotations.find(id);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return noSuchAnnotation();
        const StoredAnnotation &before = **found;
        decided = before;
        const QByteArray textHash = d.textHashOf(document);
        if (!decided->placement || decided->textHash() != textHash)
            decided->placement = d.placementIn(*decided, document, textHash);
        if (auto made = decision(&*decided); !made)
            return made;
        decided->settle();
        QList<TextRange> ranges;
        for (const annotation::Place &place : std::as_const(decided->placement->places))
            ranges.append(place.range);
        decided->blocks = annotation::blocksOf(document, ranges);
        decided->keptMs.reset();
        decided->made.modified = Library::Private::now();
        if (decided->present().state == AnchorState::Lost && undecided(*decided, {}).isEmpty())
            decided->keptMs = decided->made.modified.toMSecsSinceEpoch();
        forgetFormerText(&*decided);
        return d.journal.commit(
            {kind, before.made.document, annotation::AnnotationStore::retargeted(before, *decided)});
    });
    if (!done)
        return std::unexpected(done.error());
    return decided->present();
}

Result<Annotation> Versions::accept(const AnnotationId &id, const document::Document &document,
                                    std::optional<qsizetype> passage)
{
    return decide(id, document, QStringLiteral("review"), [&](StoredAnnotation *annotation) -> Outcome {
        const QList<qsizetype> numbers = undecided(*annotation, passage);
        if (numbers.isEmpty())
            return nothingToDecide();
        bool accepted = false;
        for (const qsizetype number : numbers) {
            const TextRange range = annotation->placement->places.at(number).range;
            if (!range.isEmpty())
                settleAt(range, number, document, annotation);
            accepted = accepted || !range.isEmpty();
        }
        return accepted ? Outcome() : isLost();
    });
}

Result<Annotation> Versions::place(const AnnotationId &id, const document::Document &document, qsizetype passage,
                                   TextRange range)
{
    const auto checked = checkedRanges({range}, document);
    if (!checked)
        return std::unexpected(checked.error());
    return decide(id, document, QStringLiteral("reattach"), [&](StoredAnnotation *annotation) -> Outcome {
        if (passage < 0 || passage >= annotation->made.targets.size())
            return nothingToDecide();
        TextRange there = checked->first();
        qsizetype number = passage;
        for (qsizetype i = annotation->made.targets.size() - 1; i >= 0; --i) {
            const annotation::Place &other = annotation->placement->places.at(i);
            const bool overlaps = other.range.start() < there.end() && there.start() < other.range.end();
            if (i == number || other.state != AnchorState::Exact || !overlaps)
                continue;
            there = {std::min(there.start(), other.range.start()), std::max(there.end(), other.range.end())};
            annotation->made.targets.removeAt(i);
            annotation->placement->places.removeAt(i);
            number -= i < number ? 1 : 0;
        }
        settleAt(there, number, document, annotation);
        sortPassages(annotation);
        return {};
    });
}

Result<Annotation> Versions::keepLost(const AnnotationId &id, const document::Document &document,
                                      std::optional<qsizetype> passage)
{
    return decide(id, document, QStringLiteral("keep-lost"), [&](StoredAnnotation *annotation) -> Outcome {
        const QList<qsizetype> numbers = undecided(*annotation, passage);
        if (numbers.isEmpty())
            return nothingToDecide();
        for (const qsizetype number : numbers) {
            // A place that was only a guess goes.
            annotation->placement->places[number] = {{}, {}, AnchorState::Lost};
            annotation->made.targets[number].keptLost = true;
        }
        return {};
    });
}

} // namespace core::library
