// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/openjob.h"

#include "core/corrections/repairs.h"
#include "core/library/opendocument.h"
#include "core/library/parse.h"
#include "core/search/likeness.h"

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
    QList<core::document::RepairChoice> choices{}; ///< that it is to be read with
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

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
    // An encoding that was found is found again: it may be more than a name tells, or be doubtful.
    const QString known = info->encodingChosen ? info->encoding : QString();
    const QString encoding = request.encoding.isEmpty() ? known : request.encoding;
    auto bytes = library->bytes(request.document);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto made = library->corrections(request.document);
    if (!made)
        return std::unexpected(made.error());
    return Source{std::move(*bytes), info->fileName, encoding, core::corrections::repairChoices(*made)};
}

/// The document as it is without a library; the same bytes get the same id while the program runs.
Opened unsaved(const OpenRequest &request, const Source &source, core::document::Document document,
               std::optional<core::Error> why)
{
    auto open = std::make_shared<OpenDocument>();
    open->info.hash = hashOf(source.bytes);
    open->info.id = request.document.isNull()
                        ? core::DocumentId{QStringLiteral("unsaved-") + QString::fromLatin1(open->info.hash)}
                        : request.document;
    open->info.title = document.title();
    open->info.fileName = source.fileName;
    open->info.path = request.path;
    open->info.sourceNote = request.sourceNote;
    open->info.mediaType = document.mediaType();
    open->info.encoding = document.encoding();
    open->info.encodingChosen = !request.encoding.isEmpty();
    open->info.sizeBytes = source.bytes.size();
    open->document = document;
    open->corrected.document = document;
    open->corrected.parsed = std::move(document);
    return {open, std::move(why)};
}

/// The document in the library: added where it is new, with the encoding that was chosen, marked as opened.
core::Result<core::library::DocumentInfo> entered(const OpenRequest &request, const Source &source,
                                                  const core::document::Document &document, Library &library,
                                                  bool *isNew)
{
    core::DocumentId id = request.document;
    if (id.isNull()) {
        auto added = library.add(source.bytes, request.path.isEmpty() ? source.fileName : request.path, document,
                                 request.sourceNote);
        if (!added)
            return std::unexpected(added.error());
        id = added->info.id;
        *isNew = added->existence == core::library::Existence::Added;
    }
    if (!request.encoding.isEmpty()) {
        if (auto set = library.setEncoding(id, request.encoding); !set)
            return std::unexpected(set.error());
    }
    if (auto set = library.setOpened(id); !set)
        return std::unexpected(set.error());
    return library.document(id);
}

/// With what the library knows of it: corrections and annotations.
core::Result<OpenDocument> known(const core::library::DocumentInfo &info, const Source &source,
                                 const core::document::Document &document, Library &library,
                                 const core::CancelToken &cancel)
{
    const auto made = library.corrections(info.id);
    if (!made)
        return std::unexpected(made.error());
    // A file whose bytes are known by now: what the reader said of its encoding and repairs was not known before.
    core::document::Document parsed = document;
    const auto choices = core::corrections::repairChoices(*made);
    const QString chosen = info.encodingChosen ? info.encoding : QString();
    const bool otherReading =
        !chosen.isEmpty() && chosen.compare(document.encoding(), Qt::CaseInsensitive) != 0 && source.encoding.isEmpty();
    if (otherReading || choices != source.choices) {
        core::library::ParseOptions options{chosen, {}};
        options.repairs.choices = choices;
        auto again = core::library::parse(source.bytes, source.fileName, options, {}, cancel);
        if (!again)
            return std::unexpected(again.error());
        parsed = std::move(*again);
    }
    OpenDocument open;
    open.info = info;
    auto corrected = core::corrections::corrected(parsed, *made, cancel);
    if (!corrected)
        return std::unexpected(corrected.error());
    open.corrected = std::move(*corrected);
    open.document = open.corrected.document;
    open.document.textHash(); // here, where nobody waits: the first annotation needs it
    auto annotations = library.annotations(info.id, open.document);
    if (!annotations)
        return std::unexpected(annotations.error());
    open.annotations = std::move(*annotations);
    return open;
}

/// Of a document whose former content a file has: its annotations stand in the present one.
core::Result<OpenDocument> presentContent(const core::library::DocumentInfo &info, Library &library,
                                          const core::CancelToken &cancel)
{
    OpenRequest request;
    request.document = info.id;
    const auto source = read(request, &library);
    if (!source)
        return std::unexpected(source.error());
    core::library::ParseOptions options{source->encoding, {}};
    options.repairs.choices = source->choices;
    const auto document = core::library::parse(source->bytes, source->fileName, options, {}, cancel);
    if (!document)
        return std::unexpected(document.error());
    return known(info, *source, *document, library, cancel);
}

/// The annotated document that the file was when it had other bytes.
std::optional<core::library::DocumentInfo> earlierOf(const OpenRequest &request, const Source &source, Library &library)
{
    if (!request.document.isNull() || request.path.isEmpty())
        return std::nullopt;
    const auto found = library.versions().knownAt(request.path, source.bytes);
    return found && *found && (*found)->annotationCount > 0 ? *found : std::nullopt;
}

/// Whether half of the words are those of the earlier document: a file may also get another text under its name.
bool isNewVersion(const core::library::DocumentInfo &earlier, const core::document::Document &document,
                  const Library &library, const core::CancelToken &cancel)
{
    constexpr double halfOfEachShared = 1.0 / 3; // of what either has
    const auto before = core::library::correctedStored(library, earlier, {}, cancel);
    return before && core::search::likeness(before->document.text(), document.text()) >= halfOfEachShared;
}

/// Kept in the library, if it can be; of what is cancelled meanwhile nothing stays there. `earlier` as Opened has it.
core::Result<Opened> stored(const OpenRequest &request, const Source &source, core::document::Document document,
                            Library &library, const core::CancelToken &cancel,
                            std::optional<core::library::DocumentInfo> earlier = {})
{
    const auto cancelled = [] {
        return core::failure(core::ErrorCode::Cancelled, QCoreApplication::translate("app::controllers", "Cancelled."));
    };
    if (cancel.isCancelled())
        return cancelled();
    bool isNew = false;
    const auto info = entered(request, source, document, library, &isNew);
    if (!info)
        return unsaved(request, source, std::move(document), info.error());
    const bool former = info->hash != hashOf(source.bytes);
    auto kept = former ? presentContent(*info, library, cancel) : known(*info, source, document, library, cancel);
    if (cancel.isCancelled()) {
        if (isNew)
            (void)library.discard(*info);
        return cancelled();
    }
    if (!kept)
        return unsaved(request, source, std::move(document), kept.error());
    return Opened{std::make_shared<const OpenDocument>(std::move(*kept)), {}, isNew, std::move(earlier), {}, former};
}

/// The file becomes the new content of a document that the library has.
core::Result<Opened> updated(const OpenRequest &request, const Source &source, core::document::Document document,
                             Library &library, const core::CancelToken &cancel)
{
    if (!request.discards.isNull()) {
        if (const auto added = library.document(request.discards)) {
            if (const auto gone = library.discard(*added); !gone)
                return std::unexpected(gone.error());
        }
    }
    auto report = library.versions().update(request.updates, source.bytes, request.path, document);
    if (!report)
        return std::unexpected(report.error());
    OpenRequest known = request;
    known.document = request.updates;
    auto opened = stored(known, source, std::move(document), library, cancel);
    if (opened)
        opened->update = std::move(*report);
    return opened;
}
} // namespace

QString OpenRequest::displayName() const
{
    return path.isEmpty() ? name : QFileInfo(path).fileName();
}

core::Result<Opened> open(const OpenRequest &request, const QString &libraryPath, const core::Progress &progress,
                          const core::CancelToken &cancel, const ParsedCallback &parsed)
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
    if (request.repairs && request.present && library) {
        auto chosen = core::library::chooseRepairs(*library, *request.present, *request.repairs, progress, cancel);
        if (!chosen)
            return std::unexpected(chosen.error());
        return Opened{std::make_shared<const OpenDocument>(std::move(*chosen)), {}};
    }
    auto source = read(request, library.get());
    if (!source)
        return std::unexpected(source.error());
    progress.report(0.1);
    core::library::ParseOptions options{source->encoding, {}};
    options.repairs.choices = request.repairs.value_or(source->choices);
    auto document = core::library::parse(source->bytes, source->fileName, options, progress.part(0.1, 0.9), cancel);
    if (!document)
        return std::unexpected(document.error());
    if (parsed)
        parsed(*document);
    if (!library)
        return unsaved(request, *source, std::move(*document), std::move(why));
    if (!request.updates.isNull())
        return updated(request, *source, std::move(*document), *library, cancel);
    auto earlier = earlierOf(request, *source, *library);
    if (earlier && isNewVersion(*earlier, *document, *library, cancel)) {
        OpenRequest version = request;
        version.updates = earlier->id;
        if (auto opened = updated(version, *source, *document, *library, cancel))
            return opened;
    }
    return stored(request, *source, std::move(*document), *library, cancel, std::move(earlier));
}

} // namespace app::controllers
