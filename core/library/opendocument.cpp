// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/opendocument.h"

#include "core/corrections/repairs.h"

#include <algorithm>

namespace core::library
{

Result<document::Document> parseStored(const Library &library, const DocumentInfo &info, const Progress &progress,
                                       const CancelToken &cancel)
{
    const auto bytes = library.bytes(info.id);
    if (!bytes)
        return std::unexpected(bytes.error());
    ParseOptions options;
    if (info.encodingChosen)
        options.encoding = info.encoding;
    const auto made = library.corrections(info.id);
    if (!made)
        return std::unexpected(made.error());
    options.repairs.choices = corrections::repairChoices(*made);
    return parse(*bytes, info.fileName, options, progress, cancel);
}

Result<corrections::Corrected> correctedStored(const Library &library, const DocumentInfo &info,
                                               const Progress &progress, const CancelToken &cancel)
{
    const auto made = library.corrections(info.id);
    if (!made)
        return std::unexpected(made.error());
    const auto parsed = parseStored(library, info, progress, cancel);
    if (!parsed)
        return std::unexpected(parsed.error());
    return corrections::corrected(*parsed, *made, cancel);
}

namespace
{

bool keepsSame(const QList<corrections::Correction> &a, const QList<corrections::Correction> &b)
{
    return corrections::repairChoices(a) == corrections::repairChoices(b);
}

Result<OpenDocument> withAnnotations(Library &library, DocumentInfo info, corrections::Corrected corrected)
{
    auto annotations = library.annotations(info.id, corrected.document);
    if (!annotations)
        return std::unexpected(annotations.error());
    OpenDocument open;
    open.info = std::move(info);
    open.document = corrected.document;
    open.annotations = std::move(*annotations);
    open.corrected = std::move(corrected);
    return open;
}

} // namespace

Result<OpenDocument> openDocument(Library &library, const DocumentId &id, const Progress &progress,
                                  const CancelToken &cancel)
{
    auto info = library.document(id);
    if (!info)
        return std::unexpected(info.error());
    auto corrected = correctedStored(library, *info, progress, cancel);
    if (!corrected)
        return std::unexpected(corrected.error());
    return withAnnotations(library, std::move(*info), std::move(*corrected));
}

Result<OpenDocument> recorrected(Library &library, const OpenDocument &present, const CancelToken &cancel)
{
    auto info = library.document(present.info.id);
    if (!info)
        return std::unexpected(info.error());
    const auto made = library.corrections(info->id);
    if (!made)
        return std::unexpected(made.error());
    if (!keepsSame(*made, present.corrected.corrections))
        return openDocument(library, info->id, {}, cancel);
    auto corrected = corrections::corrected(present.corrected.parsed, *made, cancel);
    if (!corrected)
        return std::unexpected(corrected.error());
    return withAnnotations(library, std::move(*info), std::move(*corrected));
}

Result<OpenDocument> chooseRepairs(Library &library, const OpenDocument &present,
                                   const QList<document::RepairChoice> &wanted, const Progress &progress,
                                   const CancelToken &cancel)
{
    const auto info = library.document(present.info.id);
    if (!info)
        return std::unexpected(info.error());
    const auto made = library.corrections(info->id);
    if (!made)
        return std::unexpected(made.error());
    const auto bytes = library.bytes(info->id);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto repairs = corrections::plannedRepairs(*made, wanted, present.document.source());
    ParseOptions options;
    if (info->encodingChosen)
        options.encoding = info->encoding;
    options.repairs.choices = wanted;
    const auto parsed = parse(*bytes, info->fileName, options, progress, cancel);
    if (!parsed)
        return std::unexpected(parsed.error());
    auto next = corrections::corrected(*parsed, repairs.result, cancel);
    if (!next)
        return std::unexpected(next.error());
    next->document.textHash();
    const bool off = std::ranges::any_of(repairs.made, [](const corrections::Correction &correction) {
        return correction.kind == corrections::CorrectionKind::KeepOriginal;
    });
    corrections::Plan plan;
    plan.kind = off ? QStringLiteral("keep-original") : QStringLiteral("make-repair");
    plan.made = repairs.made;
    plan.taken = repairs.taken;
    plan.next = std::move(*next);
    return library.correct(present, plan);
}

} // namespace core::library
