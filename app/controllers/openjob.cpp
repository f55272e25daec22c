// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/openjob.h"

#include "core/library/parse.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace app::controllers
{

using core::library::Library;
using core::library::OpenDocument;

namespace
{
struct Source {
    QByteArray bytes;
    QString fileName;
    QString encoding;
};

core::Result<Source> read(const OpenRequest &request, const Library *library)
{
    if (!request.path.isEmpty()) {
        auto bytes = core::library::readFile(request.path);
        if (!bytes)
            return std::unexpected(bytes.error());
        return Source{std::move(*bytes), QFileInfo(request.path).fileName(), request.encoding};
    }
    if (request.document.isNull())
        return Source{request.bytes, request.name, request.encoding};
    if (!library) {
        return core::failure(core::ErrorCode::NotFound,
                             QCoreApplication::translate("app::controllers", "There is no library to read it from."));
    }
    auto info = library->document(request.document);
    if (!info)
        return std::unexpected(info.error());
    auto bytes = library->bytes(request.document);
    if (!bytes)
        return std::unexpected(bytes.error());
    return Source{std::move(*bytes), info->fileName, request.encoding.isEmpty() ? info->encoding : request.encoding};
}

/// The document as it is without a library; the same bytes get the same id while the program runs.
Opened unsaved(const OpenRequest &request, const Source &source, core::document::Document document,
               std::optional<core::Error> why)
{
    auto open = std::make_shared<OpenDocument>();
    open->info.hash = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256).toHex();
    open->info.id = request.document.isNull()
                        ? core::DocumentId{QStringLiteral("unsaved-") + QString::fromLatin1(open->info.hash)}
                        : request.document;
    open->info.title = document.title();
    open->info.fileName = source.fileName;
    open->info.path = request.path;
    open->info.sourceNote = request.sourceNote;
    open->info.mediaType = document.mediaType();
    open->info.encoding = document.encoding();
    open->info.sizeBytes = source.bytes.size();
    open->corrected.document = document;
    open->corrected.parsed = document;
    open->document = std::move(document);
    return {open, std::move(why)};
}

core::Result<OpenDocument> stored(const OpenRequest &request, const Source &source,
                                  const core::document::Document &parsed, Library &library,
                                  const core::CancelToken &cancel)
{
    OpenDocument open;
    if (request.document.isNull()) {
        auto added = library.add(source.bytes, request.path.isEmpty() ? source.fileName : request.path, parsed,
                                 request.sourceNote);
        if (!added)
            return std::unexpected(added.error());
        open.info = added->info;
    } else {
        auto info = library.document(request.document);
        if (!info)
            return std::unexpected(info.error());
        open.info = *info;
    }
    if (!request.encoding.isEmpty()) {
        if (auto set = library.setEncoding(open.info.id, request.encoding); !set)
            return std::unexpected(set.error());
        open.info.encoding = request.encoding;
    }
    if (auto set = library.setOpened(open.info.id); !set)
        return std::unexpected(set.error());
    const auto made = library.corrections(open.info.id);
    if (!made)
        return std::unexpected(made.error());
    auto corrected = core::corrections::corrected(parsed, *made, cancel);
    if (!corrected)
        return std::unexpected(corrected.error());
    corrected->document.textHash(); // here, where nobody waits: the first annotation needs it
    auto annotations = library.annotations(open.info.id, corrected->document);
    if (!annotations)
        return std::unexpected(annotations.error());
    open.annotations = std::move(*annotations);
    open.document = corrected->document;
    open.corrected = std::move(*corrected);
    return open;
}
} // namespace

QString OpenRequest::displayName() const
{
    return path.isEmpty() ? name : QFileInfo(path).fileName();
}

core::Result<Opened> open(const OpenRequest &request, const QString &libraryPath, const core::Progress &progress,
                          const core::CancelToken &cancel)
{
    std::unique_ptr<Library> library;
    std::optional<core::Error> why;
    if (!libraryPath.isEmpty()) {
        auto connection = Library::open(libraryPath);
        if (connection)
            library = std::move(*connection);
        else
            why = connection.error();
    }
    auto source = read(request, library.get());
    if (!source)
        return std::unexpected(source.error());
    progress.report(0.1);
    auto document =
        core::library::parse(source->bytes, source->fileName, {source->encoding, {}}, progress.part(0.1, 0.9), cancel);
    if (!document)
        return std::unexpected(document.error());
    if (!library)
        return unsaved(request, *source, std::move(*document), std::move(why));
    auto kept = stored(request, *source, *document, *library, cancel);
    progress.report(1);
    if (!kept)
        return unsaved(request, *source, std::move(*document), kept.error());
    return Opened{std::make_shared<const OpenDocument>(std::move(*kept)), {}};
}

} // namespace app::controllers
