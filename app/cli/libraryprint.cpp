// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: print.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "core/document/dump.h"
#include "core/exporters/json.h"
#include "core/exporters/wholetext.h"
#include "core/io/atomicfile.h"
#include "core/library/opendocument.h"

#include <QCoreApplication>

namespace app::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// nullopt for a format that is not known.
std::optional<QByteArray> rendered(const core::document::Document &document, const QString &file, const QString &format)
{
    if (format == QLatin1String("json"))
        return core::exporters::documentToJson(document, file) + '\n';
    if (format == QLatin1String("text"))
        return core::exporters::documentToText(document).toUtf8();
    if (format == QLatin1String("markdown"))
        return core::exporters::documentToMarkdown(document).toUtf8();
    if (format == QLatin1String("html"))
        return core::exporters::documentToHtml(document).toUtf8();
    if (format == QLatin1String("dump"))
        return core::document::dumpDocument(document, core::document::DumpReasons::With).toUtf8();
    return std::nullopt;
}

} // namespace

int printDocument(const LibraryCall &call)
{
    const QString prefix = call.options.value(QStringLiteral("document"));
    if (prefix.isEmpty())
        return call.wrongUsage(tr("--document is needed."));
    const bool isJson = call.layout == Layout::Json && !call.options.isSet(QStringLiteral("format"));
    const QString format = isJson ? QStringLiteral("json") : call.options.value(QStringLiteral("format"));
    if (!rendered({}, {}, format))
        return call.wrongUsage(tr("“%1” is not a format: text, json, markdown, html or dump.").arg(format));
    const auto info = documentByPrefix(call.library, prefix);
    if (!info)
        return call.failed(info.error());
    const auto corrected = core::library::correctedStored(call.library, *info);
    if (!corrected) {
        printError(info->fileName.isEmpty() ? info->id.value : info->fileName, corrected.error().message);
        return Failed;
    }
    const QByteArray bytes = *rendered(corrected->document, info->fileName, format);
    const QString output = call.options.value(QStringLiteral("output"));
    if (output.isEmpty() || output == QLatin1String("-")) {
        printBytes(bytes);
        return Done;
    }
    if (const auto written = core::io::writeAtomically(output, bytes); !written) {
        printError(output, written.error().message);
        return Failed;
    }
    return Done;
}

} // namespace app::cli
