// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/libraryjson.h"

#include "app/cli/console.h"

#include <QJsonDocument>

namespace app::cli
{

using core::annotation::AnchorState;
using core::annotation::Annotation;
using core::annotation::Target;

QString stateText(AnchorState state)
{
    switch (state) {
    case AnchorState::Exact:
        return QStringLiteral("exact");
    case AnchorState::Doubtful:
        return QStringLiteral("doubtful");
    case AnchorState::Lost:
        break;
    }
    return QStringLiteral("lost");
}

namespace
{

QJsonObject toJson(const Target &target)
{
    return {
        {QStringLiteral("quote"), target.quote},
        {QStringLiteral("prefix"), target.prefix},
        {QStringLiteral("suffix"), target.suffix},
        {QStringLiteral("start"), static_cast<qint64>(target.codePoints.start)},
        {QStringLiteral("end"), static_cast<qint64>(target.codePoints.end)},
        {QStringLiteral("section"), QJsonArray::fromStringList(target.sectionPath)},
        {QStringLiteral("state"), stateText(target.state)},
        {QStringLiteral("keptLost"), target.keptLost},
    };
}

} // namespace

QString timeText(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject toJson(const core::library::DocumentInfo &info)
{
    return {
        {QStringLiteral("id"), info.id.value},
        {QStringLiteral("title"), info.title},
        {QStringLiteral("fileName"), info.fileName},
        {QStringLiteral("path"), info.path},
        {QStringLiteral("source"), info.sourceNote},
        {QStringLiteral("mediaType"), info.mediaType},
        {QStringLiteral("encoding"), info.encoding},
        {QStringLiteral("hash"), QString::fromLatin1(info.hash)},
        {QStringLiteral("sizeBytes"), info.sizeBytes},
        {QStringLiteral("added"), timeText(info.added)},
        {QStringLiteral("opened"), timeText(info.opened)},
        {QStringLiteral("annotations"), info.annotationCount},
    };
}

QJsonObject toJson(const Annotation &annotation, const Tags &tags)
{
    QJsonArray targets;
    for (const Target &target : annotation.targets)
        targets.append(toJson(target));
    return {
        {QStringLiteral("id"), annotation.id.value},
        {QStringLiteral("document"), annotation.document.value},
        {QStringLiteral("targets"), targets},
        {QStringLiteral("style"), core::annotation::styleName(annotation.style)},
        {QStringLiteral("color"), core::annotation::colorName(annotation.color)},
        {QStringLiteral("tags"), QJsonArray::fromStringList(tagPaths(annotation, tags))},
        {QStringLiteral("note"), annotation.note},
        {QStringLiteral("author"), annotation.author},
        {QStringLiteral("created"), timeText(annotation.created)},
        {QStringLiteral("modified"), timeText(annotation.modified)},
        {QStringLiteral("textHash"), QString::fromLatin1(annotation.textHash.toHex())},
        {QStringLiteral("state"), stateText(annotation.state)},
    };
}

core::Result<Tags> tagsById(const core::library::Library &library)
{
    const auto all = library.tags();
    if (!all)
        return std::unexpected(all.error());
    Tags tags;
    for (const core::annotation::Tag &tag : *all)
        tags.insert(tag.id, tag);
    return tags;
}

QStringList tagPaths(const Annotation &annotation, const Tags &tags)
{
    QStringList paths;
    for (const core::TagId &id : annotation.tags) {
        if (const auto it = tags.find(id); it != tags.end())
            paths.append(it->path);
    }
    return paths;
}

void printJson(const QJsonArray &array)
{
    printBytes(QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n');
}

void printJson(const QJsonObject &object)
{
    printBytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void printFields(const QStringList &fields)
{
    QStringList lines;
    for (const QString &field : fields)
        lines.append(field.simplified());
    print(lines.join(QLatin1Char('\t')) + QLatin1Char('\n'));
}

} // namespace app::cli
