// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/linkstore.h"

#include <QCoreApplication>

namespace core::annotation
{

namespace
{

constexpr const char *columns =
    "SELECT l.id, l.origin, l.target, l.type, l.note, l.author, l.created, l.modified FROM link l "
    "JOIN annotation o ON o.id = l.origin JOIN document od ON od.id = o.document "
    "JOIN annotation t ON t.id = l.target JOIN document td ON td.id = t.document "
    "WHERE l.deleted IS NULL AND o.deleted IS NULL AND od.deleted IS NULL AND t.deleted IS NULL AND td.deleted IS "
    "NULL ";

struct LinkType {
    const char *name;
    const char *words;
};

constexpr LinkType types[] = {
    {"supports", QT_TRANSLATE_NOOP("core::annotation", "supports")},
    {"contradicts", QT_TRANSLATE_NOOP("core::annotation", "contradicts")},
    {"explains", QT_TRANSLATE_NOOP("core::annotation", "explains")},
    {"repeats", QT_TRANSLATE_NOOP("core::annotation", "repeats")},
};

QJsonObject keyOf(const LinkId &id)
{
    return {{QStringLiteral("id"), id.value}};
}

QJsonObject columnsOf(const Link &link)
{
    return {{QStringLiteral("origin"), link.origin.value},
            {QStringLiteral("target"), link.target.value},
            {QStringLiteral("type"), link.type},
            {QStringLiteral("note"), link.note},
            {QStringLiteral("modified"), link.modified.toMSecsSinceEpoch()}};
}

} // namespace

QStringList linkTypes()
{
    QStringList names;
    for (const LinkType &type : types)
        names.append(QString::fromLatin1(type.name));
    return names;
}

QString describedLinkType(const QString &type)
{
    for (const LinkType &known : types) {
        if (type == QLatin1StringView(known.name))
            return QCoreApplication::translate("core::annotation", known.words);
    }
    return type;
}

Result<QList<Link>> LinkStore::select(const QByteArray &condition, const QList<storage::Value> &parameters)
{
    QList<Link> found;
    const auto done =
        m_database.query(columns + condition + " ORDER BY l.created, l.id", parameters, [&](const storage::Row &row) {
            found.append({{row.text(0)},
                          {row.text(1)},
                          {row.text(2)},
                          row.text(3),
                          row.text(4),
                          row.text(5),
                          QDateTime::fromMSecsSinceEpoch(row.integer(6), Qt::UTC),
                          QDateTime::fromMSecsSinceEpoch(row.integer(7), Qt::UTC)});
        });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<QList<Link>> LinkStore::all()
{
    return select({}, {});
}

Result<QList<Link>> LinkStore::of(const AnnotationId &annotation)
{
    return select("AND (l.origin = ? OR l.target = ?)", {annotation.value, annotation.value});
}

Result<QList<Link>> LinkStore::in(const DocumentId &document)
{
    return select("AND (o.document = ? OR t.document = ?)", {document.value, document.value});
}

Result<Link> LinkStore::find(const LinkId &id)
{
    const auto found = select("AND l.id = ?", {id.value});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::annotation", "The library has no such link."));
    }
    return found->first();
}

Result<QStringList> LinkStore::ownTypes()
{
    QStringList own;
    const QStringList known = linkTypes();
    const auto done = m_database.query("SELECT DISTINCT type FROM link WHERE deleted IS NULL ORDER BY type", {},
                                       [&](const storage::Row &row) {
                                           if (!known.contains(row.text(0)))
                                               own.append(row.text(0));
                                       });
    if (!done)
        return std::unexpected(done.error());
    return own;
}

RowChange LinkStore::insertion(const Link &link)
{
    RowChange row{"link", keyOf(link.id), std::nullopt, columnsOf(link)};
    row.after->insert(QStringLiteral("author"), link.author);
    row.after->insert(QStringLiteral("created"), link.created.toMSecsSinceEpoch());
    return row;
}

std::optional<RowChange> LinkStore::difference(const Link &before, const Link &after)
{
    if (before.type == after.type && before.note == after.note && before.origin == after.origin &&
        before.target == after.target)
        return std::nullopt;
    return RowChange{"link", keyOf(before.id), columnsOf(before), columnsOf(after)};
}

RowChange LinkStore::removal(const LinkId &id, qint64 timeMs)
{
    const QString column = QStringLiteral("deleted");
    return {"link", keyOf(id), QJsonObject{{column, QJsonValue(QJsonValue::Null)}}, QJsonObject{{column, timeMs}}};
}

} // namespace core::annotation
