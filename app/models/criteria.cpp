// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/criteria.h"

#include "app/models/marknames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <utility>

namespace app::models
{

using namespace Qt::Literals::StringLiterals;
using core::library::Query;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::models", text);
}

Query joined(Query::Kind kind, const QList<Query> &parts)
{
    return parts.size() == 1 ? parts.constFirst() : Query{kind, {}, {}, parts};
}

QString valueOf(const Criterion &criterion)
{
    const Query &condition = criterion.condition;
    if (!criterion.shown.isEmpty())
        return criterion.shown;
    if (condition.time.isValid())
        return QLocale().toString(condition.time.toLocalTime().date(), QLocale::ShortFormat);
    return condition.value;
}

/// With “%1” for the value.
const char *patternOf(Query::Kind kind)
{
    switch (kind) {
    case Query::Kind::Words:
        return QT_TRANSLATE_NOOP("app::models", "Words: %1");
    case Query::Kind::Text:
        return QT_TRANSLATE_NOOP("app::models", "Passage: %1");
    case Query::Kind::Note:
        return QT_TRANSLATE_NOOP("app::models", "Note: %1");
    case Query::Kind::Tag:
        return QT_TRANSLATE_NOOP("app::models", "Tag: %1");
    case Query::Kind::TagOnly:
        return QT_TRANSLATE_NOOP("app::models", "Tag alone: %1");
    case Query::Kind::Author:
        return QT_TRANSLATE_NOOP("app::models", "Author: %1");
    case Query::Kind::Document:
        return QT_TRANSLATE_NOOP("app::models", "Document: %1");
    case Query::Kind::Section:
        return QT_TRANSLATE_NOOP("app::models", "Section: %1");
    case Query::Kind::MadeSince:
        return QT_TRANSLATE_NOOP("app::models", "Made since %1");
    case Query::Kind::MadeBefore:
        return QT_TRANSLATE_NOOP("app::models", "Made before %1");
    case Query::Kind::ChangedSince:
        return QT_TRANSLATE_NOOP("app::models", "Changed since %1");
    case Query::Kind::ChangedBefore:
        return QT_TRANSLATE_NOOP("app::models", "Changed before %1");
    default:
        return nullptr;
    }
}

} // namespace

Query queryOf(const QList<Criterion> &criteria, const Query &typed)
{
    QList<Query> alternatives;
    QList<Query> all;
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        const Criterion &criterion = criteria.at(i);
        Query leaf = criterion.condition;
        if (criterion.negated)
            leaf = Query{Query::Kind::Not, {}, {}, {leaf}};
        const auto join = i == 0 ? Criterion::Join::And : criterion.join;
        if (join == Criterion::Join::Or) {
            alternatives.append(joined(Query::Kind::And, std::exchange(all, {leaf})));
        } else if (join == Criterion::Join::And) {
            all.append(leaf);
        } else {
            const auto kind =
                join == Criterion::Join::SameParagraph ? Query::Kind::SameParagraph : Query::Kind::SameSection;
            all.last() = Query{kind, {}, {}, {all.constLast(), leaf}};
        }
    }
    if (!all.isEmpty())
        alternatives.append(joined(Query::Kind::And, all));
    if (alternatives.isEmpty())
        return typed;
    const Query chosen = joined(Query::Kind::Or, alternatives);
    return typed.kind == Query::Kind::All ? chosen : Query{Query::Kind::And, {}, {}, {chosen, typed}};
}

QString describedCriterion(const Criterion &criterion)
{
    const Query &condition = criterion.condition;
    if (condition.time.isValid() && !criterion.shown.isEmpty())
        return tr("Made: %1").arg(criterion.shown);
    if (const char *pattern = patternOf(condition.kind))
        return tr(pattern).arg(valueOf(criterion));
    switch (condition.kind) {
    case Query::Kind::Untagged:
        return tr("Without a tag");
    case Query::Kind::Color:
        return colorLabel(condition.value);
    case Query::Kind::Style:
        return styleLabel(condition.value);
    case Query::Kind::State:
        return stateLabel(condition.value);
    default:
        return valueOf(criterion);
    }
}

QString describedJoin(Criterion::Join join)
{
    switch (join) {
    case Criterion::Join::And:
        break;
    case Criterion::Join::Or:
        return tr("or");
    case Criterion::Join::SameParagraph:
        return tr("same paragraph");
    case Criterion::Join::SameSection:
        return tr("same section");
    }
    return {};
}

QString criteriaToText(const QList<Criterion> &criteria)
{
    QJsonArray array;
    for (const Criterion &criterion : criteria) {
        // A day is stored; "today" is another one tomorrow.
        const QString shown = criterion.condition.time.isValid() ? QString() : criterion.shown;
        array.append(QJsonObject{{u"kind"_s, int(criterion.condition.kind)},
                                 {u"value"_s, criterion.condition.value},
                                 {u"time"_s, criterion.condition.time.toString(Qt::ISODate)},
                                 {u"shown"_s, shown},
                                 {u"join"_s, int(criterion.join)},
                                 {u"not"_s, criterion.negated},
                                 {u"tag"_s, criterion.tag.value}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Criterion> criteriaFromText(const QString &text)
{
    QList<Criterion> criteria;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const int kind = object.value("kind"_L1).toInt(-1);
        const int join = object.value("join"_L1).toInt();
        if (kind <= int(Query::Kind::All) || kind >= int(Query::Kind::And) || join < 0 ||
            join > int(Criterion::Join::SameSection))
            continue;
        Criterion criterion;
        criterion.condition.kind = static_cast<Query::Kind>(kind);
        criterion.condition.value = object.value("value"_L1).toString();
        criterion.condition.time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODate);
        criterion.shown = object.value("shown"_L1).toString();
        criterion.join = static_cast<Criterion::Join>(join);
        criterion.negated = object.value("not"_L1).toBool();
        criterion.tag = {object.value("tag"_L1).toString()};
        criteria.append(criterion);
    }
    return criteria;
}

} // namespace app::models
