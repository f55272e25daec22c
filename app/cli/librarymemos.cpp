// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: memos, links.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "app/cli/optionrules.h"
#include "core/library/codebook.h"
#include "core/library/links.h"
#include "core/library/memos.h"

#include <QCoreApplication>

namespace app::cli
{

using core::annotation::Link;
using core::annotation::Memo;
using core::annotation::MemoSubject;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// "annotation:ID", "document:ID", "tag:PATH"; "library" for the library.
QString nameOf(const MemoSubject &subject)
{
    if (const auto *annotation = std::get_if<core::AnnotationId>(&subject))
        return QStringLiteral("annotation:") + annotation->value;
    if (const auto *document = std::get_if<core::DocumentId>(&subject))
        return QStringLiteral("document:") + document->value;
    if (const auto *tag = std::get_if<core::TagId>(&subject))
        return QStringLiteral("tag:") + tag->value;
    return QStringLiteral("library");
}

core::Result<MemoSubject> subjectFrom(const LibraryCall &call, const QString &name)
{
    const QString kind = name.section(QLatin1Char(':'), 0, 0);
    const QString id = name.section(QLatin1Char(':'), 1);
    if (name == QLatin1String("library"))
        return MemoSubject();
    if (kind == QLatin1String("annotation"))
        return MemoSubject(core::AnnotationId{id});
    if (kind == QLatin1String("document")) {
        const auto info = documentByPrefix(call.library, id);
        return info ? core::Result<MemoSubject>(MemoSubject(info->id)) : std::unexpected(info.error());
    }
    if (kind == QLatin1String("tag")) {
        const auto tag = call.library.codebook().find(id);
        if (tag && *tag)
            return MemoSubject((*tag)->id);
        return core::failure(core::ErrorCode::NotFound, tr("There is no tag “%1”.").arg(id));
    }
    return core::failure(core::ErrorCode::InvalidArgument,
                         tr("“%1” is none of library, annotation:ID, document:ID and tag:PATH.").arg(name));
}

QJsonObject toJson(const Memo &memo)
{
    return {{QStringLiteral("id"), memo.id.value},
            {QStringLiteral("about"), nameOf(memo.subject)},
            {QStringLiteral("title"), memo.title},
            {QStringLiteral("text"), memo.text},
            {QStringLiteral("author"), memo.author},
            {QStringLiteral("created"), timeText(memo.created)},
            {QStringLiteral("modified"), timeText(memo.modified)}};
}

QJsonObject toJson(const Link &link)
{
    return {{QStringLiteral("id"), link.id.value},
            {QStringLiteral("from"), link.origin.value},
            {QStringLiteral("to"), link.target.value},
            {QStringLiteral("type"), link.type},
            {QStringLiteral("note"), link.note},
            {QStringLiteral("author"), link.author},
            {QStringLiteral("created"), timeText(link.created)},
            {QStringLiteral("modified"), timeText(link.modified)}};
}

int show(const LibraryCall &call, const core::Result<Memo> &memo)
{
    if (!memo)
        return call.failed(memo.error());
    if (call.layout == Layout::Json)
        printJson(toJson(*memo));
    else
        printFields({memo->id.value, nameOf(memo->subject), memo->title});
    return Done;
}

core::Result<Memo> addMemo(const LibraryCall &call)
{
    const auto subject = subjectFrom(call, call.options.value(QStringLiteral("on")));
    if (!subject)
        return std::unexpected(subject.error());
    return call.library.memos().add(*subject, call.options.value(QStringLiteral("title")),
                                    call.options.value(QStringLiteral("text")));
}

core::Result<Memo> editMemo(const LibraryCall &call)
{
    auto memo = call.library.memos().memo({call.options.value(QStringLiteral("edit"))});
    if (!memo)
        return memo;
    if (call.options.isSet(QStringLiteral("title")))
        memo->title = call.options.value(QStringLiteral("title"));
    if (call.options.isSet(QStringLiteral("text")))
        memo->text = call.options.value(QStringLiteral("text"));
    return call.library.memos().update(*memo);
}

} // namespace

int manageMemos(const LibraryCall &call)
{
    const QString lacking = lackingOption(call.options, {{"title", {"on", "edit"}}, {"text", {"on", "edit"}}});
    const QString clash = clashingOptions(call.options, {"on", "edit", "remove"});
    if (!lacking.isEmpty() || !clash.isEmpty())
        return call.wrongUsage(lacking.isEmpty() ? clash : lacking);
    auto memos = call.library.memos();
    if (call.options.isSet(QStringLiteral("on")))
        return show(call, addMemo(call));
    if (call.options.isSet(QStringLiteral("edit")))
        return show(call, editMemo(call));
    if (const QString id = call.options.value(QStringLiteral("remove")); call.options.isSet(QStringLiteral("remove")))
        return call.done(memos.remove({id}), "removed", id);
    const auto all = memos.all(call.options.value(QStringLiteral("search")));
    if (!all)
        return call.failed(all.error());
    QJsonArray array;
    for (const Memo &memo : *all) {
        if (call.layout == Layout::Json)
            array.append(toJson(memo));
        else
            printFields({memo.id.value, nameOf(memo.subject), memo.title, memo.text});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

int manageLinks(const LibraryCall &call)
{
    const QString lacking = lackingOption(
        call.options, {{"from", {"to"}}, {"from", {"type"}}, {"to", {"from"}}, {"type", {"from"}}, {"note", {"from"}}});
    const QString clash = clashingOptions(call.options, {"from", "remove"});
    if (!lacking.isEmpty() || !clash.isEmpty())
        return call.wrongUsage(lacking.isEmpty() ? clash : lacking);
    auto links = call.library.links();
    const auto value = [&](const char *option) { return call.options.value(QString::fromLatin1(option)); };
    if (call.options.isSet(QStringLiteral("remove")))
        return call.done(links.remove({value("remove")}), "removed", value("remove"));
    core::Result<QList<Link>> listed = QList<Link>();
    if (call.options.isSet(QStringLiteral("from"))) {
        const auto made = links.add({value("from")}, {value("to")}, value("type"), value("note"));
        listed = made ? core::Result<QList<Link>>(QList{*made}) : std::unexpected(made.error());
    } else {
        const bool ofOne = call.options.isSet(QStringLiteral("annotation"));
        if (const auto known = call.library.annotation({value("annotation")}); ofOne && !known)
            return call.failed(known.error());
        listed = ofOne ? links.of({value("annotation")}) : links.all();
    }
    if (!listed)
        return call.failed(listed.error());
    QJsonArray array;
    for (const Link &link : *listed) {
        if (call.layout == Layout::Json)
            array.append(toJson(link));
        else
            printFields({link.id.value, link.origin.value, link.type, link.target.value, link.note});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

} // namespace app::cli
