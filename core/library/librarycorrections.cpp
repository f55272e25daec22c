// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's corrections of the structure.
#include "core/library/annotationmover.h"
#include "core/library/libraryprivate.h"

#include <QSet>

#include <algorithm>

namespace core::library
{

using annotation::AnchorState;
using annotation::RowChange;
using annotation::StoredAnnotation;
using corrections::Corrected;
using corrections::Correction;

namespace
{

bool isSameList(const QList<Correction> &a, const QList<Correction> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Correction &x, const Correction &y) { return x.id == y.id; });
}

/// The document with the library's corrections: where another program made some meanwhile they are more than were seen.
Result<Corrected> baseOf(const Corrected &seen, const QList<Correction> &stored)
{
    return isSameList(seen.corrections, stored) ? Result<Corrected>(seen) : corrections::corrected(seen.parsed, stored);
}

Result<Corrected> nextOf(const Corrected &seen, const QList<Correction> &stored, const corrections::Plan &plan)
{
    if (isSameList(seen.corrections, stored))
        return plan.next;
    const QSet<CorrectionId> taken(plan.taken.begin(), plan.taken.end());
    QList<Correction> all;
    std::copy_if(stored.begin(), stored.end(), std::back_inserter(all),
                 [&](const Correction &correction) { return !taken.contains(correction.id); });
    return corrections::corrected(plan.next.parsed, all + plan.made);
}

/// The document's title in the list of documents follows the reader's.
void retitleDocument(const DocumentInfo &info, const document::Document &document, QList<RowChange> *rows)
{
    const QString title = document.title();
    if (title == info.title)
        return;
    const QString column = QStringLiteral("title");
    rows->append({"document",
                  {{QStringLiteral("id"), info.id.value}},
                  QJsonObject{{column, info.title}},
                  QJsonObject{{column, title}}});
}

} // namespace

Result<QList<RowChange>> Library::Private::moved(const DocumentId &id, const Corrected &from, const Corrected &to)
{
    QList<RowChange> rows;
    const auto stored = annotations.matching({id, std::nullopt});
    if (!stored)
        return std::unexpected(stored.error());
    if (stored->isEmpty())
        return rows;
    const QByteArray fromHash = from.document.textHash();
    const QByteArray toHash = to.document.textHash();
    const FormerTexts former{{fromHash, from.document}};
    AnnotationMover mover(from, to);
    for (const StoredAnnotation &before : *stored) {
        StoredAnnotation after = before;
        if (!isPlaced(after, from.document, fromHash))
            after.placement = placementIn(after, from.document, fromHash);
        const bool isLost = after.present().state == AnchorState::Lost;
        if (isLost || !mover.move(&after))
            place(&after, to.document, toHash, former); // within the change: undo is to lead back to the row as it was
        const auto changed = annotation::AnnotationStore::retargeted(before, after);
        for (const RowChange &row : changed) {
            if (!row.after->isEmpty())
                rows.append(row);
        }
    }
    return rows;
}

Result<QList<Correction>> Library::corrections(const DocumentId &id) const
{
    if (const auto info = d->documents.find(id); !info)
        return std::unexpected(info.error());
    return d->corrections.all(id);
}

Result<OpenDocument> Library::correct(const OpenDocument &present, const corrections::Plan &plan)
{
    const DocumentId id = present.info.id;
    OpenDocument after;
    const auto done = d->database.transaction([&]() -> Outcome {
        auto info = d->documents.find(id);
        if (!info)
            return std::unexpected(info.error());
        const auto stored = d->corrections.all(id);
        if (!stored)
            return std::unexpected(stored.error());
        const auto base = baseOf(present.corrected, *stored);
        if (!base)
            return std::unexpected(base.error());
        auto next = nextOf(present.corrected, *stored, plan);
        if (!next)
            return std::unexpected(next.error());
        annotation::Edit edit{plan.kind, id, {}};
        const auto removals = d->corrections.removals(id, plan.taken);
        if (!removals)
            return std::unexpected(removals.error());
        const auto insertions = d->corrections.insertions(id, plan.made);
        if (!insertions)
            return std::unexpected(insertions.error());
        edit.rows = *removals + *insertions;
        const auto annotations = d->moved(id, *base, *next);
        if (!annotations)
            return std::unexpected(annotations.error());
        edit.rows += *annotations;
        retitleDocument(*info, next->document, &edit.rows);
        info->title = next->document.title();
        after.info = std::move(*info);
        after.document = next->document;
        after.corrected = std::move(*next);
        return d->journal.commit(edit);
    });
    if (!done)
        return std::unexpected(done.error());
    auto annotations = this->annotations(id, after.document);
    if (!annotations)
        return std::unexpected(annotations.error());
    after.annotations = std::move(*annotations);
    return after;
}

} // namespace core::library
