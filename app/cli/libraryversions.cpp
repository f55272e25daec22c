// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: update, review.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/library/opendocument.h"
#include "core/library/versions.h"

#include <QCoreApplication>

namespace app::cli
{

using core::annotation::Annotation;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

QJsonArray idsOf(const QList<core::AnnotationId> &ids)
{
    QJsonArray array;
    for (const auto &id : ids)
        array.append(id.value);
    return array;
}

core::Result<core::library::UpdateReport> update(const LibraryCall &call, const core::library::DocumentInfo &info,
                                                 const QString &file)
{
    const auto bytes = core::library::readFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto parsed = core::library::parse(*bytes, file);
    if (!parsed)
        return std::unexpected(parsed.error());
    return call.library.versions().update(info.id, *bytes, file, *parsed);
}

/// The words that now stand where the annotation was found.
QString wordsAt(const Annotation &annotation, const core::document::Document &document)
{
    QStringList words;
    for (const auto &target : annotation.targets) {
        if (target.range.end() <= document.text().size() && !target.range.isEmpty())
            words.append(document.text().mid(target.range.start(), target.range.length()));
    }
    return words.join(QStringLiteral(" […] "));
}

core::Result<Annotation> place(const LibraryCall &call, const core::AnnotationId &id,
                               const core::document::Document &document)
{
    const auto value = [&](const char *option) { return call.options.value(QString::fromLatin1(option)); };
    const auto range = core::library::Library::locate({value("quote"), value("prefix"), value("suffix")}, document);
    if (!range)
        return std::unexpected(range.error());
    return call.library.reattach(id, {*range}, document);
}

int decide(const LibraryCall &call, const char *option)
{
    const core::AnnotationId id{call.options.value(QString::fromLatin1(option))};
    auto annotation = call.library.annotation(id);
    if (!annotation)
        return call.failed(annotation.error());
    core::Outcome done;
    if (qstrcmp(option, "keep-lost") == 0) {
        done = call.library.versions().keepLost(id);
    } else {
        const auto open = core::library::openDocument(call.library, annotation->document);
        if (!open)
            return call.failed(open.error());
        const auto placed = qstrcmp(option, "accept") == 0 ? call.library.versions().accept(id, open->document)
                                                           : place(call, id, open->document);
        done = placed ? core::Outcome() : std::unexpected(placed.error());
    }
    if (!done)
        return call.failed(done.error());
    annotation = call.library.annotation(id);
    const auto tags = tagsById(call.library);
    if (!annotation || !tags)
        return call.failed(annotation ? tags.error() : annotation.error());
    if (call.layout == Layout::Json)
        printJson(toJson(*annotation, *tags));
    else
        printFields({id.value, QString::fromLatin1(option)});
    return Done;
}

/// Looks for the annotations of documents in their present texts, so that the queue is what it is to be.
QHash<core::DocumentId, core::document::Document>
openAll(const LibraryCall &call, const QList<core::library::DocumentInfo> &documents, int *code)
{
    QHash<core::DocumentId, core::document::Document> open;
    for (const auto &info : documents) {
        if (info.annotationCount == 0)
            continue;
        const auto opened = core::library::openDocument(call.library, info.id);
        if (opened) {
            open.insert(info.id, opened->document);
        } else {
            printError(info.title, opened.error().message);
            *code = Failed;
        }
    }
    return open;
}

} // namespace

int updateDocument(const LibraryCall &call)
{
    const QStringList files = call.options.positionalArguments();
    if (files.size() != 1)
        return call.wrongUsage(tr("Name one file."));
    const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
    if (!info)
        return call.failed(info.error());
    const auto report = update(call, *info, files.first());
    if (!report) {
        printError(files.first(), report.error().message);
        return Failed;
    }
    if (call.layout == Layout::Json) {
        printJson(QJsonObject{{QStringLiteral("document"), info->id.value},
                              {QStringLiteral("sameContent"), report->sameContent},
                              {QStringLiteral("kept"), idsOf(report->kept)},
                              {QStringLiteral("doubtful"), idsOf(report->doubtful)},
                              {QStringLiteral("lost"), idsOf(report->lost)}});
        return Done;
    }
    const std::pair<const char *, const QList<core::AnnotationId> *> groups[] = {
        {"kept", &report->kept}, {"doubtful", &report->doubtful}, {"lost", &report->lost}};
    for (const auto &[name, ids] : groups) {
        for (const auto &id : *ids)
            printFields({QString::fromLatin1(name), id.value});
    }
    return Done;
}

int review(const LibraryCall &call)
{
    for (const char *option : {"accept", "place", "keep-lost"}) {
        if (call.options.isSet(QString::fromLatin1(option)))
            return decide(call, option);
    }
    int code = Done;
    core::Result<QList<core::library::DocumentInfo>> documents = call.library.documents();
    std::optional<core::DocumentId> one;
    if (documents && call.options.isSet(QStringLiteral("document"))) {
        const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
        if (!info)
            return call.failed(info.error());
        documents = QList{*info};
        one = info->id;
    }
    if (!documents)
        return call.failed(documents.error());
    const auto open = openAll(call, *documents, &code);
    const auto queue = call.library.versions().queue(one);
    const auto tags = tagsById(call.library);
    if (!queue || !tags)
        return call.failed(queue ? tags.error() : queue.error());
    QJsonArray array;
    for (const Annotation &annotation : *queue) {
        const QString words = wordsAt(annotation, open.value(annotation.document));
        QJsonObject object = toJson(annotation, *tags);
        object.insert(QStringLiteral("words"), words);
        if (call.layout == Layout::Json)
            array.append(object);
        else
            printFields({annotation.id.value, object.value(QStringLiteral("state")).toString(),
                         annotation.targets.value(0).quote, words});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return code;
}

} // namespace app::cli
