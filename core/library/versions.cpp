// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/versions.h"

#include "core/annotation/journalrows.h"
#include "core/library/libraryprivate.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace core::library
{

using annotation::AnchorState;
using annotation::Annotation;
using annotation::RowChange;
using annotation::StoredAnnotation;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

QString absolute(const QString &path)
{
    return path.isEmpty() || path == QLatin1String("-") ? QString() : QFileInfo(path).absoluteFilePath();
}

/// The row of what a document was until now, and the change of its own row.
Result<QList<RowChange>> contentRows(storage::Database &database, const DocumentInfo &info, const DocumentInfo &next)
{
    const QJsonObject key{{QStringLiteral("id"), info.id.value}};
    const auto stored = annotation::storedColumns(database, "document", key);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return failure(ErrorCode::NotFound, tr("The library has no such document."));
    RowChange content{"document", key, QJsonObject(), QJsonObject()};
    RowChange version{"version", {{QStringLiteral("id"), VersionId::create().value}}, std::nullopt, QJsonObject()};
    version.after->insert(QStringLiteral("document"), info.id.value);
    version.after->insert(QStringLiteral("replaced"), Library::Private::now().toMSecsSinceEpoch());
    const QJsonObject after{
        {QStringLiteral("hash"), QString::fromLatin1(next.hash)},
        {QStringLiteral("file_name"), next.fileName},
        {QStringLiteral("path"), next.path},
        {QStringLiteral("media_type"), next.mediaType},
        {QStringLiteral("encoding_found"), next.encoding},
        {QStringLiteral("encoding_chosen"), QJsonValue(QJsonValue::Null)},
        {QStringLiteral("size"), next.sizeBytes},
    };
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QJsonValue before = (*stored)->value(it.key());
        version.after->insert(it.key(), before);
        if (before != it.value()) {
            content.before->insert(it.key(), before);
            content.after->insert(it.key(), it.value());
        }
    }
    const QString title = QStringLiteral("title");
    if (next.title != info.title) {
        content.before->insert(title, info.title);
        content.after->insert(title, next.title);
    }
    return QList<RowChange>{version, content};
}

} // namespace

Result<std::optional<DocumentInfo>> Versions::knownAt(const QString &path, const QByteArray &bytes) const
{
    const QString place = absolute(path);
    if (place.isEmpty())
        return std::nullopt;
    const auto known = d.documents.findByHash(io::Originals::hashOf(bytes));
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return std::nullopt;
    const auto id = d.database.text(
        "SELECT id FROM document WHERE path = ? AND deleted IS NULL ORDER BY opened DESC LIMIT 1", {place});
    if (!id)
        return std::unexpected(id.error());
    if (!*id)
        return std::nullopt;
    auto info = d.documents.find({**id});
    if (!info)
        return std::unexpected(info.error());
    return std::optional(std::move(*info));
}

Result<UpdateReport> Versions::update(const DocumentId &id, const QByteArray &bytes, const QString &path,
                                      const document::Document &parsed)
{
    const auto hash = d.originals.store(bytes);
    if (!hash)
        return std::unexpected(hash.error());
    const auto known = d.documents.find(id);
    if (!known)
        return std::unexpected(known.error());
    // Parses, so before the library is locked.
    const FormerTexts former = known->hash == *hash ? FormerTexts() : formerTexts(d, id);
    UpdateReport report;
    const auto done = d.database.transaction([&]() -> Outcome {
        report = {};
        const auto info = d.documents.find(id);
        if (!info)
            return std::unexpected(info.error());
        const auto other = d.documents.findByHash(*hash);
        if (!other)
            return std::unexpected(other.error());
        if (*other && (*other)->id != id) {
            return failure(ErrorCode::InvalidArgument,
                           tr("The library has this file as another document, “%1”.").arg((*other)->title));
        }
        report.sameContent = info->hash == *hash;
        if (report.sameContent)
            return {};
        const auto made = d.corrections.all(id);
        if (!made)
            return std::unexpected(made.error());
        const auto corrected = corrections::corrected(parsed, *made);
        if (!corrected)
            return std::unexpected(corrected.error());
        DocumentInfo next = *info;
        next.hash = *hash;
        next.title = corrected->document.title();
        next.path = absolute(path).isEmpty() ? info->path : absolute(path);
        next.fileName = path.isEmpty() ? info->fileName : QFileInfo(path).fileName();
        next.mediaType = parsed.mediaType();
        next.encoding = parsed.encoding();
        next.sizeBytes = bytes.size();
        auto rows = contentRows(d.database, *info, next);
        if (!rows)
            return std::unexpected(rows.error());
        const auto moved = d.replaced(id, corrected->document, former, &report);
        if (!moved)
            return std::unexpected(moved.error());
        rows->append(*moved);
        return d.journal.commit({QStringLiteral("update-document"), id, *rows});
    });
    if (!done)
        return std::unexpected(done.error());
    return report;
}

void Library::Private::placeAnew(StoredAnnotation *annotation, const document::Document &document,
                                 const QByteArray &textHash, const FormerTexts &former) const
{
    QList<bool> kept;
    for (annotation::Target &target : annotation->made.targets)
        kept.append(std::exchange(target.keptLost, false) || annotation->keptMs);
    place(annotation, document, textHash, former);
    for (qsizetype i = 0; i < kept.size(); ++i)
        annotation->made.targets[i].keptLost =
            kept.at(i) && annotation->placement->places.at(i).state == AnchorState::Lost;
    annotation->settle();
    const annotation::Annotation present = annotation->present();
    if (present.state != AnchorState::Lost || std::ranges::any_of(present.targets, &annotation::Target::isUndecided))
        annotation->keptMs.reset();
}

Result<QList<RowChange>> Library::Private::replaced(const DocumentId &id, const document::Document &document,
                                                    const FormerTexts &former, UpdateReport *report)
{
    const auto stored = annotations.matching({id, std::nullopt});
    if (!stored)
        return std::unexpected(stored.error());
    const QByteArray textHash = textHashOf(document);
    QList<RowChange> rows;
    for (const StoredAnnotation &before : *stored) {
        StoredAnnotation after = before;
        if (!isPlaced(before, document, textHash)) {
            placeAnew(&after, document, textHash, former);
            for (const RowChange &row : annotation::AnnotationStore::retargeted(before, after)) {
                if (!row.after->isEmpty())
                    rows.append(row);
            }
        }
        const AnchorState state = after.present().state;
        (state == AnchorState::Exact      ? report->kept
         : state == AnchorState::Doubtful ? report->doubtful
                                          : report->lost)
            .append(before.made.id);
    }
    return rows;
}

Result<QList<DocumentVersion>> Versions::all(const DocumentId &id) const
{
    QList<DocumentVersion> versions;
    const auto read = d.database.query(
        "SELECT id, hash, file_name, path, size, replaced FROM version WHERE document = ? ORDER BY replaced DESC, id",
        {id.value}, [&](const storage::Row &row) {
            versions.append({{row.text(0)},
                             id,
                             row.text(1).toLatin1(),
                             row.text(2),
                             row.text(3),
                             row.integer(4),
                             QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC)});
        });
    if (!read)
        return std::unexpected(read.error());
    return versions;
}

Result<QByteArray> Versions::bytes(const DocumentVersion &version) const
{
    return d.originals.load(version.hash);
}

Result<QList<Annotation>> Versions::queue(const std::optional<DocumentId> &document) const
{
    const auto stored = d.annotations.unreviewed(document);
    if (!stored)
        return std::unexpected(stored.error());
    QList<Annotation> present;
    for (const StoredAnnotation &annotation : *stored)
        present.append(annotation.present());
    return present;
}

} // namespace core::library
