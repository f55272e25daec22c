// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: notes, tags, export.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/exporters/markdown.h"
#include "core/io/atomicfile.h"
#include "core/library/opendocument.h"

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
    for (const Annotation &note : *notes) {
        if (call.layout == Layout::Json)
            array.append(toJson(note, *tags));
        else
            printFields({note.id.value, note.document.value,
                         colorName(note.color) + QLatin1Char(' ') + styleName(note.style),
                         tagPaths(note, *tags).join(QStringLiteral(", ")), quoteOf(note), note.note});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

int listTags(const LibraryCall &call)
{
    const auto tags = call.library.tags();
    if (!tags)
        return call.failed(tags.error());
    const auto counts = call.library.tagCounts();
    if (!counts)
        return call.failed(counts.error());
    QJsonArray array;
    for (const core::annotation::Tag &tag : *tags) {
        const int count = counts->value(tag.id);
        if (call.layout == Layout::Json) {
            array.append(QJsonObject{{QStringLiteral("id"), tag.id.value},
                                     {QStringLiteral("path"), tag.path},
                                     {QStringLiteral("color"), tag.color},
                                     {QStringLiteral("description"), tag.description},
                                     {QStringLiteral("annotations"), count}});
        } else {
            printFields({tag.path, QString::number(count)});
        }
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
    const QString markdown = core::exporters::notesToMarkdown(notes, *tags);
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
