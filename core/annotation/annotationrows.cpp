// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotationrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core::annotation
{

namespace
{

QJsonArray pair(text::TextRange range)
{
    return {static_cast<qint64>(range.start()), static_cast<qint64>(range.end())};
}

/// What a damaged library may hold is brought to a valid range.
text::TextRange rangeOf(const QJsonValue &pair)
{
    const qsizetype from = std::max<qint64>(0, pair.toArray().at(0).toInteger());
    return {from, std::max<qsizetype>(from, pair.toArray().at(1).toInteger())};
}

text::CodePointRange codePointsOf(const QJsonObject &object)
{
    return {static_cast<qsizetype>(object.value(QLatin1StringView("start")).toInteger()),
            static_cast<qsizetype>(object.value(QLatin1StringView("end")).toInteger())};
}

/// Placements of earlier versions know one state for all places: the worst.
AnchorState placeState(const QJsonObject &object, text::TextRange range, AnchorState ofAll)
{
    const QJsonValue own = object.value(QLatin1StringView("state"));
    if (own.isString())
        return stateFromName(own.toString());
    if (range.isEmpty())
        return AnchorState::Lost;
    return ofAll == AnchorState::Exact ? AnchorState::Exact : AnchorState::Doubtful;
}

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

QString stateName(AnchorState state)
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

AnchorState stateFromName(QStringView name)
{
    for (const AnchorState state : {AnchorState::Exact, AnchorState::Doubtful}) {
        if (name == stateName(state))
            return state;
    }
    return AnchorState::Lost;
}

QString targetsToJson(const QList<Target> &targets)
{
    QJsonArray array;
    for (const Target &target : targets) {
        QJsonObject object{
            {QStringLiteral("exact"), target.quote},
            {QStringLiteral("prefix"), target.prefix},
            {QStringLiteral("suffix"), target.suffix},
            {QStringLiteral("start"), static_cast<qint64>(target.codePoints.start)},
            {QStringLiteral("end"), static_cast<qint64>(target.codePoints.end)},
            {QStringLiteral("utf16"), pair(target.range)},
            {QStringLiteral("alone"), QJsonArray{target.prefixAlone, target.suffixAlone}},
            {QStringLiteral("section"), QJsonArray::fromStringList(target.sectionPath)},
        };
        if (target.keptLost)
            object.insert(QStringLiteral("lost"), true);
        array.append(object);
    }
    return compact(QJsonDocument(array));
}

QList<Target> targetsFromJson(const QString &json)
{
    QList<Target> targets;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        QStringList section;
        const QJsonArray titles = object.value(QLatin1StringView("section")).toArray();
        for (const QJsonValue &title : titles)
            section.append(title.toString());
        Target target{object.value(QLatin1StringView("exact")).toString(),
                      object.value(QLatin1StringView("prefix")).toString(),
                      object.value(QLatin1StringView("suffix")).toString(),
                      rangeOf(object.value(QLatin1StringView("utf16"))),
                      section,
                      codePointsOf(object),
                      object.value(QLatin1StringView("alone")).toArray().at(0).toInteger(-1),
                      object.value(QLatin1StringView("alone")).toArray().at(1).toInteger(-1)};
        target.keptLost = object.value(QLatin1StringView("lost")).toBool();
        targets.append(target);
    }
    return targets;
}

QString blocksToJson(const PassageBlocks &blocks)
{
    QJsonArray array;
    for (const Blocks &one : blocks)
        array.append(QJsonArray{one.first, one.last, one.section});
    return compact(QJsonDocument(array));
}

PassageBlocks blocksFromRow(const Blocks &all, const QString &json)
{
    PassageBlocks blocks;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonArray one = value.toArray();
        if (one.size() != 3)
            return {all};
        blocks.append({one.at(0).toInteger(-1), one.at(1).toInteger(-1), one.at(2).toInteger(-1)});
    }
    return blocks.isEmpty() ? PassageBlocks{all} : blocks;
}

QString placementToJson(const Placement &placement)
{
    QJsonArray ranges;
    for (const Place &place : placement.places) {
        ranges.append(QJsonObject{{QStringLiteral("start"), static_cast<qint64>(place.codePoints.start)},
                                  {QStringLiteral("end"), static_cast<qint64>(place.codePoints.end)},
                                  {QStringLiteral("utf16"), pair(place.range)},
                                  {QStringLiteral("state"), stateName(place.state)}});
    }
    return compact(QJsonDocument(QJsonObject{{QStringLiteral("hash"), QString::fromLatin1(placement.textHash.toHex())},
                                             {QStringLiteral("ranges"), ranges}}));
}

std::optional<Placement> placementFromJson(const QString &json, AnchorState state)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    Placement placement;
    placement.textHash = QByteArray::fromHex(document[QLatin1StringView("hash")].toString().toLatin1());
    placement.state = state;
    const QJsonArray ranges = document[QLatin1StringView("ranges")].toArray();
    for (const QJsonValue &value : ranges) {
        const QJsonObject object = value.toObject();
        const text::TextRange range = rangeOf(object.value(QLatin1StringView("utf16")));
        placement.places.append({range, codePointsOf(object), placeState(object, range, state)});
        placement.sharesState = placement.sharesState || !object.contains(QLatin1StringView("state"));
    }
    // Of one place alone, or where all stand, the common state is that of each.
    placement.sharesState = placement.sharesState && ranges.size() > 1 && state != AnchorState::Exact;
    return placement;
}

} // namespace core::annotation
