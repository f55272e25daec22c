// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: edit.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/corrections/rewording.h"
#include "core/library/opendocument.h"
#include "core/text/codepoints.h"

#include <QCoreApplication>

namespace app::cli
{

namespace
{

/// The line that the passage lies in, with the passage reading otherwise.
core::Result<core::corrections::Plan> planned(const core::library::OpenDocument &open, core::text::TextRange place,
                                              const QString &words, const QString &author)
{
    const core::document::Document &document = open.document;
    const qsizetype block = document.blockAt(place.start());
    const core::text::TextRange line = document.blocks().at(block).range;
    if (place.end() > line.end())
        return core::failure(core::ErrorCode::InvalidArgument,
                             QCoreApplication::translate("app::cli", "The passage lies in several lines."));
    QString text = document.blockText(block).toString();
    text.replace(place.start() - line.start(), place.length(), words);
    return core::corrections::plannedRewording(open.corrected, {block, text, author});
}

} // namespace

int editText(const LibraryCall &call)
{
    for (const char *needed : {"document", "quote", "text"}) {
        if (!call.options.isSet(QString::fromLatin1(needed)))
            return call.wrongUsage(
                QCoreApplication::translate("app::cli", "--document, --quote and --text are needed."));
    }
    const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
    if (!info)
        return call.failed(info.error());
    const auto open = core::library::openDocument(call.library, info->id);
    if (!open)
        return call.failed(open.error());
    const core::library::QuoteQuery passage{call.options.value(QStringLiteral("quote")),
                                            call.options.value(QStringLiteral("prefix")),
                                            call.options.value(QStringLiteral("suffix"))};
    const auto place = core::library::Library::locate(passage, open->document);
    if (!place)
        return call.failed(place.error());
    const auto plan = planned(*open, *place, call.options.value(QStringLiteral("text")), call.library.author());
    if (!plan)
        return call.failed(plan.error());
    const auto done = call.library.correct(*open, *plan);
    if (!done)
        return call.failed(done.error());
    const qsizetype block = plan->changes.first().block;
    const core::text::CodePointRange line =
        core::text::CodePointCursor(done->document.text()).rangeAt(done->document.blocks().at(block).range);
    const QString words = done->document.blockText(block).toString();
    if (call.layout == Layout::Json)
        printJson(QJsonObject{{QStringLiteral("document"), info->id.value},
                              {QStringLiteral("start"), static_cast<qint64>(line.start)},
                              {QStringLiteral("end"), static_cast<qint64>(line.end)},
                              {QStringLiteral("text"), words}});
    else
        printFields({QString::number(line.start), words});
    return Done;
}

} // namespace app::cli
