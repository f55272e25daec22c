// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/opendocument.h"

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
    const auto kept = [](const QList<corrections::Correction> &all) {
        QSet<CorrectionId> ids;
        for (const corrections::Correction &correction : all) {
            if (correction.kind == corrections::CorrectionKind::KeepOriginal)
                ids.insert(correction.id);
        }
        return ids;
    };
    return kept(a) == kept(b);
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

} // namespace core::library
