// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's corrections of the structure.
#include "core/annotation/anchoring.h"
#include "core/library/libraryprivate.h"
#include "core/text/codepoints.h"
#include "core/text/graphemes.h"

#include <QSet>

#include <algorithm>

namespace core::library
{

using annotation::AnchorState;
using annotation::RowChange;
using annotation::StoredAnnotation;
using annotation::Target;
using corrections::Corrected;
using corrections::Correction;
using text::TextRange;

namespace
{

/// Takes annotations from one corrected text to another one of the same parsed text, without searching.
class Mover
{
public:
    Mover(const Corrected &from, const Corrected &to, const QByteArray &toHash)
        : m_from(from)
        , m_to(to)
        , m_toHash(toHash)
        , m_starts(to.document.text())
        , m_ends(to.document.text())
        , m_sameText(from.document.text() == to.document.text())
    {
    }

    /// The annotation in the new text. False where a passage has new words, and so needs targets made anew.
    bool move(StoredAnnotation *annotation)
    {
        if (!m_sameText && !place(annotation))
            return false;
        retitle(annotation);
        return true;
    }

    QList<TextRange> rangesOf(const StoredAnnotation &annotation) const
    {
        QList<TextRange> ranges;
        const annotation::Annotation present = annotation.present();
        for (const Target &target : present.targets)
            ranges.append(moved(target.range));
        return ranges;
    }

private:
    TextRange moved(TextRange range) const { return m_to.map.toCorrected(m_from.map.toParsed(range)); }

    /// Of a passage of nothing but a stop or a blank that is not there any more: the character before it.
    TextRange besideVanished(TextRange range) const
    {
        const QStringView text = m_to.document.text();
        const qsizetype at = std::clamp<qsizetype>(range.start(), 1, text.size());
        return text::wholeGraphemes(text, {at - 1, at});
    }

    bool place(StoredAnnotation *annotation)
    {
        const annotation::Annotation present = annotation->present();
        annotation::Placement placement{m_toHash, present.state, {}};
        for (const Target &target : present.targets) {
            TextRange range = moved(target.range);
            if (range.isEmpty() && !m_to.document.text().isEmpty()) {
                range = besideVanished(range);
                placement.state = AnchorState::Doubtful;
            }
            const auto words = QStringView(m_to.document.text()).mid(range.start(), range.length());
            if (placement.state == AnchorState::Exact && words != target.quote)
                return false;
            placement.places.append({range, {m_starts.at(range.start()), m_ends.at(range.end())}});
        }
        annotation->placement = placement;
        return true;
    }

    /// Its sections have other titles.
    void retitle(StoredAnnotation *annotation) const
    {
        const annotation::Annotation present = annotation->present();
        if (present.state != AnchorState::Exact)
            return;
        for (qsizetype i = 0; i < present.targets.size(); ++i)
            annotation->made.targets[i].sectionPath = m_to.document.sectionPath(present.targets.at(i).range.start());
    }

    const Corrected &m_from;
    const Corrected &m_to;
    QByteArray m_toHash;
    text::CodePointCursor m_starts;
    text::CodePointCursor m_ends;
    bool m_sameText;
};

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
    Mover mover(from, to, to.document.textHash());
    for (const StoredAnnotation &before : *stored) {
        StoredAnnotation after = before;
        if (!isPlaced(after, from.document, fromHash))
            after.placement = placementIn(after, from.document, fromHash);
        if (after.present().state == AnchorState::Lost)
            continue;
        if (!mover.move(&after))
            setTargets(mover.rangesOf(after), to.document, &after);
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
        // Of a text that was parsed in another way the annotations are found again when they are asked for.
        if (base->parsed.text() == next->parsed.text()) {
            const auto annotations = d->moved(id, *base, *next);
            if (!annotations)
                return std::unexpected(annotations.error());
            edit.rows += *annotations;
        }
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
