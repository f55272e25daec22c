// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: outline.
#include "app/cli/console.h"
#include "app/cli/correcting.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/library/opendocument.h"
#include "core/text/codepoints.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cmath>
#include <cstdio>

namespace app::cli
{

using core::corrections::Corrected;
using core::corrections::Gesture;
using core::document::Document;
using core::library::OpenDocument;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// One entry of the outline as it is printed.
struct Row {
    QString type; ///< "article", "title", "heading"
    int level = 0;
    QString number;
    QString text;
    core::text::CodePointRange place;
    double confidence = 1;
    QString reason;
};

QList<Row> rowsOf(const Document &document)
{
    QList<Row> rows;
    core::text::CodePointCursor codePoints(document.text());
    for (const core::document::OutlineEntry &entry : document.outline()) {
        const core::document::Article &article = document.articles().at(entry.article);
        Row row;
        if (entry.block < 0) {
            const qsizetype start = document.blocks().at(article.firstBlock).range.start();
            row.type = QStringLiteral("article");
            row.place = codePoints.rangeAt({start, start});
            row.confidence = static_cast<double>(article.confidence);
            row.reason = article.reason;
        } else {
            const core::document::Block &block = document.blocks().at(entry.block);
            const core::document::BlockDetail &detail = document.detail(entry.block);
            const bool isTitle = block.kind == core::document::BlockKind::Title;
            row.type = isTitle ? QStringLiteral("title") : QStringLiteral("heading");
            row.level = block.level;
            row.number = detail.number;
            row.text = document.blockText(entry.block).toString();
            row.place = codePoints.rangeAt(block.range);
            row.confidence = static_cast<double>(detail.confidence);
            row.reason = detail.reason;
        }
        rows.append(row);
    }
    return rows;
}

QJsonObject toJson(const Row &row)
{
    QJsonObject object{
        {QStringLiteral("type"), row.type},
        {QStringLiteral("level"), row.level},
        {QStringLiteral("text"), row.text},
        {QStringLiteral("start"), static_cast<qint64>(row.place.start)},
        {QStringLiteral("end"), static_cast<qint64>(row.place.end)},
        {QStringLiteral("confidence"), std::round(row.confidence * 1000) / 1000},
    };
    if (!row.number.isEmpty())
        object.insert(QStringLiteral("number"), row.number);
    if (!row.reason.isEmpty())
        object.insert(QStringLiteral("reason"), row.reason);
    return object;
}

int printOutline(const LibraryCall &call, const OpenDocument &open)
{
    const QList<Row> rows = rowsOf(open.document);
    const Corrected &corrected = open.corrected;
    if (call.layout == Layout::Json) {
        QJsonArray outline;
        for (const Row &row : rows)
            outline.append(toJson(row));
        printJson(QJsonObject{{QStringLiteral("document"), open.info.id.value},
                              {QStringLiteral("title"), open.info.title},
                              {QStringLiteral("textHash"), QString::fromLatin1(open.document.textHash().toHex())},
                              {QStringLiteral("outline"), outline},
                              {QStringLiteral("corrections"), corrected.corrections.size()},
                              {QStringLiteral("doubtful"), corrected.doubtfulCount()},
                              {QStringLiteral("unfit"), corrected.unfitCount()}});
        return Done;
    }
    for (const Row &row : rows)
        printFields({QString::number(row.level), QString::number(row.place.start),
                     QString::number(row.confidence, 'g', 3), row.text, row.reason});
    if (!corrected.corrections.isEmpty()) {
        print(tr("Corrections: %1, doubtful: %2, not fitting: %3.")
                  .arg(QString::number(corrected.corrections.size()), QString::number(corrected.doubtfulCount()),
                       QString::number(corrected.unfitCount())) +
              QLatin1Char('\n'));
    }
    return Done;
}

int printCorrections(const LibraryCall &call, const Corrected &corrected)
{
    QJsonArray array;
    for (qsizetype i = 0; i < corrected.corrections.size(); ++i) {
        const auto &correction = corrected.corrections.at(i);
        const auto &fit = corrected.fits.at(i);
        if (call.layout == Layout::Json)
            array.append(app::cli::toJson(correction, fit));
        else
            printFields({correction.id.value, stateName(fit), core::corrections::described(correction),
                         correction.place.quote, fit.reason});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

QJsonArray idsOf(const core::corrections::Plan &plan)
{
    QJsonArray ids;
    for (const auto &correction : plan.made)
        ids.append(correction.id.value);
    return ids;
}

enum class Storing { Done, Preview };

void printPlan(const LibraryCall &call, const core::corrections::Plan &plan, const Document &before, Storing storing)
{
    QJsonArray changes;
    core::text::CodePointCursor codePoints(before.text());
    for (const auto &change : plan.changes) {
        const auto &block = before.blocks().at(change.block);
        const auto place = codePoints.rangeAt(block.range);
        const QString words = before.blockText(change.block).toString();
        if (call.layout == Layout::Text) {
            printFields({QString::number(place.start), change.from, change.to, words});
            continue;
        }
        changes.append(QJsonObject{{QStringLiteral("start"), static_cast<qint64>(place.start)},
                                   {QStringLiteral("end"), static_cast<qint64>(place.end)},
                                   {QStringLiteral("text"), words},
                                   {QStringLiteral("from"), change.from},
                                   {QStringLiteral("to"), change.to}});
    }
    if (call.layout == Layout::Json) {
        QJsonObject object{{QStringLiteral("changes"), changes}};
        if (storing == Storing::Done)
            object.insert(QStringLiteral("made"), idsOf(plan));
        printJson(object);
    }
}

/// The options of a call as a wish; the message says what is wrong with them.
core::Result<CorrectionWish> wishOf(const QCommandLineParser &options)
{
    QJsonObject object{{QStringLiteral("quote"), options.value(QStringLiteral("set"))},
                       {QStringLiteral("prefix"), options.value(QStringLiteral("prefix"))},
                       {QStringLiteral("suffix"), options.value(QStringLiteral("suffix"))},
                       {QStringLiteral("role"), options.value(QStringLiteral("role"))},
                       {QStringLiteral("similar"), options.isSet(QStringLiteral("similar"))}};
    QStringList chosen;
    const QStringList names = gestureNames();
    for (const QString &name : names) {
        if (options.isSet(name))
            chosen.append(name);
    }
    if (chosen.size() != 1) {
        return core::failure(core::ErrorCode::InvalidArgument,
                             tr("Say what the line is with one of: --%1.").arg(names.join(QStringLiteral(", --"))));
    }
    object.insert(QStringLiteral("gesture"), chosen.first());
    if (options.isSet(QStringLiteral("heading"))) {
        bool isNumber = false;
        const int level = options.value(QStringLiteral("heading")).toInt(&isNumber);
        if (!isNumber || level < 1 || level > core::corrections::lowestLevel) {
            return core::failure(core::ErrorCode::InvalidArgument, tr("“%1” is not a level from 1 to %2.")
                                                                       .arg(options.value(QStringLiteral("heading")))
                                                                       .arg(core::corrections::lowestLevel));
        }
        object.insert(QStringLiteral("level"), level);
    }
    return wishFromJson(object);
}

int set(const LibraryCall &call, const OpenDocument &open)
{
    const auto wish = wishOf(call.options);
    if (!wish)
        return call.wrongUsage(wish.error().message);
    const auto plan = plannedWish(*wish, open);
    if (!plan)
        return call.failed(plan.error());
    const bool preview = call.options.isSet(QStringLiteral("preview"));
    if (!preview) {
        if (const auto done = call.library.correct(open, *plan); !done)
            return call.failed(done.error());
    }
    printPlan(call, *plan, open.document, preview ? Storing::Preview : Storing::Done);
    return Done;
}

/// The corrections whose ids begin with what was given; "all" for all.
core::Result<QList<core::CorrectionId>> named(const QStringList &prefixes, const Corrected &corrected)
{
    QList<core::CorrectionId> ids;
    for (const QString &prefix : prefixes) {
        QList<core::CorrectionId> found;
        for (const auto &correction : corrected.corrections) {
            if (prefix == QLatin1String("all") || correction.id.value.startsWith(prefix, Qt::CaseInsensitive))
                found.append(correction.id);
        }
        if (found.isEmpty()) {
            return core::failure(core::ErrorCode::NotFound, tr("The document has no correction “%1”.").arg(prefix));
        }
        if (prefix != QLatin1String("all") && found.size() > 1) {
            return core::failure(
                core::ErrorCode::InvalidArgument,
                tr("%1 corrections have ids that begin with “%2”.").arg(QString::number(found.size()), prefix));
        }
        for (const core::CorrectionId &id : std::as_const(found)) {
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

int remove(const LibraryCall &call, const OpenDocument &open)
{
    const auto ids = named(call.options.values(QStringLiteral("remove")), open.corrected);
    if (!ids)
        return call.failed(ids.error());
    const auto plan = core::corrections::plannedRemoval(open.corrected, *ids);
    if (!plan)
        return call.failed(plan.error());
    const auto done = call.library.correct(open, *plan);
    if (!done)
        return call.failed(done.error());
    return printOutline(call, *done);
}

core::Result<core::corrections::Plan> correctLine(const LibraryCall &call, const QByteArray &line,
                                                  std::optional<OpenDocument> *open)
{
    const QJsonDocument json = QJsonDocument::fromJson(line);
    if (!json.isObject())
        return core::failure(core::ErrorCode::InvalidArgument, tr("The line is not a JSON object."));
    const auto wish = wishFromJson(json.object());
    if (!wish)
        return std::unexpected(wish.error());
    const auto info = documentByPrefix(call.library, json.object().value(QLatin1StringView("document")).toString());
    if (!info)
        return std::unexpected(info.error());
    if (!*open || (*open)->info.id != info->id) {
        auto opened = core::library::openDocument(call.library, info->id);
        if (!opened)
            return std::unexpected(opened.error());
        *open = std::move(*opened);
    }
    auto plan = plannedWish(*wish, **open);
    if (!plan)
        return plan;
    auto done = call.library.correct(**open, *plan);
    if (!done)
        return std::unexpected(done.error());
    *open = std::move(*done);
    return plan;
}

int batch(const LibraryCall &call)
{
    const QString file = call.options.value(QStringLiteral("batch"));
    QFile input(file);
    const bool opened =
        file == QLatin1String("-") ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!opened) {
        printError(file, tr("The file cannot be read: %1").arg(input.errorString()));
        return Failed;
    }
    int code = Done;
    std::optional<OpenDocument> open;
    for (int number = 1;; ++number) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            break;
        if (line.trimmed().isEmpty())
            continue;
        QJsonObject answer{{QStringLiteral("line"), number}};
        if (const auto plan = correctLine(call, line, &open)) {
            answer.insert(QStringLiteral("made"), idsOf(*plan));
        } else {
            answer.insert(QStringLiteral("error"), plan.error().message);
            code = Failed;
        }
        // Only now, when it is on disk, and at once: who reads this may rely on it.
        printJson(answer);
        std::fflush(stdout);
    }
    return code;
}

/// Of these at most one may be asked for; nullptr where several are.
const char *soleTask(const QCommandLineParser &options, int *count)
{
    const char *task = "";
    for (const char *name : {"set", "remove", "corrections", "batch"}) {
        if (!options.isSet(QString::fromLatin1(name)))
            continue;
        task = name;
        ++*count;
    }
    return task;
}

} // namespace

int outline(const LibraryCall &call)
{
    int tasks = 0;
    const QLatin1StringView task(soleTask(call.options, &tasks));
    if (tasks > 1)
        return call.wrongUsage(tr("--set, --remove, --corrections and --batch do not go together."));
    if (task == QLatin1String("batch"))
        return batch(call);
    const QString prefix = call.options.value(QStringLiteral("document"));
    if (prefix.isEmpty())
        return call.wrongUsage(tr("--document is needed."));
    if (task != QLatin1String("set")) {
        const QStringList own = gestureNames() + QStringList{QStringLiteral("similar"), QStringLiteral("preview")};
        for (const QString &name : own) {
            if (call.options.isSet(name))
                return call.wrongUsage(tr("--%1 goes with --set alone.").arg(name));
        }
    }
    const auto info = documentByPrefix(call.library, prefix);
    if (!info)
        return call.failed(info.error());
    const auto open = core::library::openDocument(call.library, info->id);
    if (!open)
        return call.failed(open.error());
    if (task == QLatin1String("set"))
        return set(call, *open);
    if (task == QLatin1String("remove"))
        return remove(call, *open);
    if (task == QLatin1String("corrections"))
        return printCorrections(call, open->corrected);
    return printOutline(call, *open);
}

} // namespace app::cli
