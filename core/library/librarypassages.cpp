// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of the library's annotations.
#include "core/annotation/anchoring.h"
#include "core/annotation/boundaries.h"
#include "core/library/libraryprivate.h"
#include "core/text/codepoints.h"
#include "core/text/graphemes.h"

#include <QCoreApplication>

namespace core::library
{

using annotation::AnchorState;
using annotation::Annotation;
using annotation::StoredAnnotation;
using annotation::Target;

std::unexpected<Error> noSuchAnnotation()
{
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("core::library", "The library has no such annotation."));
}

Result<QList<text::TextRange>> checkedRanges(const QList<text::TextRange> &ranges, const document::Document &document)
{
    for (const text::TextRange range : ranges) {
        if (range.end() > document.text().size()) {
            return failure(ErrorCode::InvalidArgument,
                           QCoreApplication::translate("core::library", "The passage lies outside the document."));
        }
    }
    // Passages that meet when they grow to whole grapheme clusters are one.
    QList<text::TextRange> whole;
    for (const text::TextRange range : ranges) {
        if (!range.isEmpty())
            whole.append(text::wholeGraphemes(document.text(), range));
    }
    const QList<text::TextRange> checked = annotation::united(whole);
    if (checked.isEmpty()) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate("core::library", "Select a passage first."));
    }
    return checked;
}

void Library::Private::setTargets(const QList<text::TextRange> &ranges, const document::Document &document,
                                  StoredAnnotation *annotation)
{
    annotation->made.targets.clear();
    annotation->placement.reset();
    annotation->keptMs.reset();
    annotation->blocks = annotation::blocksOf(document, ranges);
    annotation->made.textHash = textHashOf(document);
    annotation->made.state = AnchorState::Exact;
    text::CodePointCursor codePoints(document.text());
    for (const text::TextRange range : ranges) {
        Target target = annotation::targetAt(document, range);
        target.codePoints = codePoints.rangeAt(target.range);
        annotation->made.targets.append(target);
    }
}

Result<Annotation> Library::Private::retargeted(const AnnotationId &id, const QList<text::TextRange> &ranges,
                                                const document::Document &document, const QString &kind)
{
    const auto checked = checkedRanges(ranges, document);
    if (!checked)
        return std::unexpected(checked.error());
    StoredAnnotation there; // before the library is locked: contexts are looked for in the text
    setTargets(*checked, document, &there);
    std::optional<StoredAnnotation> stored;
    const auto done = waiting.edit([&]() -> Outcome {
        auto found = annotations.find(id);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return noSuchAnnotation();
        const StoredAnnotation before = **found;
        stored = there;
        stored->made = before.made;
        stored->tagPositions = before.tagPositions;
        stored->made.targets = there.made.targets;
        stored->made.textHash = there.made.textHash;
        stored->made.state = AnchorState::Exact;
        stored->made.modified = now();
        const auto rows = annotation::AnnotationStore::retargeted(before, *stored);
        if (rows.isEmpty())
            stored = before;
        return journal.commit({kind, before.made.document, rows});
    });
    if (!done)
        return std::unexpected(done.error());
    return stored->present();
}

Result<Annotation> Library::reattach(const AnnotationId &id, const QList<text::TextRange> &ranges,
                                     const document::Document &document)
{
    return d->retargeted(id, ranges, document, QStringLiteral("reattach"));
}

Result<Annotation> Library::setPassages(const AnnotationId &id, const QList<text::TextRange> &ranges,
                                        const document::Document &document)
{
    return d->retargeted(id, ranges, document, QStringLiteral("passages"));
}

} // namespace core::library
