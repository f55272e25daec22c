// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: verify, undo, redo.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"

#include <QCoreApplication>

namespace app::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

int printChange(const LibraryCall &call, const core::Result<std::optional<core::library::Change>> &change,
                const char *member, const QString &nothing)
{
    if (!change)
        return call.failed(change.error());
    if (!*change) {
        printError(call.file, nothing);
        return Failed;
    }
    if (call.layout == Layout::Text) {
        printFields({QString::fromLatin1(member), (*change)->description});
        return Done;
    }
    QJsonArray annotations;
    for (const core::AnnotationId &id : (*change)->annotations)
        annotations.append(id.value);
    printJson(QJsonObject{{QString::fromLatin1(member), (*change)->description},
                          {QStringLiteral("document"), (*change)->document.value},
                          {QStringLiteral("annotations"), annotations}});
    return Done;
}

} // namespace

int verifyLibrary(const LibraryCall &call)
{
    const auto wrong = call.library.verify();
    if (!wrong)
        return call.failed(wrong.error());
    if (call.layout == Layout::Json) {
        printJson(QJsonObject{{QStringLiteral("ok"), wrong->isEmpty()},
                              {QStringLiteral("problems"), QJsonArray::fromStringList(*wrong)}});
    } else if (wrong->isEmpty()) {
        print(tr("The library is whole.") + QLatin1Char('\n'));
    }
    for (const QString &sentence : *wrong)
        printError(call.file, sentence);
    return wrong->isEmpty() ? Done : Failed;
}

int undoChange(const LibraryCall &call)
{
    return printChange(call, call.library.undo(), "undone", tr("There is nothing to undo."));
}

int redoChange(const LibraryCall &call)
{
    return printChange(call, call.library.redo(), "redone", tr("There is nothing to redo."));
}

} // namespace app::cli
