// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the library is whole.
#include "core/annotation/anchoring.h"
#include "core/corrections/repairs.h"
#include "core/document/checker.h"
#include "core/library/libraryprivate.h"
#include "core/library/opendocument.h"
#include "core/text/codepoints.h"

#include <QCoreApplication>

namespace core::library
{

using annotation::AnchorState;
using annotation::StoredAnnotation;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 24;
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    return line.left(line.at(most - 1).isHighSurrogate() ? most - 1 : most) + QChar(0x2026);
}

Outcome verifyDatabase(storage::Database &database, QStringList *wrong)
{
    constexpr int mostReported = 20;
    auto done = database.query("PRAGMA integrity_check(" + QByteArray::number(mostReported) + ")", {},
                               [&](const storage::Row &row) {
                                   if (row.text(0) != QLatin1String("ok"))
                                       wrong->append(tr("The database is damaged: %1").arg(row.text(0)));
                               });
    if (!done || !wrong->isEmpty())
        return done;
    return database.query("PRAGMA foreign_key_check", {}, [&](const storage::Row &row) {
        wrong->append(tr("A row of “%1” refers to a row of “%2” that is not there.").arg(row.text(0), row.text(2)));
    });
}

/// Whether the ranges that are stored for a text say where the quotes stand in it, in both kinds of offsets.
bool isAnchored(const StoredAnnotation &annotation, const document::Document &document, const QByteArray &textHash)
{
    if (!isPlaced(annotation, document, textHash))
        return false;
    text::CodePointCursor codePoints(document.text());
    const annotation::Annotation present = annotation.present();
    return std::all_of(present.targets.begin(), present.targets.end(), [&](const annotation::Target &target) {
        return codePoints.rangeAt(target.range) == target.codePoints;
    });
}

/// Where faults are written to.
struct Faults {
    QString title; ///< of the document
    QStringList *wrong;
};

void verifyAnnotation(Library::Private &d, const StoredAnnotation &annotation, const document::Document &document,
                      const Faults &faults)
{
    const QList<annotation::Target> &made = annotation.made.targets;
    if (made.isEmpty()) {
        faults.wrong->append(tr("Annotation %1 of “%2” has no passage.").arg(annotation.made.id.value, faults.title));
        return;
    }
    const QByteArray textHash = d.textHashOf(document);
    if (annotation.textHash() == textHash && !isAnchored(annotation, document, textHash)) {
        faults.wrong->append(tr("The annotation “%1” of “%2” does not stand at its quote.")
                                 .arg(shortened(made.first().quote), faults.title));
        return;
    }
    StoredAnnotation there = annotation;
    if (annotation.textHash() != textHash)
        there.placement = d.placementIn(annotation, document, textHash);
    const annotation::Annotation present = there.present();
    for (const annotation::Target &target : present.targets) {
        if (target.state == AnchorState::Lost && target.isUndecided())
            faults.wrong->append(tr("The passage “%1” of “%2” is lost.").arg(shortened(target.quote), faults.title));
    }
}

} // namespace

/// A correction that no longer fits is no damage; one that has no place at all, or says what the other columns do not
/// allow, is.
void Library::Private::verifyCorrections(const DocumentInfo &info, const corrections::Corrected &corrected,
                                         QStringList *wrong)
{
    for (const corrections::Correction &correction : corrected.corrections) {
        const annotation::Target &place = correction.place;
        if (corrections::concernsRepairs(correction))
            continue;
        if (place.quote.isEmpty() || place.range.length() != place.quote.size()) {
            wrong->append(tr("The correction “%1” of “%2” has no place.")
                              .arg(corrections::described(correction), shortened(info.title)));
        }
    }
    for (const QString &fault : document::checkDocument(corrected.document))
        wrong->append(tr("The corrected text of “%1” is not whole: %2").arg(shortened(info.title), fault));
}

Outcome Library::Private::verifyAnchors(const Library &library, const DocumentInfo &info, QStringList *wrong)
{
    const auto stored = annotations.matching({info.id, std::nullopt});
    if (!stored)
        return std::unexpected(stored.error());
    const auto isCorrected = corrections.any(info.id);
    if (!isCorrected)
        return std::unexpected(isCorrected.error());
    if (stored->isEmpty() && !*isCorrected)
        return {};
    const auto unreadable = corrections.unreadable(info.id);
    if (!unreadable)
        return std::unexpected(unreadable.error());
    if (*unreadable > 0) {
        wrong->append(QStringLiteral("%1: %2").arg(
            shortened(info.title), tr("A correction of this document cannot be read. Go back to a backup, or update "
                                      "Zhupi if a newer version wrote it.")));
    }
    const auto corrected = correctedStored(library, info);
    if (!corrected) {
        wrong->append(tr("“%1” cannot be read: %2").arg(shortened(info.title), corrected.error().message));
        return {};
    }
    verifyCorrections(info, *corrected, wrong);
    for (const StoredAnnotation &annotation : *stored)
        verifyAnnotation(*this, annotation, corrected->document, {shortened(info.title), wrong});
    return {};
}

Result<QStringList> Library::verify()
{
    // What waits is in no journal yet.
    if (auto stored = d->waiting.store(); !stored)
        return std::unexpected(stored.error());
    QStringList wrong;
    if (const auto done = verifyDatabase(d->database, &wrong); !done)
        return std::unexpected(done.error());
    if (!wrong.isEmpty())
        return wrong; // what else is read from it cannot be trusted
    const auto journal = d->journal.verify();
    if (!journal)
        return std::unexpected(journal.error());
    wrong += *journal;
    const auto all = d->documents.all();
    if (!all)
        return std::unexpected(all.error());
    for (const DocumentInfo &info : *all) {
        if (const auto original = d->originals.load(info.hash); !original) {
            wrong.append(QStringLiteral("%1: %2").arg(shortened(info.title), original.error().message));
            continue;
        }
        if (const auto done = d->verifyAnchors(*this, info, &wrong); !done)
            return std::unexpected(done.error());
    }
    return wrong;
}

} // namespace core::library
