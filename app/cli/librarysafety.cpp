// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: merge, trash, history, backup, restore, author.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/io/storageplace.h"
#include "core/library/backups.h"
#include "core/library/history.h"
#include "core/library/merging.h"
#include "core/library/trash.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace app::cli
{

using core::library::Backup;
using core::library::TrashItem;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

QJsonObject toJson(const Backup &backup)
{
    return {{QStringLiteral("path"), backup.path},
            {QStringLiteral("time"), timeText(backup.time)},
            {QStringLiteral("sizeBytes"), backup.sizeBytes}};
}

void print(const LibraryCall &call, const Backup &backup)
{
    if (call.layout == Layout::Json)
        printJson(toJson(backup));
    else
        printFields({backup.path, timeText(backup.time)});
}

/// What went wrong with the other file, or, by a lock, with the library.
int failedWith(const LibraryCall &call, const QString &file, const core::Error &error)
{
    if (error.code == core::ErrorCode::LibraryLocked)
        return call.failed(error);
    printError(file, error.message);
    return Failed;
}

} // namespace

int mergeLibrary(const LibraryCall &call)
{
    const QStringList files = call.options.positionalArguments();
    if (files.size() != 1)
        return call.wrongUsage(tr("Name one file."));
    const auto report = call.library.merging().merge(files.first(), call.options.value(QStringLiteral("author")));
    if (!report)
        return failedWith(call, files.first(), report.error());
    for (const QString &problem : report->problems)
        printError(files.first(), problem);
    const std::pair<const char *, qint64> counts[] = {{"documentsMatched", report->documentsMatched},
                                                      {"documentsAdded", report->documentsAdded},
                                                      {"tagsMade", report->tagsMade},
                                                      {"annotationsAdded", report->annotationsAdded},
                                                      {"annotationsKnown", report->annotationsKnown},
                                                      {"memosAdded", report->memosAdded},
                                                      {"linksAdded", report->linksAdded},
                                                      {"doubtful", report->doubtful.size()},
                                                      {"lost", report->lost.size()}};
    QJsonObject object;
    for (const auto &[name, count] : counts) {
        object.insert(QString::fromLatin1(name), count);
        if (call.layout == Layout::Text)
            printFields({QString::fromLatin1(name), QString::number(count)});
    }
    if (call.layout == Layout::Json)
        printJson(object);
    return report->problems.isEmpty() ? Done : Failed;
}

int manageTrash(const LibraryCall &call)
{
    auto trash = call.library.trash();
    const auto items = trash.items();
    if (!items)
        return call.failed(items.error());
    if (call.options.isSet(QStringLiteral("restore"))) {
        const QString id = call.options.value(QStringLiteral("restore"));
        const auto item =
            std::find_if(items->begin(), items->end(), [&](const TrashItem &known) { return known.id == id; });
        if (item == items->end()) {
            printError(call.file, tr("The trash has no “%1”.").arg(id));
            return Failed;
        }
        return call.done(trash.restore(item->kind, id), "restored", id);
    }
    QJsonArray array;
    for (const TrashItem &item : *items) {
        if (call.layout == Layout::Json) {
            array.append(QJsonObject{{QStringLiteral("id"), item.id},
                                     {QStringLiteral("kind"), core::library::trashKindName(item.kind)},
                                     {QStringLiteral("title"), item.title},
                                     {QStringLiteral("document"), item.document.value},
                                     {QStringLiteral("removed"), timeText(item.removed)}});
        } else {
            printFields({item.id, core::library::trashKindName(item.kind), item.title, timeText(item.removed)});
        }
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

int showHistory(const LibraryCall &call)
{
    if (!call.options.isSet(QStringLiteral("annotation")))
        return call.wrongUsage(tr("Name the annotation with --annotation."));
    const auto entries =
        call.library.history().of(core::AnnotationId{call.options.value(QStringLiteral("annotation"))});
    if (!entries)
        return call.failed(entries.error());
    QJsonArray array;
    for (const auto &entry : *entries) {
        if (call.layout == Layout::Json) {
            array.append(QJsonObject{{QStringLiteral("time"), timeText(entry.time)},
                                     {QStringLiteral("author"), entry.author},
                                     {QStringLiteral("change"), entry.what},
                                     {QStringLiteral("before"), entry.before},
                                     {QStringLiteral("after"), entry.after}});
        } else {
            printFields({timeText(entry.time), entry.author, entry.what});
        }
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

int backupLibrary(const LibraryCall &call)
{
    auto backups = call.library.backups();
    if (call.options.isSet(QStringLiteral("list"))) {
        QJsonArray array;
        const QList<Backup> all = backups.all();
        for (const Backup &backup : all) {
            if (call.layout == Layout::Json)
                array.append(toJson(backup));
            else
                print(call, backup);
        }
        if (call.layout == Layout::Json)
            printJson(array);
        return Done;
    }
    if (call.options.isSet(QStringLiteral("output"))) {
        const QString file = call.options.value(QStringLiteral("output"));
        if (const auto written = backups.writeTo(file); !written) {
            printError(file, written.error().message);
            return Failed;
        }
        print(call, {file, QDateTime::currentDateTimeUtc(), QFileInfo(file).size()});
        return Done;
    }
    const auto made = backups.take();
    if (!made)
        return call.failed(made.error());
    print(call, *made);
    return Done;
}

int restoreLibrary(const LibraryCall &call)
{
    const QStringList files = call.options.positionalArguments();
    if (files.size() != 1)
        return call.wrongUsage(tr("Name one file."));
    const auto before = call.library.backups().restore(files.first());
    if (!before)
        return failedWith(call, files.first(), before.error());
    print(call, *before);
    return Done;
}

int setAuthor(const LibraryCall &call)
{
    if (call.options.isSet(QStringLiteral("set"))) {
        if (const auto set = call.library.setAuthor(call.options.value(QStringLiteral("set"))); !set)
            return call.failed(set.error());
    }
    if (call.layout == Layout::Json)
        printJson(QJsonObject{{QStringLiteral("author"), call.library.author()}});
    else
        printFields({call.library.author()});
    return Done;
}

} // namespace app::cli
