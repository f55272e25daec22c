// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/exportnotes.h"

#include "core/library/aroundnotes.h"
#include "core/library/opendocument.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace app::controllers
{

using core::exporters::NotesOfDocument;
using core::library::DocumentInfo;
using core::library::Library;

namespace
{

core::Result<NotesOfDocument> read(const DocumentInfo &info, Library &library, const core::CancelToken &cancel)
{
    auto open = core::library::openDocument(library, info.id, {}, cancel);
    if (!open)
        return std::unexpected(open.error());
    return NotesOfDocument{info.title, info.id, info.sourceNote, open->document, open->annotations};
}

core::Result<QList<NotesOfDocument>> readAll(Library &library, ExportedNotes *result, const core::Progress &progress,
                                             const core::CancelToken &cancel)
{
    const auto infos = library.documents();
    if (!infos)
        return std::unexpected(infos.error());
    QList<NotesOfDocument> all;
    for (qsizetype i = 0; i < infos->size(); ++i) {
        const DocumentInfo &info = infos->at(i);
        if (cancel.isCancelled())
            return core::failure(core::ErrorCode::Cancelled, {});
        progress.report(static_cast<double>(i) / static_cast<double>(infos->size()));
        if (info.annotationCount == 0)
            continue;
        auto notes = read(info, library, cancel);
        if (notes)
            all.append(*notes);
        else
            result->problems.append(QCoreApplication::translate("app::controllers", "“%1” is left out: %2")
                                        .arg(info.title, notes.error().message));
    }
    return all;
}

QHash<core::TagId, core::annotation::Tag> tagsOf(const Library &library)
{
    QHash<core::TagId, core::annotation::Tag> byId;
    if (const auto tags = library.tags()) {
        for (const core::annotation::Tag &tag : *tags)
            byId.insert(tag.id, tag);
    }
    return byId;
}

bool isRefused(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7F || QStringView(u"/\\:*?\"<>|").contains(c) ||
           c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph;
}

} // namespace

core::Result<ExportedNotes> exportNotes(const ExportRequest &request, const core::Progress &progress,
                                        const core::CancelToken &cancel)
{
    ExportedNotes result;
    QList<NotesOfDocument> notes;
    QHash<core::TagId, core::annotation::Tag> tags;
    core::exporters::AroundNotes around;
    if (!request.libraryPath.isEmpty()) {
        auto library = Library::open(request.libraryPath);
        if (!library)
            return std::unexpected(library.error());
        tags = tagsOf(**library);
        auto found = core::library::aroundNotes(**library);
        if (!found)
            return std::unexpected(found.error());
        around = std::move(*found);
        if (!request.document) {
            auto all = readAll(**library, &result, progress, cancel);
            if (!all)
                return std::unexpected(all.error());
            notes = std::move(*all);
        }
    }
    if (request.document) {
        const core::library::OpenDocument &open = *request.document;
        notes = {{open.info.title, open.info.id, open.info.sourceNote, open.document, open.annotations}};
    }
    core::exporters::MarkdownOptions options = request.options;
    options.allMemos = !request.document;
    result.markdown = core::exporters::notesToMarkdown(notes, tags, options, around);
    result.documents = static_cast<int>(notes.size());
    for (const NotesOfDocument &document : notes)
        result.annotations += static_cast<int>(document.annotations.size());
    return result;
}

QString safeFileName(const QString &title, const QString &ending)
{
    constexpr qsizetype mostCharacters = 80;
    constexpr qsizetype mostBytes = 200;
    QString name;
    for (const QChar c : title)
        name += isRefused(c) ? QChar(u' ') : c;
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    qsizetype characters = 0;
    for (qsizetype at = graphemes.toNextBoundary(); at > 0; at = graphemes.toNextBoundary()) {
        if (++characters > mostCharacters || QStringView(name).first(at).toUtf8().size() > mostBytes)
            break;
        end = at;
    }
    name.truncate(end);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = QCoreApplication::translate("app::controllers", "Notes");
    return name + ending;
}

} // namespace app::controllers
