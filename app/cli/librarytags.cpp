// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: tags.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "app/cli/optionrules.h"
#include "core/interchange/codebookcsv.h"
#include "core/interchange/codebookqdc.h"
#include "core/io/atomicfile.h"
#include "core/library/codebook.h"
#include "core/library/parse.h"

#include <QCoreApplication>

namespace app::cli
{

using core::annotation::Tag;
using core::library::Codebook;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

core::Result<Tag> tagByPath(Codebook &codebook, const QString &path)
{
    const auto found = codebook.find(path);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return core::failure(core::ErrorCode::NotFound, tr("There is no tag “%1”.").arg(path));
    return **found;
}

QJsonObject toJson(const Tag &tag, const core::library::TagUse &use)
{
    return {{QStringLiteral("id"), tag.id.value},
            {QStringLiteral("path"), tag.path},
            {QStringLiteral("color"), tag.color},
            {QStringLiteral("description"), tag.description},
            {QStringLiteral("aliases"), QJsonArray::fromStringList(tag.aliases)},
            {QStringLiteral("whenToUse"), tag.whenToUse},
            {QStringLiteral("whenNot"), tag.whenNot},
            {QStringLiteral("example"), tag.example},
            {QStringLiteral("annotations"), use.own},
            {QStringLiteral("withBelow"), use.withBelow},
            {QStringLiteral("documents"), use.documents}};
}

int list(const LibraryCall &call, Codebook codebook)
{
    std::optional<core::DocumentId> document;
    if (call.options.isSet(QStringLiteral("document"))) {
        const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
        if (!info)
            return call.failed(info.error());
        document = info->id;
    }
    const auto tags = codebook.tags();
    const auto uses = codebook.uses(document);
    if (!tags || !uses)
        return call.failed(tags ? uses.error() : tags.error());
    QJsonArray array;
    for (const Tag &tag : *tags) {
        const auto use = uses->value(tag.id);
        if (call.options.isSet(QStringLiteral("unused")) && use.withBelow > 0)
            continue;
        if (call.layout == Layout::Json)
            array.append(toJson(tag, use));
        else
            printFields({tag.path, QString::number(use.own)});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

core::Outcome moveTag(const LibraryCall &call, Codebook &codebook, const Tag &tag)
{
    core::TagId parent;
    const QString under = call.options.value(QStringLiteral("move"));
    if (under != QLatin1String("/")) {
        const auto above = tagByPath(codebook, under);
        if (!above)
            return std::unexpected(above.error());
        parent = above->id;
    }
    return codebook.move({tag.id}, parent);
}

core::Result<core::TagId> splitTag(const LibraryCall &call, Codebook &codebook, const Tag &tag)
{
    QList<core::AnnotationId> annotations;
    const QStringList ids = call.options.values(QStringLiteral("annotation"));
    for (const QString &id : ids)
        annotations.append({id});
    const auto made = codebook.split(tag.id, call.options.value(QStringLiteral("split")), annotations);
    return made ? core::Result<core::TagId>(made->id) : std::unexpected(made.error());
}

core::Outcome describeTag(const LibraryCall &call, Codebook &codebook, Tag tag)
{
    const auto set = [&](const char *option, QString *text) {
        if (call.options.isSet(QString::fromLatin1(option)))
            *text = call.options.value(QString::fromLatin1(option));
    };
    set("color", &tag.color);
    set("description", &tag.description);
    set("when-to-use", &tag.whenToUse);
    set("when-not", &tag.whenNot);
    set("example", &tag.example);
    if (call.options.isSet(QStringLiteral("alias")))
        tag.aliases = call.options.values(QStringLiteral("alias"));
    return codebook.describe(tag);
}

/// Does what is asked and answers the tag that it is about afterwards.
core::Result<core::TagId> changeTag(const LibraryCall &call, Codebook &codebook, const Tag &tag)
{
    const auto &options = call.options;
    const auto about = [](const core::TagId &id, const core::Outcome &done) {
        return done ? core::Result<core::TagId>(id) : std::unexpected(done.error());
    };
    if (options.isSet(QStringLiteral("split")))
        return splitTag(call, codebook, tag);
    if (options.isSet(QStringLiteral("rename")))
        return about(tag.id, codebook.rename(tag.id, options.value(QStringLiteral("rename"))));
    if (options.isSet(QStringLiteral("move")))
        return about(tag.id, moveTag(call, codebook, tag));
    if (options.isSet(QStringLiteral("into"))) {
        const auto into = tagByPath(codebook, options.value(QStringLiteral("into")));
        if (!into)
            return std::unexpected(into.error());
        return about(into->id, codebook.merge({tag.id}, into->id));
    }
    if (options.isSet(QStringLiteral("remove")))
        return about(tag.id, codebook.remove({tag.id}));
    return about(tag.id, describeTag(call, codebook, tag));
}

int change(const LibraryCall &call, Codebook codebook)
{
    const auto tag = tagByPath(codebook, call.options.value(QStringLiteral("tag")));
    if (!tag)
        return call.failed(tag.error());
    const auto shown = changeTag(call, codebook, *tag);
    if (!shown)
        return call.failed(shown.error());
    // What was removed is not there any more.
    const auto after = codebook.tag(*shown);
    if (!after && after.error().code != core::ErrorCode::NotFound)
        return call.failed(after.error());
    if (call.layout == Layout::Text) {
        if (after)
            printFields({after->id.value, after->path});
        return Done;
    }
    const auto uses = codebook.uses();
    if (!uses)
        return call.failed(uses.error());
    printJson(after ? toJson(*after, uses->value(*shown)) : QJsonObject());
    return Done;
}

int exportCodebook(const LibraryCall &call, Codebook codebook)
{
    const auto tags = codebook.tags();
    if (!tags)
        return call.failed(tags.error());
    const QString file = call.options.value(QStringLiteral("export"));
    core::Result<QByteArray> bytes;
    if (file.endsWith(QLatin1String(".qdc"), Qt::CaseInsensitive)) {
        bytes = core::interchange::codebookToQdc(*tags);
    } else {
        const bool mark = call.options.isSet(QStringLiteral("bom"));
        bytes = core::interchange::codebookToCsv(
            *tags, {mark ? core::io::CsvOptions::Mark::Utf8 : core::io::CsvOptions::Mark::None});
    }
    if (!bytes)
        return call.failed(bytes.error());
    if (file == QLatin1String("-")) {
        printBytes(*bytes);
        return Done;
    }
    if (const auto written = core::io::writeAtomically(file, *bytes); !written) {
        printError(file, written.error().message);
        return Failed;
    }
    if (call.layout == Layout::Json)
        printJson(QJsonObject{{QStringLiteral("output"), file}, {QStringLiteral("tags"), tags->size()}});
    return Done;
}

int importCodebook(const LibraryCall &call, Codebook codebook)
{
    const QString file = call.options.value(QStringLiteral("import"));
    const auto bytes = core::library::readFile(file);
    core::Result<core::interchange::ReadCodebook> read =
        bytes ? core::interchange::ReadCodebook()
              : core::Result<core::interchange::ReadCodebook>(std::unexpected(bytes.error()));
    if (bytes && bytes->trimmed().startsWith('<')) {
        read = core::interchange::codebookFromQdc(*bytes);
    } else if (bytes) {
        auto tags = core::interchange::codebookFromCsv(*bytes);
        if (tags)
            read->tags = std::move(*tags);
        else
            read = std::unexpected(tags.error());
    }
    if (!read) {
        printError(file, read.error().message);
        return Failed;
    }
    const auto taken = codebook.take(read->tags);
    if (!taken)
        return call.failed(taken.error());
    if (call.layout == Layout::Json) {
        printJson(QJsonObject{{QStringLiteral("made"), taken->made},
                              {QStringLiteral("completed"), taken->completed},
                              {QStringLiteral("same"), taken->same},
                              {QStringLiteral("losses"), QJsonArray::fromStringList(read->losses)}});
    } else {
        printFields({QString::number(taken->made), QString::number(taken->completed), QString::number(taken->same)});
        for (const QString &loss : std::as_const(read->losses))
            printError(file, loss);
    }
    return Done;
}

QString wrongOptions(const QCommandLineParser &options)
{
    for (const char *words : {"color", "description", "alias", "when-to-use", "when-not", "example"}) {
        const QString clash = clashingOptions(options, {"rename", "move", "into", "split", "remove", words});
        if (!clash.isEmpty())
            return clash;
    }
    return lackingOption(options, {{"rename", {"tag"}},
                                   {"move", {"tag"}},
                                   {"into", {"tag"}},
                                   {"split", {"tag"}},
                                   {"remove", {"tag"}},
                                   {"color", {"tag"}},
                                   {"description", {"tag"}},
                                   {"alias", {"tag"}},
                                   {"when-to-use", {"tag"}},
                                   {"when-not", {"tag"}},
                                   {"example", {"tag"}},
                                   {"annotation", {"split"}},
                                   {"bom", {"export"}}});
}

} // namespace

int manageTags(const LibraryCall &call)
{
    if (const QString wrong = wrongOptions(call.options); !wrong.isEmpty())
        return call.wrongUsage(wrong);
    if (call.options.isSet(QStringLiteral("export")))
        return exportCodebook(call, call.library.codebook());
    if (call.options.isSet(QStringLiteral("import")))
        return importCodebook(call, call.library.codebook());
    if (call.options.isSet(QStringLiteral("tag")))
        return change(call, call.library.codebook());
    return list(call, call.library.codebook());
}

} // namespace app::cli
