// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: add, list, remove.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/library/parse.h"

#include <QCoreApplication>

namespace app::cli
{

using core::library::DocumentInfo;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

core::Result<core::library::AddResult> addFile(const LibraryCall &call, const QString &file)
{
    const auto bytes = core::library::readFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto document = core::library::parse(*bytes, file);
    if (!document)
        return std::unexpected(document.error());
    return call.library.add(*bytes, file, *document, call.options.value(QStringLiteral("source")));
}

/// What concerns the library is said of the library, what concerns a file of the file.
bool isOfLibrary(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::LibraryReadOnly:
    case core::ErrorCode::LibraryLocked:
    case core::ErrorCode::LibraryNewer:
    case core::ErrorCode::LibraryDamaged:
    case core::ErrorCode::DiskFull:
    case core::ErrorCode::Unwritable:
        return true;
    default:
        return false;
    }
}

} // namespace

int LibraryCall::failed(const core::Error &error) const
{
    printError(file, error.message);
    return Failed;
}

int LibraryCall::done(const core::Outcome &outcome, const char *member, const QString &id) const
{
    if (!outcome)
        return failed(outcome.error());
    if (layout == Layout::Json)
        printJson(QJsonObject{{QString::fromLatin1(member), id}});
    return Done;
}

int LibraryCall::wrongUsage(const QString &message) const
{
    return app::cli::wrongUsage(message, command);
}

core::Result<DocumentInfo> documentByPrefix(const core::library::Library &library, const QString &prefix)
{
    if (auto exact = library.document({prefix}); exact || exact.error().code != core::ErrorCode::NotFound)
        return exact;
    const auto all = library.documents();
    if (!all)
        return std::unexpected(all.error());
    QList<DocumentInfo> found;
    for (const DocumentInfo &info : *all) {
        if (!prefix.isEmpty() && info.id.value.startsWith(prefix, Qt::CaseInsensitive))
            found.append(info);
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        return core::failure(core::ErrorCode::NotFound, tr("The library has no document “%1”.").arg(prefix));
    }
    return core::failure(core::ErrorCode::InvalidArgument,
                         tr("%1 documents have ids that begin with “%2”.").arg(QString::number(found.size()), prefix));
}

int addDocuments(const LibraryCall &call)
{
    QJsonArray array;
    int code = Done;
    const QStringList files = call.options.positionalArguments();
    for (const QString &file : files) {
        const auto added = addFile(call, file);
        if (!added) {
            printError(isOfLibrary(added.error().code) ? call.file : file, added.error().message);
            code = Failed;
            continue;
        }
        const QString existence =
            added->existence == core::library::Existence::Added ? QStringLiteral("added") : QStringLiteral("known");
        if (call.layout == Layout::Json) {
            QJsonObject object = toJson(added->info);
            object.insert(QStringLiteral("file"), file);
            object.insert(QStringLiteral("existence"), existence);
            array.append(object);
        } else {
            printFields({added->info.id.value, added->info.title, existence});
        }
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return code;
}

int listDocuments(const LibraryCall &call)
{
    const auto all = call.library.documents();
    if (!all)
        return call.failed(all.error());
    QJsonArray array;
    for (const DocumentInfo &info : *all) {
        if (call.layout == Layout::Json)
            array.append(toJson(info));
        else
            printFields({info.id.value, info.title, QString::number(info.annotationCount), info.path});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

int removeDocuments(const LibraryCall &call)
{
    QJsonArray array;
    int code = Done;
    const QStringList prefixes = call.options.positionalArguments();
    for (const QString &prefix : prefixes) {
        const auto info = documentByPrefix(call.library, prefix);
        const auto removed = info ? call.library.remove(info->id) : core::Outcome(std::unexpected(info.error()));
        if (!removed) {
            code = call.failed(removed.error());
        } else if (call.layout == Layout::Json) {
            array.append(toJson(*info));
        } else {
            printFields({info->id.value, info->title});
        }
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return code;
}

} // namespace app::cli
