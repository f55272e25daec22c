// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/shownmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app::models
{

using namespace Qt::Literals::StringLiterals;

QString ShownMarks::toJson() const
{
    QStringList tags;
    for (const core::TagId &tag : folded)
        tags.append(tag.value);
    tags.sort();
    QJsonObject object{{u"folded"_s, QJsonArray::fromStringList(tags)}, {u"onPage"_s, onPage}};
    if (!filter.tag.isNull())
        object.insert(u"tag"_s, filter.tag.value);
    if (filter.author)
        object.insert(u"author"_s, *filter.author);
    if (filter.days > 0)
        object.insert(u"days"_s, filter.days);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ShownMarks ShownMarks::fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ShownMarks shown;
    shown.filter.tag = {object.value("tag"_L1).toString()};
    if (const QJsonValue author = object.value("author"_L1); author.isString())
        shown.filter.author = author.toString();
    shown.filter.days = std::max(0, object.value("days"_L1).toInt());
    shown.onPage = object.value("onPage"_L1).toBool();
    const QJsonArray tags = object.value("folded"_L1).toArray();
    for (const QJsonValue &tag : tags)
        shown.folded.insert({tag.toString()});
    return shown;
}

} // namespace app::models
