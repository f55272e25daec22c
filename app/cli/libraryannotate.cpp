// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: annotate.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/library/opendocument.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace app::cli
{

using core::annotation::Annotation;
using core::annotation::MarkColor;
using core::annotation::MarkStyle;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// An annotation as it is asked for: on the command line or as a line of JSON.
struct Request {
    QString document;
    core::library::QuoteQuery passage;
    QString style;
    QString color;
    QStringList tags;
    QString note;
};

std::unexpected<core::Error> invalid(const QString &message)
{
    return core::failure(core::ErrorCode::InvalidArgument, message);
}

/// Makes annotations, and keeps the documents parsed while it goes on.
class Annotator
{
public:
    explicit Annotator(core::library::Library &library) : m_library(library) {}

    core::Result<Annotation> annotate(const Request &request)
    {
        core::library::NewAnnotation what;
        if (!request.style.isEmpty() && !styleFromName(request.style, &what.style))
            return invalid(tr("“%1” is not a style: highlight or underline.").arg(request.style));
        if (!request.color.isEmpty() && !colorFromName(request.color, &what.color))
            return invalid(tr("“%1” is not a colour: yellow, green, blue, red, violet or orange.").arg(request.color));
        const auto opened = document(request.document);
        if (!opened)
            return std::unexpected(opened.error());
        const auto place = core::library::Library::locate(request.passage, (*opened)->document);
        if (!place)
            return std::unexpected(place.error());
        what.document = (*opened)->info.id;
        what.ranges = {*place};
        what.tagPaths = request.tags;
        what.note = request.note;
        return m_library.annotate(what, (*opened)->document);
    }

private:
    struct Opened {
        core::library::DocumentInfo info;
        core::document::Document document;
    };

    core::Result<const Opened *> document(const QString &prefix)
    {
        const auto info = documentByPrefix(m_library, prefix);
        if (!info)
            return std::unexpected(info.error());
        const auto known = m_opened.constFind(info->id);
        if (known != m_opened.constEnd() && known->info.encoding == info->encoding)
            return &*known;
        auto parsed = core::library::correctedStored(m_library, *info);
        if (!parsed)
            return std::unexpected(parsed.error());
        if (m_opened.size() >= mostOpened)
            m_opened.clear();
        return &*m_opened.insert(info->id, {*info, std::move(parsed->document)});
    }

    static constexpr qsizetype mostOpened = 16;
    core::library::Library &m_library;
    QHash<core::DocumentId, Opened> m_opened;
};

const char *codeName(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::NotFound:
        return "not-found";
    case core::ErrorCode::QuoteNotFound:
        return "quote-not-found";
    case core::ErrorCode::QuoteAmbiguous:
        return "quote-ambiguous";
    case core::ErrorCode::InvalidArgument:
    case core::ErrorCode::Malformed:
        return "invalid";
    case core::ErrorCode::LibraryReadOnly:
        return "library-read-only";
    case core::ErrorCode::LibraryLocked:
        return "library-locked";
    case core::ErrorCode::LibraryDamaged:
        return "library-damaged";
    case core::ErrorCode::DiskFull:
        return "disk-full";
    default:
        return "failed";
    }
}

/// A member that must be a text where it is there.
core::Outcome readText(const QJsonObject &object, const char *name, QString *text)
{
    const QJsonValue value = object.value(QLatin1StringView(name));
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        return invalid(tr("“%1” is not a text.").arg(QLatin1StringView(name)));
    *text = value.toString();
    return {};
}

core::Result<Request> requestOf(const QByteArray &line)
{
    QJsonParseError parseError;
    const QJsonDocument json = QJsonDocument::fromJson(line, &parseError);
    if (!json.isObject())
        return invalid(tr("The line is not a JSON object: %1").arg(parseError.errorString()));
    const QJsonObject object = json.object();
    Request request;
    const std::pair<const char *, QString *> texts[] = {
        {"document", &request.document},
        {"quote", &request.passage.quote},
        {"prefix", &request.passage.prefix},
        {"suffix", &request.passage.suffix},
        {"style", &request.style},
        {"color", &request.color},
        {"note", &request.note},
    };
    for (const auto &[name, text] : texts) {
        if (const auto read = readText(object, name, text); !read)
            return std::unexpected(read.error());
    }
    const QJsonValue tags = object.value(QLatin1StringView("tags"));
    if (!tags.isUndefined() && !tags.isArray())
        return invalid(tr("“tags” is not a list."));
    const QJsonArray names = tags.toArray();
    for (const QJsonValue &name : names) {
        if (!name.isString())
            return invalid(tr("“tags” has something that is not a text."));
        request.tags.append(name.toString());
    }
    return request;
}

QJsonObject answer(int line, const core::Result<Annotation> &made)
{
    QJsonObject object{{QStringLiteral("line"), line}};
    if (made) {
        object.insert(QStringLiteral("id"), made->id.value);
    } else {
        object.insert(QStringLiteral("error"), made.error().message);
        object.insert(QStringLiteral("code"), QString::fromLatin1(codeName(made.error().code)));
    }
    return object;
}

int annotateBatch(const LibraryCall &call, const QString &file)
{
    QFile input(file);
    const bool opened =
        file == QLatin1String("-") ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!opened) {
        printError(file, tr("The file cannot be read: %1").arg(input.errorString()));
        return Failed;
    }
    Annotator annotator(call.library);
    int code = Done;
    for (int number = 1;; ++number) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            break;
        if (line.trimmed().isEmpty())
            continue;
        const auto request = requestOf(line);
        const auto made =
            request ? annotator.annotate(*request) : core::Result<Annotation>(std::unexpected(request.error()));
        if (!made)
            code = Failed;
        // Only now, when it is on disk, and at once: who reads this may rely on it.
        printJson(answer(number, made));
        std::fflush(stdout);
    }
    return code;
}

} // namespace

int annotate(const LibraryCall &call)
{
    const auto value = [&](const char *name) { return call.options.value(QString::fromLatin1(name)); };
    if (call.options.isSet(QStringLiteral("batch"))) {
        for (const char *name : {"document", "quote", "prefix", "suffix", "style", "color", "tag", "note"}) {
            if (call.options.isSet(QString::fromLatin1(name)))
                return call.wrongUsage(tr("--%1 does not go with --batch.").arg(QLatin1StringView(name)));
        }
        return annotateBatch(call, value("batch"));
    }
    if (value("document").isEmpty() || value("quote").isEmpty())
        return call.wrongUsage(tr("--document and --quote are needed."));
    MarkStyle style{};
    MarkColor color{};
    if (!value("style").isEmpty() && !styleFromName(value("style"), &style))
        return call.wrongUsage(tr("“%1” is not a style: highlight or underline.").arg(value("style")));
    if (!value("color").isEmpty() && !colorFromName(value("color"), &color))
        return call.wrongUsage(
            tr("“%1” is not a colour: yellow, green, blue, red, violet or orange.").arg(value("color")));
    Annotator annotator(call.library);
    const auto made = annotator.annotate({value("document"),
                                          {value("quote"), value("prefix"), value("suffix")},
                                          value("style"),
                                          value("color"),
                                          call.options.values(QStringLiteral("tag")),
                                          value("note")});
    if (!made)
        return call.failed(made.error());
    if (call.layout == Layout::Text) {
        print(made->id.value + QLatin1Char('\n'));
        return Done;
    }
    const auto tags = tagsById(call.library);
    if (!tags)
        return call.failed(tags.error());
    printJson(toJson(*made, *tags));
    return Done;
}

} // namespace app::cli
