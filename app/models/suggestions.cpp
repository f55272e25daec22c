// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/suggestions.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::models
{

using namespace Qt::Literals::StringLiterals;
using core::library::Query;

namespace
{

constexpr qsizetype mostTags = 6;
constexpr qsizetype mostOthers = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("app::models", text);
}

Criterion plain(Query::Kind kind, const QString &value)
{
    return {{kind, value}, {}};
}

Criterion since(QDate day, const QString &shown)
{
    return {{Query::Kind::MadeSince, {}, day.startOfDay().toUTC()}, shown};
}

/// What a criterion is found by.
QString nameOf(const Criterion &criterion)
{
    if (!criterion.shown.isEmpty())
        return criterion.shown;
    return criterion.condition.kind == Query::Kind::Author ? criterion.condition.value : describedCriterion(criterion);
}

QList<Criterion> fitting(const QList<Criterion> &candidates, const QString &typed, const Spelling &spelling)
{
    QList<TagChoice> names;
    QHash<QString, Criterion> byName;
    for (const Criterion &criterion : candidates) {
        names.append({nameOf(criterion)});
        byName.insert(names.constLast().path, criterion);
    }
    QList<Criterion> found;
    const QList<TagMatch> matches = rankTags(names, typed, spelling);
    for (qsizetype i = 0; i < std::min(mostOthers, matches.size()); ++i)
        found.append(byName.value(matches.at(i).path));
    return found;
}

} // namespace

Criterion tagCriterion(const core::annotation::Tag &tag)
{
    Criterion criterion = plain(Query::Kind::Tag, tag.path);
    criterion.tag = tag.id;
    return criterion;
}

Criterion documentCriterion(const core::library::DocumentInfo &document)
{
    return {{Query::Kind::Document, document.id.value}, document.title.simplified()};
}

QList<Criterion> timeCriteria(QDate today)
{
    return {since(today, tr("Today")), since(today.addDays(-6), tr("The last 7 days")),
            since(today.addDays(-29), tr("The last 30 days")), since(QDate(today.year(), 1, 1), tr("This year"))};
}

QList<Criterion> colorCriteria()
{
    QList<Criterion> criteria;
    for (const char *name : {"yellow", "green", "blue", "red", "violet", "orange"})
        criteria.append(plain(Query::Kind::Color, QLatin1StringView(name)));
    return criteria;
}

QList<Criterion> lookCriteria()
{
    return {plain(Query::Kind::Style, u"highlight"_s), plain(Query::Kind::Style, u"underline"_s),
            plain(Query::Kind::State, u"doubtful"_s), plain(Query::Kind::State, u"lost"_s),
            plain(Query::Kind::Untagged, {})};
}

QList<Criterion> suggestedCriteria(const QString &typed, const CriteriaSources &sources)
{
    QList<Criterion> found;
    const QString words = typed.simplified();
    if (words.isEmpty())
        return found;
    const QList<TagMatch> tags = rankTags(sources.choices, words, sources.spelling);
    for (qsizetype i = 0; i < std::min(mostTags, tags.size()); ++i) {
        const auto tag = std::ranges::find(sources.tags, tags.at(i).path, &core::annotation::Tag::path);
        if (tag != sources.tags.end())
            found.append(tagCriterion(*tag));
    }
    QList<Criterion> documents;
    for (const core::library::DocumentInfo &document : sources.documents)
        documents.append(documentCriterion(document));
    QList<Criterion> authors;
    for (const QString &author : sources.authors)
        authors.append(plain(Query::Kind::Author, author));
    found += fitting(documents, words, sources.spelling);
    found += fitting(authors, words, sources.spelling);
    found += fitting(colorCriteria() + lookCriteria() + timeCriteria(sources.today), words, sources.spelling);
    for (const Query::Kind kind : {Query::Kind::Text, Query::Kind::Note, Query::Kind::Section})
        found.append(plain(kind, words));
    return found;
}

} // namespace app::models
