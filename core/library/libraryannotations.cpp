// SPDX-License-Identifier: GPL-3.0-or-later
// The annotations of the library.
#include "core/annotation/anchoring.h"
#include "core/corrections/anchored.h"
#include "core/library/libraryprivate.h"
#include "core/text/codepoints.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::library
{

using annotation::AnchorState;
using annotation::Annotation;
using annotation::Placement;
using annotation::StoredAnnotation;
using annotation::Target;

namespace
{

QString kindOf(const Annotation &before, const Annotation &after)
{
    if (before.note != after.note)
        return QStringLiteral("note");
    return before.tags != after.tags ? QStringLiteral("tags") : QStringLiteral("look");
}

/// Where an annotation is read: at its first passage that is not lost; lost ones come last.
bool inReadingOrder(const Annotation &a, const Annotation &b)
{
    const auto place = [](const Annotation &x) {
        for (const Target &target : x.targets) {
            if (!target.range.isEmpty())
                return target.range;
        }
        return text::TextRange(std::numeric_limits<qsizetype>::max(), std::numeric_limits<qsizetype>::max());
    };
    const auto placeA = place(a);
    const auto placeB = place(b);
    if (placeA != placeB)
        return placeA < placeB;
    return a.created != b.created ? a.created < b.created : a.id.value < b.id.value;
}

QList<Annotation> presentInOrder(const QList<StoredAnnotation> &stored)
{
    QList<Annotation> present;
    present.reserve(stored.size());
    for (const StoredAnnotation &annotation : stored)
        present.append(annotation.present());
    std::sort(present.begin(), present.end(), inReadingOrder);
    return present;
}

QList<text::TextRange> rangesOf(const Placement &placement)
{
    QList<text::TextRange> ranges;
    for (const annotation::Place &place : placement.places)
        ranges.append(place.range);
    return ranges;
}

} // namespace

QByteArray Library::Private::textHashOf(const document::Document &document)
{
    const QString &text = document.text();
    if (hash.isEmpty() || hashedText.constData() != text.constData() || hashedText.size() != text.size()) {
        hashedText = text;
        hash = document.textHash();
    }
    return hash;
}

Result<StoredAnnotation> Library::Private::changed(const Annotation &wanted, const QList<TagId> &addedTags,
                                                   annotation::Edit *edit)
{
    auto found = annotations.find(wanted.id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return noSuchAnnotation();
    StoredAnnotation stored = std::move(**found);
    const StoredAnnotation held = stored;
    const Annotation &before = held.made;
    Annotation &after = stored.made;
    after.style = wanted.style;
    after.color = wanted.color;
    after.note = wanted.note;
    after.tags = wanted.tags;
    for (const TagId &tag : addedTags) {
        if (!after.tags.contains(tag))
            after.tags.append(tag);
    }
    after.modified = now();
    const auto rows = annotation::AnnotationStore::difference(held, after);
    if (rows.isEmpty()) {
        after.modified = before.modified;
    } else if (edit->kind.isEmpty()) {
        edit->kind = kindOf(before, after);
        edit->document = after.document;
    }
    edit->rows += rows;
    return stored;
}

Placement Library::Private::placementIn(const StoredAnnotation &annotation, const document::Document &document,
                                        const QByteArray &textHash, const FormerTexts &former) const
{
    const document::Document *made = textOf(annotation.made, former);
    Placement placement{textHash, AnchorState::Exact, {}};
    text::CodePointCursor codePoints(document.text());
    for (const Target &target : annotation.made.targets) {
        const annotation::Anchor anchor = annotation::reanchored(target, document, made);
        placement.places.append({anchor.range, codePoints.rangeAt(anchor.range), anchor.state});
    }
    StoredAnnotation there = annotation;
    there.placement = std::move(placement);
    there.settle();
    return *there.placement;
}

void Library::Private::place(StoredAnnotation *annotation, const document::Document &document,
                             const QByteArray &textHash, const FormerTexts &former) const
{
    annotation->placement = placementIn(*annotation, document, textHash, former);
    annotation->blocks = annotation::blocksOf(document, rangesOf(*annotation->placement));
}

/// Whether what is stored tells the passages apart: earlier versions kept one state and the blocks that all span.
bool saysOfEach(const StoredAnnotation &annotation)
{
    if (annotation.placement && annotation.placement->sharesState)
        return false;
    if (!annotation.blocks || annotation.made.targets.size() < 2)
        return true;
    const QList<Target> targets = annotation.present().targets;
    return annotation.blocks->size() ==
           std::ranges::count_if(targets, [](const Target &target) { return !target.range.isEmpty(); });
}

bool isPlaced(const StoredAnnotation &annotation, const document::Document &document, const QByteArray &textHash)
{
    if (annotation.textHash() != textHash || annotation.made.targets.isEmpty())
        return false;
    const Annotation present = annotation.present();
    return std::all_of(present.targets.begin(), present.targets.end(), [&](const Target &target) {
        if (target.range.end() > document.text().size())
            return false;
        return target.state != AnchorState::Exact ||
               QStringView(document.text()).mid(target.range.start(), target.range.length()) == target.quote;
    });
}

Result<QList<StoredAnnotation>> Library::Private::placedIn(const DocumentId &id, const document::Document &document,
                                                           QList<StoredAnnotation> *moved)
{
    if (const auto info = documents.find(id); !info)
        return std::unexpected(info.error());
    auto stored = annotations.matching({id, std::nullopt});
    if (!stored)
        return std::unexpected(stored.error());
    const QByteArray textHash = textHashOf(document);
    for (StoredAnnotation &annotation : *stored) {
        if (saysOfEach(annotation) && isPlaced(annotation, document, textHash))
            continue;
        place(&annotation, document, textHash);
        moved->append(annotation);
    }
    return stored;
}

Result<QList<Annotation>> Library::annotations(const DocumentId &id, const document::Document &document)
{
    QList<StoredAnnotation> moved;
    const auto placed = d->placedIn(id, document, &moved);
    if (!placed)
        return std::unexpected(placed.error());
    if (!moved.isEmpty()) {
        // Where this cannot be stored now (another program writes), it is found again the next time.
        static_cast<void>(d->database.transaction([&]() -> Outcome {
            for (const StoredAnnotation &annotation : moved) {
                if (auto stored = d->annotations.place(annotation.made.id, *annotation.placement, annotation.blocks);
                    !stored)
                    return stored;
                d->touch(annotation.made.id.value);
            }
            return {};
        }));
    }
    return presentInOrder(*placed);
}

Result<QList<Annotation>> Library::anchored(const DocumentId &id, const document::Document &document) const
{
    QList<StoredAnnotation> moved;
    const auto placed = d->placedIn(id, document, &moved);
    if (!placed)
        return std::unexpected(placed.error());
    return presentInOrder(*placed);
}

Result<QList<Annotation>> Library::notes(const NoteFilter &filter) const
{
    annotation::AnnotationFilter which{filter.document, std::nullopt};
    if (!filter.tagPath.isEmpty()) {
        const auto tag = d->tags.find(filter.tagPath);
        if (!tag)
            return std::unexpected(tag.error());
        if (!*tag) {
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("core::library", "There is no tag “%1”.").arg(filter.tagPath));
        }
        which.tag = *tag;
    }
    const auto stored = d->annotations.matching(which);
    if (!stored)
        return std::unexpected(stored.error());
    QList<Annotation> present;
    present.reserve(stored->size());
    for (const StoredAnnotation &annotation : *stored)
        present.append(annotation.present());
    return present;
}

Result<Annotation> Library::annotation(const AnnotationId &id) const
{
    const auto stored = d->annotations.find(id);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return noSuchAnnotation();
    return (*stored)->present();
}

Result<StoredAnnotation> Library::Private::made(const NewAnnotation &what, const QList<Target> &targets,
                                                const document::Document &document, annotation::Edit *edit)
{
    StoredAnnotation annotation;
    Annotation &made = annotation.made;
    made.id = AnnotationId::create();
    made.document = what.document;
    made.style = what.style;
    made.color = what.color;
    made.note = what.note;
    made.author = what.author.isEmpty() ? journal.author() : what.author;
    made.created = now();
    made.modified = made.created;
    made.targets = targets;
    made.textHash = textHashOf(document);
    annotation.blocks = annotation::blocksOf(document, what.ranges);
    for (const QString &tagPath : what.tagPaths) {
        const auto tag = tags.ensure(tagPath, &edit->rows);
        if (!tag)
            return std::unexpected(tag.error());
        if (!made.tags.contains(*tag))
            made.tags.append(*tag);
    }
    edit->rows += annotation::AnnotationStore::insertion(annotation);
    return annotation;
}

Result<Annotation> Library::annotate(const NewAnnotation &what, const document::Document &document)
{
    auto made = annotateAll({what}, document);
    if (!made)
        return std::unexpected(made.error());
    return made->first();
}

Result<QList<Annotation>> Library::annotateAll(const QList<NewAnnotation> &what, const document::Document &document)
{
    QList<Annotation> present;
    if (what.isEmpty())
        return present;
    // Before the library is locked: contexts are looked for in the text.
    QList<text::TextRange> ranges;
    QList<qsizetype> counts;
    for (const NewAnnotation &one : what) {
        const auto checked = checkedRanges(one.ranges, document);
        if (!checked)
            return std::unexpected(checked.error());
        ranges += *checked;
        counts.append(checked->size());
    }
    const QList<Target> targets = corrections::targetsAt(document, ranges, {});
    const auto done = d->waiting.edit([&]() -> Outcome {
        present.clear();
        const DocumentId id = what.first().document;
        if (const auto info = d->documents.find(id); !info)
            return std::unexpected(info.error());
        annotation::Edit edit{what.size() == 1 ? styleName(what.first().style) : QStringLiteral("autocode"), id, {}};
        qsizetype at = 0;
        for (qsizetype i = 0; i < what.size(); ++i) {
            Q_ASSERT(what.at(i).document == id);
            auto made = d->made(what.at(i), targets.mid(at, counts.at(i)), document, &edit);
            if (!made)
                return std::unexpected(made.error());
            present.append(made->present());
            at += counts.at(i);
        }
        return d->journal.commit(edit);
    });
    if (!done)
        return std::unexpected(done.error());
    return present;
}

Result<Annotation> Library::update(const Annotation &annotation)
{
    auto done = update(QList{annotation});
    if (!done)
        return std::unexpected(done.error());
    return done->first();
}

Result<QList<Annotation>> Library::update(const QList<Annotation> &annotations, const QStringList &addedTags)
{
    QList<Annotation> present;
    const auto done = d->waiting.edit([&]() -> Outcome {
        present.clear();
        annotation::Edit edit;
        QList<TagId> added; // no annotation may change by them: then what was made is a tag
        for (const QString &path : addedTags) {
            const auto tag = d->tags.ensure(path, &edit.rows);
            if (!tag)
                return std::unexpected(tag.error());
            added.append(*tag);
        }
        for (const Annotation &annotation : annotations) {
            auto stored = d->changed(annotation, added, &edit);
            if (!stored)
                return std::unexpected(stored.error());
            present.append(stored->present());
        }
        if (edit.kind.isEmpty())
            edit.kind = QStringLiteral("new-tag");
        return d->journal.commit(edit);
    });
    if (!done)
        return std::unexpected(done.error());
    return present;
}

Outcome Library::removeAnnotations(const QList<AnnotationId> &ids)
{
    return d->waiting.edit([&]() -> Outcome {
        annotation::Edit edit{QStringLiteral("remove-annotations"), {}, {}};
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QSet<AnnotationId> seen;
        for (const AnnotationId &id : ids) {
            const auto found = d->annotations.find(id);
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                return noSuchAnnotation();
            if (seen.contains(id))
                continue;
            const DocumentId document = (*found)->made.document;
            edit.document = seen.isEmpty() || edit.document == document ? document : DocumentId();
            seen.insert(id);
            edit.rows.append(annotation::AnnotationStore::removal(id, now));
        }
        return d->journal.commit(edit);
    });
}

} // namespace core::library
