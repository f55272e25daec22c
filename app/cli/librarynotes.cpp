// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: notes, export.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/exporters/markdown.h"
#include "core/io/atomicfile.h"
#include "core/library/aroundnotes.h"
#include "core/library/opendocument.h"
#include "core/structure/pinpoint.h"

#include <QCoreApplication>

namespace app::cli
{

using core::annotation::Annotation;
using core::library::DocumentInfo;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

QString quoteOf(const Annotation &annotation)
{
    QStringList quotes;
    for (const auto &target : annotation.targets)
        quotes.append(target.quote);
    return quotes.join(QStringLiteral(" […] "));
}

/// The documents that a call is about: the named one, or all.
core::Result<QList<DocumentInfo>> chosenDocuments(const LibraryCall &call)
{
    if (!call.options.isSet(QStringLiteral("document")))
        return call.library.documents();
    const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
    if (!info)
        return std::unexpected(info.error());
    return QList{*info};
}

/// The notes of a document in its text; where that cannot be had, as they are stored, and the reason is printed.
core::Result<core::exporters::NotesOfDocument> notesOf(const LibraryCall &call, const DocumentInfo &info, int *code)
{
    auto opened = core::library::openDocument(call.library, info.id);
    if (opened)
        return core::exporters::NotesOfDocument{info.title, info.id, info.sourceNote, opened->document,
                                                opened->annotations};
    printError(info.fileName.isEmpty() ? info.id.value : info.fileName, opened.error().message);
    *code = Failed;
    const auto stored = call.library.notes({info.id, {}});
    if (!stored)
        return std::unexpected(stored.error());
    return core::exporters::NotesOfDocument{info.title, info.id, info.sourceNote, {}, *stored};
}

/// Where notes stand in their documents' present texts, as places are cited. A document is parsed once, when its first
/// note is asked for; the notes of one that cannot be read have no place.
class Places
{
public:
    explicit Places(const LibraryCall &call) : m_call(call) {}

    /// A place for each of the note's targets; null where it is lost.
    QList<core::structure::Pinpoint> of(const Annotation &note)
    {
        const Document &document = read(note.document);
        QList<core::structure::Pinpoint> places;
        for (const Annotation &found : document.annotations) {
            if (found.id != note.id)
                continue;
            for (const auto &target : found.targets)
                places.append(target.range.isEmpty() ? core::structure::Pinpoint()
                                                     : document.pinpoints.of(target.range));
        }
        return places;
    }

private:
    struct Document {
        core::structure::Pinpoints pinpoints;
        QList<Annotation> annotations;
    };
    const Document &read(const core::DocumentId &id)
    {
        if (const auto known = m_documents.constFind(id); known != m_documents.cend())
            return *known;
        Document document;
        if (auto opened = core::library::openDocument(m_call.library, id))
            document = {core::structure::Pinpoints(opened->document), opened->annotations};
        return *m_documents.insert(id, document);
    }

    const LibraryCall &m_call;
    QHash<core::DocumentId, Document> m_documents;
};

QString textOf(const QList<core::structure::Pinpoint> &places)
{
    QStringList texts;
    for (const auto &place : places) {
        if (!place.isNull() && !texts.contains(place.text))
            texts.append(place.text);
    }
    return texts.join(QStringLiteral("; "));
}

/// "pinpoint" and "citation" for each target that stands in the text.
QJsonObject withPlaces(QJsonObject note, const QList<core::structure::Pinpoint> &places)
{
    QJsonArray targets = note.value(QStringLiteral("targets")).toArray();
    for (qsizetype i = 0; i < std::min(places.size(), targets.size()); ++i) {
        if (places.at(i).isNull())
            continue;
        QJsonObject target = targets.at(i).toObject();
        target.insert(QStringLiteral("pinpoint"), places.at(i).text);
        target.insert(QStringLiteral("citation"), places.at(i).citation);
        targets.replace(i, target);
    }
    note.insert(QStringLiteral("targets"), targets);
    return note;
}

} // namespace

int listNotes(const LibraryCall &call)
{
    core::library::NoteFilter filter;
    if (call.options.isSet(QStringLiteral("document"))) {
        const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
        if (!info)
            return call.failed(info.error());
        filter.document = info->id;
    }
    filter.tagPath = call.options.value(QStringLiteral("tag"));
    const auto notes = call.library.notes(filter);
    if (!notes)
        return call.failed(notes.error());
    const auto tags = tagsById(call.library);
    if (!tags)
        return call.failed(tags.error());
    QJsonArray array;
    Places places(call);
    for (const Annotation &note : *notes) {
        if (call.layout == Layout::Json)
            array.append(withPlaces(toJson(note, *tags), places.of(note)));
        else
            printFields(
                {note.id.value, note.document.value, colorName(note.color) + QLatin1Char(' ') + styleName(note.style),
                 tagPaths(note, *tags).join(QStringLiteral(", ")), quoteOf(note), note.note, textOf(places.of(note))});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

int exportNotes(const LibraryCall &call)
{
    const QString format = call.options.value(QStringLiteral("format"));
    if (format != QLatin1String("markdown"))
        return call.wrongUsage(tr("“%1” is not a format: markdown.").arg(format));
    const auto documents = chosenDocuments(call);
    if (!documents)
        return call.failed(documents.error());
    const auto tags = tagsById(call.library);
    if (!tags)
        return call.failed(tags.error());
    int code = Done;
    QList<core::exporters::NotesOfDocument> notes;
    for (const DocumentInfo &info : *documents) {
        // Of a whole library, what has no notes is left out.
        if (info.annotationCount == 0 && !call.options.isSet(QStringLiteral("document")))
            continue;
        auto found = notesOf(call, info, &code);
        if (!found)
            return call.failed(found.error());
        notes.append(std::move(*found));
    }
    const auto around = core::library::aroundNotes(call.library);
    if (!around)
        return call.failed(around.error());
    core::exporters::MarkdownOptions options;
    options.allMemos = !call.options.isSet(QStringLiteral("document"));
    const QString markdown = core::exporters::notesToMarkdown(notes, *tags, options, *around);
    const QString named = call.options.value(QStringLiteral("output"));
    const QString output = named == QLatin1String("-") ? QString() : named;
    if (!output.isEmpty()) {
        if (const auto written = core::io::writeAtomically(output, markdown.toUtf8()); !written) {
            printError(output, written.error().message);
            return Failed;
        }
    }
    if (call.layout == Layout::Json) {
        QJsonObject object{{QStringLiteral("format"), format}, {QStringLiteral("documents"), notes.size()}};
        object.insert(output.isEmpty() ? QStringLiteral("text") : QStringLiteral("output"),
                      output.isEmpty() ? markdown : output);
        printJson(object);
    } else if (output.isEmpty()) {
        print(markdown);
    }
    return code;
}

} // namespace app::cli
