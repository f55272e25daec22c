// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: update, review.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "app/cli/optionrules.h"
#include "core/library/opendocument.h"
#include "core/library/versions.h"

#include <QCoreApplication>

namespace app::cli
{

using core::annotation::Annotation;
using core::annotation::Target;

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

/// The words that now stand where the passage was found.
QString wordsAt(const Target &target, const core::document::Document &document)
{
    if (target.range.isEmpty() || target.range.end() > document.text().size())
        return {};
    return document.text().mid(target.range.start(), target.range.length());
}

/// The passage that is named, counted from 0; nullopt where none is. InvalidArgument where the annotation has no such.
core::Result<std::optional<qsizetype>> passageOf(const LibraryCall &call, const Annotation &annotation)
{
    const QString option = QStringLiteral("passage");
    if (!call.options.isSet(option))
        return std::nullopt;
    bool isNumber = false;
    const qsizetype number = call.options.value(option).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > annotation.targets.size()) {
        return core::failure(core::ErrorCode::InvalidArgument,
                             tr("The annotation has passages 1 to %1.").arg(annotation.targets.size()));
    }
    return number - 1;
}

core::Result<Annotation> place(const LibraryCall &call, const Annotation &annotation, std::optional<qsizetype> passage,
                               const core::document::Document &document)
{
    if (!passage && annotation.targets.size() > 1) {
        return core::failure(
            core::ErrorCode::InvalidArgument,
            tr("The annotation has %1 passages: name one with --passage.").arg(annotation.targets.size()));
    }
    const auto value = [&](const char *option) { return call.options.value(QString::fromLatin1(option)); };
    const auto range = core::library::Library::locate({value("quote"), value("prefix"), value("suffix")}, document);
    if (!range)
        return std::unexpected(range.error());
    return call.library.versions().place(annotation.id, document, passage.value_or(0), *range);
}

core::Result<Annotation> decided(const LibraryCall &call, const Annotation &annotation, const char *option)
{
    const auto passage = passageOf(call, annotation);
    if (!passage)
        return std::unexpected(passage.error());
    const auto open = core::library::openDocument(call.library, annotation.document);
    if (!open)
        return std::unexpected(open.error());
    if (qstrcmp(option, "keep-lost") == 0)
        return call.library.versions().keepLost(annotation.id, open->document, *passage);
    if (qstrcmp(option, "accept") == 0)
        return call.library.versions().accept(annotation.id, open->document, *passage);
    return place(call, annotation, *passage, open->document);
}

int decide(const LibraryCall &call, const char *option)
{
    const core::AnnotationId id{call.options.value(QString::fromLatin1(option))};
    const auto annotation = call.library.annotation(id);
    if (!annotation)
        return call.failed(annotation.error());
    const auto after = decided(call, *annotation, option);
    const auto tags = tagsById(call.library);
    if (!after || !tags)
        return call.failed(after ? tags.error() : after.error());
    if (call.layout == Layout::Json)
        printJson(toJson(*after, *tags));
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

/// With the words of each passage that has a place, as they are now.
QJsonObject queued(const Annotation &annotation, const core::document::Document &document, const Tags &tags)
{
    QJsonObject object = toJson(annotation, tags);
    QJsonArray targets = object.value(QStringLiteral("targets")).toArray();
    QStringList words;
    for (qsizetype i = 0; i < annotation.targets.size(); ++i) {
        const QString now = wordsAt(annotation.targets.at(i), document);
        QJsonObject target = targets.at(i).toObject();
        target.insert(QStringLiteral("words"), now);
        targets[i] = target;
        if (!now.isEmpty())
            words.append(now);
    }
    object.insert(QStringLiteral("targets"), targets);
    object.insert(QStringLiteral("words"), words.join(QStringLiteral(" […] ")));
    return object;
}

/// A line for each passage that is to be decided.
void printQueued(const Annotation &annotation, const core::document::Document &document)
{
    for (qsizetype i = 0; i < annotation.targets.size(); ++i) {
        const Target &target = annotation.targets.at(i);
        if (target.isUndecided())
            printFields({annotation.id.value, stateText(target.state), target.quote, wordsAt(target, document),
                         QStringLiteral("%1/%2").arg(i + 1).arg(annotation.targets.size())});
    }
}

} // namespace

int updateDocument(const LibraryCall &call)
{
    const QStringList files = call.options.positionalArguments();
    if (files.size() != 1)
        return call.wrongUsage(tr("Name one file."));
    if (!call.options.isSet(QStringLiteral("document")))
        return call.wrongUsage(tr("Name the document that the file is a version of with --document."));
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
    const QString lacking = lackingOption(call.options, {{"place", {"quote"}},
                                                         {"quote", {"place"}},
                                                         {"prefix", {"place"}},
                                                         {"suffix", {"place"}},
                                                         {"passage", {"accept", "place", "keep-lost"}}});
    const QString clash = clashingOptions(call.options, {"accept", "place", "keep-lost"});
    if (!lacking.isEmpty() || !clash.isEmpty())
        return call.wrongUsage(lacking.isEmpty() ? clash : lacking);
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
        const auto &document = open.value(annotation.document);
        if (call.layout == Layout::Json)
            array.append(queued(annotation, document, *tags));
        else
            printQueued(annotation, document);
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return code;
}

} // namespace app::cli
