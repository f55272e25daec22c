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

Result<OpenDocument> openDocument(Library &library, const DocumentId &id, const Progress &progress,
                                  const CancelToken &cancel)
{
    auto info = library.document(id);
    if (!info)
        return std::unexpected(info.error());
    auto document = parseStored(library, *info, progress, cancel);
    if (!document)
        return std::unexpected(document.error());
    auto annotations = library.annotations(id, *document);
    if (!annotations)
        return std::unexpected(annotations.error());
    return OpenDocument{std::move(*info), std::move(*document), std::move(*annotations)};
}

} // namespace core::library
