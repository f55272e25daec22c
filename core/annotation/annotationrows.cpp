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
text::TextRange rangeOf(const QJsonValue &start, const QJsonValue &end)
{
    const qsizetype from = std::max<qint64>(0, start.toInteger());
    return {from, std::max<qsizetype>(from, end.toInteger())};
}

text::TextRange rangeOf(const QJsonValue &pair)
{
    return rangeOf(pair.toArray().at(0), pair.toArray().at(1));
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

QString targetsToJson(const QList<Target> &targets, const QList<text::TextRange> &codePointRanges)
{
    Q_ASSERT(targets.size() == codePointRanges.size());
    QJsonArray array;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const Target &target = targets.at(i);
        array.append(QJsonObject{
            {QStringLiteral("exact"), target.quote},
            {QStringLiteral("prefix"), target.prefix},
            {QStringLiteral("suffix"), target.suffix},
            {QStringLiteral("start"), static_cast<qint64>(codePointRanges.at(i).start())},
            {QStringLiteral("end"), static_cast<qint64>(codePointRanges.at(i).end())},
            {QStringLiteral("utf16"), pair(target.range)},
            {QStringLiteral("section"), QJsonArray::fromStringList(target.sectionPath)},
        });
    }
    return compact(QJsonDocument(array));
}

QList<Target> targetsFromJson(const QString &json, QList<text::TextRange> *codePointRanges)
{
    QList<Target> targets;
    codePointRanges->clear();
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        QStringList section;
        const QJsonArray titles = object.value(QLatin1StringView("section")).toArray();
        for (const QJsonValue &title : titles)
            section.append(title.toString());
        targets.append(Target{object.value(QLatin1StringView("exact")).toString(),
                              object.value(QLatin1StringView("prefix")).toString(),
                              object.value(QLatin1StringView("suffix")).toString(),
                              rangeOf(object.value(QLatin1StringView("utf16"))), section});
        codePointRanges->append(
            rangeOf(object.value(QLatin1StringView("start")), object.value(QLatin1StringView("end"))));
    }
    return targets;
}

QString placementToJson(const Placement &placement)
{
    QJsonArray ranges;
    for (qsizetype i = 0; i < placement.ranges.size(); ++i) {
        const text::TextRange codePoints = placement.codePointRanges.at(i);
        ranges.append(QJsonObject{{QStringLiteral("start"), static_cast<qint64>(codePoints.start())},
                                  {QStringLiteral("end"), static_cast<qint64>(codePoints.end())},
                                  {QStringLiteral("utf16"), pair(placement.ranges.at(i))}});
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
        placement.ranges.append(rangeOf(object.value(QLatin1StringView("utf16"))));
        placement.codePointRanges.append(
            rangeOf(object.value(QLatin1StringView("start")), object.value(QLatin1StringView("end"))));
    }
    return placement;
}

} // namespace core::annotation
