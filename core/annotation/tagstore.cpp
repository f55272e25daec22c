// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tagstore.h"

#include "core/annotation/journalrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace core::annotation
{

namespace
{

const QString nameColumn = QStringLiteral("name");
const QString parentColumn = QStringLiteral("parent");

QJsonValue parentValue(const std::optional<TagId> &parent)
{
    return parent ? QJsonValue(parent->value) : QJsonValue(QJsonValue::Null);
}

RowChange insertion(const TagId &id, const std::optional<TagId> &parent, const QString &name)
{
    return {"tag",
            {{QStringLiteral("id"), id.value}},
            std::nullopt,
            QJsonObject{{parentColumn, parentValue(parent)},
                        {nameColumn, name},
                        {QStringLiteral("color"), QString()},
                        {QStringLiteral("description"), QString()}}};
}

/// A tag that the edit under way is about to make.
std::optional<TagId> pendingChild(const QList<RowChange> &rows, const std::optional<TagId> &parent, const QString &name)
{
    for (const RowChange &row : rows) {
        if (row.table == "tag" && !row.before && row.after->value(nameColumn) == QJsonValue(name) &&
            row.after->value(parentColumn) == parentValue(parent))
            return TagId{row.key.value(QLatin1StringView("id")).toString()};
    }
    return std::nullopt;
}

std::unexpected<Error> noSuchTag()
{
    return failure(ErrorCode::NotFound, QCoreApplication::translate("core::annotation", "There is no such tag."));
}

/// As QString::compare() without case, but runs of digits by their number: 第2类 stands before 第10类.
int compareNames(QStringView a, QStringView b)
{
    const auto digits = [](QStringView name) {
        const auto end = std::ranges::find_if_not(name, [](QChar c) { return c >= u'0' && c <= u'9'; });
        return name.first(end - name.begin());
    };
    while (!a.isEmpty() && !b.isEmpty()) {
        const QStringView left = digits(a);
        const QStringView right = digits(b);
        if (left.isEmpty() || right.isEmpty()) {
            const int order = a.first(1).compare(b.first(1), Qt::CaseInsensitive);
            if (order != 0)
                return order;
            a = a.sliced(1);
            b = b.sliced(1);
            continue;
        }
        const auto significant = [](QStringView number) {
            while (number.startsWith(u'0'))
                number = number.sliced(1);
            return number;
        };
        const QStringView x = significant(left);
        const QStringView y = significant(right);
        if (const int order = x.size() != y.size() ? (x.size() < y.size() ? -1 : 1) : x.compare(y); order != 0)
            return order;
        a = a.sliced(left.size());
        b = b.sliced(right.size());
    }
    return a.isEmpty() ? (b.isEmpty() ? 0 : -1) : 1;
}

bool bySiblingName(const Tag &a, const Tag &b)
{
    if (a.position != b.position)
        return a.position < b.position;
    const int folded = compareNames(a.name, b.name);
    return folded != 0 ? folded < 0 : a.name < b.name;
}

/// Depth first from the top.
void appendBelow(const QString &parent, const QString &path, const QHash<QString, QList<Tag>> &children,
                 QList<Tag> *ordered)
{
    QList<Tag> siblings = children.value(parent);
    std::sort(siblings.begin(), siblings.end(), bySiblingName);
    for (Tag &tag : siblings) {
        tag.path = path.isEmpty() ? tag.name : path + QLatin1Char('/') + tag.name;
        ordered->append(tag);
        appendBelow(tag.id.value, tag.path, children, ordered);
    }
}

/// Puts a tag to the top that is its own parent, or below one that is below it, as only a damaged file has them: it
/// and those below it would stand nowhere.
void openRings(QList<Tag> *tags)
{
    QHash<TagId, qsizetype> places;
    for (qsizetype i = 0; i < tags->size(); ++i)
        places.insert(tags->at(i).id, i);
    for (Tag &tag : *tags) {
        TagId above = tag.parent;
        // Of a ring above it, the walk never comes to an end: that is for the tags of the ring.
        for (qsizetype steps = 0; steps < tags->size() && above != tag.id && places.contains(above); ++steps)
            above = tags->at(places.value(above)).parent;
        if (above == tag.id || !places.contains(tag.parent))
            tag.parent = {};
    }
}

} // namespace

QList<Tag> inTreeOrder(const QList<Tag> &tags)
{
    QHash<QString, QList<Tag>> children;
    for (const Tag &tag : tags)
        children[tag.parent.value].append(tag);
    QList<Tag> ordered;
    appendBelow(QString(), QString(), children, &ordered);
    return ordered;
}

QStringList namesOfPath(const QString &path)
{
    QStringList names;
    const QStringList parts = path.split(QLatin1Char('/'));
    for (const QString &part : parts) {
        if (const QString name = part.simplified(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

Result<QList<Tag>> TagStore::all()
{
    QList<Tag> tags;
    const auto done =
        m_database.query("SELECT id, parent, name, color, description, aliases, when_to_use, when_not, example, "
                         "position FROM tag",
                         {}, [&](const storage::Row &row) {
                             const Tag tag{{row.text(0)},
                                           {row.text(1)},
                                           row.text(2),
                                           {},
                                           row.text(3),
                                           row.text(4),
                                           row.text(5).split(QLatin1Char('\n'), Qt::SkipEmptyParts),
                                           row.text(6),
                                           row.text(7),
                                           row.text(8),
                                           row.integer(9)};
                             tags.append(tag);
                         });
    if (!done)
        return std::unexpected(done.error());
    QList<Tag> ordered = inTreeOrder(tags);
    if (ordered.size() == tags.size())
        return ordered;
    openRings(&tags);
    return inTreeOrder(tags);
}

Result<std::optional<TagId>> TagStore::child(const std::optional<TagId> &parent, const QString &name)
{
    const auto id = m_database.text("SELECT id FROM tag WHERE coalesce(parent, '') = ? AND name = ?",
                                    {parent ? parent->value : QStringLiteral(""), name});
    if (!id)
        return std::unexpected(id.error());
    return *id ? std::optional(TagId{**id}) : std::nullopt;
}

Result<std::optional<TagId>> TagStore::find(const QString &path)
{
    std::optional<TagId> at;
    const QStringList names = namesOfPath(path);
    for (const QString &name : names) {
        const auto next = child(at, name);
        if (!next)
            return next;
        if (!*next)
            return listed(names.join(QLatin1Char('/')));
        at = *next;
    }
    return at;
}

/// One that stands elsewhere in the list than in the file.
Result<std::optional<TagId>> TagStore::listed(const QString &path)
{
    const auto tags = all();
    if (!tags)
        return std::unexpected(tags.error());
    const auto at = std::find_if(tags->cbegin(), tags->cend(), [&path](const Tag &tag) { return tag.path == path; });
    return at == tags->cend() ? std::optional<TagId>() : at->id;
}

Result<TagId> TagStore::ensure(const QString &path, QList<RowChange> *rows)
{
    const QStringList names = namesOfPath(path);
    if (names.isEmpty()) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate("core::annotation", "A tag needs a name."));
    }
    std::optional<TagId> at;
    for (const QString &name : names) {
        auto next = pendingChild(*rows, at, name);
        if (!next) {
            const auto stored = child(at, name);
            if (!stored)
                return std::unexpected(stored.error());
            next = *stored;
        }
        if (!next) {
            next = TagId::create();
            rows->append(insertion(*next, at, name));
        }
        at = next;
    }
    return *at;
}

Result<RowChange> TagStore::renaming(const TagId &id, const QString &name)
{
    const QString now = name.simplified();
    if (now.isEmpty() || now.contains(QLatin1Char('/'))) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate("core::annotation", "A tag’s name is not empty and has no slash."));
    }
    std::optional<QString> before;
    std::optional<TagId> parent;
    const auto done =
        m_database.query("SELECT name, parent FROM tag WHERE id = ?", {id.value}, [&](const storage::Row &row) {
            before = row.text(0);
            if (!row.isNull(1))
                parent = TagId{row.text(1)};
        });
    if (!done)
        return std::unexpected(done.error());
    if (!before)
        return noSuchTag();
    const auto taken = child(parent, now);
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken && **taken != id) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate("core::annotation", "There is a tag “%1” already.").arg(now));
    }
    return RowChange{
        "tag", {{QStringLiteral("id"), id.value}}, QJsonObject{{nameColumn, *before}}, QJsonObject{{nameColumn, now}}};
}

Result<QList<RowChange>> TagStore::removal(const TagId &id)
{
    constexpr const char *below = "WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT t.id FROM tag t JOIN below b ON "
                                  "t.parent = b.id) ";
    QList<std::pair<QByteArray, QJsonObject>> keys;
    const QString idColumn = QStringLiteral("id");
    auto done = m_database.query(
        QByteArray(below) + "SELECT l.annotation, l.tag, NULL FROM annotation_tag l JOIN below b ON b.id = l.tag UNION "
                            "ALL SELECT NULL, NULL, m.id FROM memo m JOIN below b ON b.id = m.tag ORDER BY 1, 2, 3",
        {id.value}, [&](const storage::Row &row) {
            if (row.isNull(0))
                keys.append({"memo", {{idColumn, row.text(2)}}});
            else
                keys.append({"annotation_tag",
                             {{QStringLiteral("annotation"), row.text(0)}, {QStringLiteral("tag"), row.text(1)}}});
        });
    if (!done)
        return std::unexpected(done.error());
    QSet<QString> going;
    done = m_database.query(QByteArray(below) + "SELECT id FROM below", {id.value},
                            [&](const storage::Row &row) { going.insert(row.text(0)); });
    const auto tags = all();
    if (!done || !tags)
        return std::unexpected(done ? tags.error() : done.error());
    const qsizetype hanging = keys.size();
    // Those below before those above.
    for (auto tag = tags->crbegin(); tag != tags->crend(); ++tag) {
        if (going.contains(tag->id.value))
            keys.append({"tag", {{idColumn, tag->id.value}}});
    }
    if (keys.size() == hanging)
        return noSuchTag();
    QList<RowChange> rows;
    for (const auto &[table, key] : keys) {
        const auto row = rowRemoval(m_database, table, key);
        if (!row)
            return std::unexpected(row.error());
        if (*row)
            rows.append(**row);
    }
    return rows;
}

Result<QHash<TagId, int>> TagStore::counts()
{
    // All links by the index alone, less those of what lies in the trash, which is little. CROSS JOIN: from the trash
    // to the links and never the other way round.
    constexpr const char *sql = "SELECT tag, sum(n) FROM (SELECT tag, count(*) AS n FROM annotation_tag GROUP BY tag "
                                "UNION ALL SELECT l.tag, -count(*) FROM annotation a CROSS JOIN annotation_tag l ON "
                                "l.annotation = a.id WHERE a.deleted IS NOT NULL GROUP BY l.tag "
                                "UNION ALL SELECT l.tag, -count(*) FROM document d CROSS JOIN annotation a ON "
                                "a.document = d.id AND a.deleted IS "
                                "NULL CROSS JOIN annotation_tag l ON l.annotation = a.id WHERE d.deleted IS NOT NULL "
                                "GROUP BY l.tag) GROUP BY tag";
    QHash<TagId, int> counts;
    const auto done = m_database.query(
        sql, {}, [&](const storage::Row &row) { counts.insert(TagId{row.text(0)}, static_cast<int>(row.integer(1))); });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

} // namespace core::annotation
