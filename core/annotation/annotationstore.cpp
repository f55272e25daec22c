// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotationstore.h"

#include "core/annotation/annotationrows.h"
#include "core/annotation/journalrows.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace core::annotation
{

namespace
{

constexpr const char *columns =
    "SELECT a.id, a.document, a.style, a.color, a.note, a.author, a.created, a.modified, "
    "a.targets, a.text_hash, a.anchor, a.state, "
    "(SELECT group_concat(tag || ':' || position) FROM (SELECT tag, position FROM annotation_tag WHERE annotation = "
    "a.id "
    "ORDER BY position)), "
    "a.first_block, a.last_block, a.section_block, a.passage_blocks, a.kept "
    "FROM annotation a JOIN document d ON d.id = a.document ";
constexpr const char *alive = " a.deleted IS NULL AND d.deleted IS NULL ";

QDateTime timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

StoredAnnotation annotationOf(const storage::Row &row)
{
    StoredAnnotation stored;
    Annotation &a = stored.made;
    a.id = {row.text(0)};
    a.document = {row.text(1)};
    styleFromName(row.text(2), &a.style);
    colorFromName(row.text(3), &a.color);
    a.note = row.text(4);
    a.author = row.text(5);
    a.created = timeOf(row.integer(6));
    a.modified = timeOf(row.integer(7));
    a.targets = targetsFromJson(row.text(8));
    a.textHash = QByteArray::fromHex(row.text(9).toLatin1());
    if (!row.isNull(10)) {
        stored.placement = placementFromJson(row.text(10), stateFromName(row.text(11)));
        if (stored.placement && stored.placement->places.size() != a.targets.size())
            stored.placement.reset();
    }
    const QStringList tags = row.text(12).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &tag : tags) {
        a.tags.append(TagId{tag.section(QLatin1Char(':'), 0, -2)});
        stored.tagPositions.append(tag.section(QLatin1Char(':'), -1).toLongLong());
    }
    if (!row.isNull(13))
        stored.blocks = blocksFromRow({row.integer(13), row.integer(14), row.integer(15)}, row.text(16));
    if (!row.isNull(17))
        stored.keptMs = row.integer(17);
    return stored;
}

QJsonObject keyOf(const AnnotationId &id)
{
    return {{QStringLiteral("id"), id.value}};
}

/// What the annotations of a document are ordered by: where the first passage that is not lost begins.
qint64 startOf(const Placement &placement)
{
    for (const Place &place : placement.places) {
        if (!place.codePoints.isEmpty())
            return place.codePoints.start;
    }
    return 0;
}

qint64 startOf(const StoredAnnotation &annotation)
{
    if (annotation.placement)
        return startOf(*annotation.placement);
    return annotation.made.targets.isEmpty() ? 0 : annotation.made.targets.first().codePoints.start;
}

/// What is stored of them: what all span and where the first begins; of several, as JSON, each one's own as well.
std::array<std::pair<QString, QJsonValue>, 4> blockColumns(const std::optional<PassageBlocks> &blocks)
{
    std::array<std::pair<QString, QJsonValue>, 4> stored{{{QStringLiteral("first_block"), {}},
                                                          {QStringLiteral("last_block"), {}},
                                                          {QStringLiteral("section_block"), {}},
                                                          {QStringLiteral("passage_blocks"), {}}}};
    if (!blocks)
        return stored;
    stored[0].second = std::ranges::min(*blocks, {}, &Blocks::first).first;
    stored[1].second = std::ranges::max(*blocks, {}, &Blocks::last).last;
    stored[2].second = blocks->first().section;
    if (blocks->size() > 1)
        stored[3].second = blocksToJson(*blocks);
    return stored;
}

RowChange tagLink(const AnnotationId &id, const TagId &tag)
{
    return {"annotation_tag", {{QStringLiteral("annotation"), id.value}, {QStringLiteral("tag"), tag.value}}};
}

QJsonObject position(qint64 index)
{
    return {{QStringLiteral("position"), index}};
}

void addTagDifference(const StoredAnnotation &stored, const Annotation &after, QList<RowChange> *rows)
{
    const Annotation &before = stored.made;
    for (qsizetype i = 0; i < before.tags.size(); ++i) {
        const qsizetype now = after.tags.indexOf(before.tags.at(i));
        if (now == stored.tagPositions.at(i))
            continue;
        RowChange row = tagLink(before.id, before.tags.at(i));
        row.before = position(stored.tagPositions.at(i));
        if (now >= 0)
            row.after = position(now);
        rows->append(row);
    }
    for (qsizetype i = 0; i < after.tags.size(); ++i) {
        if (before.tags.contains(after.tags.at(i)) || after.tags.indexOf(after.tags.at(i)) != i)
            continue;
        RowChange row = tagLink(after.id, after.tags.at(i));
        row.after = position(i);
        rows->append(row);
    }
}

/// Adds a column to an update where it differs.
void addDifference(const QString &column, const QJsonValue &before, const QJsonValue &after, RowChange *row)
{
    if (before == after)
        return;
    row->before->insert(column, before);
    row->after->insert(column, after);
}

} // namespace

Annotation StoredAnnotation::present() const
{
    Annotation a = made;
    if (!placement)
        return a;
    for (qsizetype i = 0; i < a.targets.size(); ++i) {
        a.targets[i].range = placement->places.at(i).range;
        a.targets[i].codePoints = placement->places.at(i).codePoints;
        a.targets[i].state = placement->places.at(i).state;
    }
    a.textHash = placement->textHash;
    a.state = combinedState(a.targets);
    return a;
}

void StoredAnnotation::settle()
{
    if (placement)
        placement->state = present().state;
}

Result<QList<StoredAnnotation>> AnnotationStore::select(const QByteArray &condition,
                                                        const QList<storage::Value> &parameters)
{
    QList<StoredAnnotation> found;
    const auto done = m_database.query(columns + condition, parameters,
                                       [&](const storage::Row &row) { found.append(annotationOf(row)); });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<std::optional<StoredAnnotation>> AnnotationStore::find(const AnnotationId &id)
{
    const auto found = select(QByteArray("WHERE a.id = ? AND") + alive, {id.value});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<StoredAnnotation>> AnnotationStore::matching(const AnnotationFilter &filter)
{
    QByteArray condition = QByteArray("WHERE") + alive;
    QList<storage::Value> parameters;
    if (filter.document) {
        condition += "AND a.document = ? ";
        parameters.append(filter.document->value);
    }
    if (filter.tag) {
        condition += "AND a.id IN (WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT t.id FROM tag t JOIN below b ON "
                     "t.parent = b.id) SELECT l.annotation FROM below b JOIN annotation_tag l ON l.tag = b.id) ";
        parameters.append(filter.tag->value);
    }
    return select(condition + "ORDER BY d.added, d.id, a.start, a.created, a.id", parameters);
}

QList<RowChange> AnnotationStore::insertion(const StoredAnnotation &annotation)
{
    const Annotation &a = annotation.made;
    RowChange row{"annotation", keyOf(a.id)};
    row.after = QJsonObject{
        {QStringLiteral("document"), a.document.value},
        {QStringLiteral("start"), startOf(annotation)},
        {QStringLiteral("style"), styleName(a.style)},
        {QStringLiteral("color"), colorName(a.color)},
        {QStringLiteral("note"), a.note},
        {QStringLiteral("author"), a.author},
        {QStringLiteral("created"), a.created.toMSecsSinceEpoch()},
        {QStringLiteral("modified"), a.modified.toMSecsSinceEpoch()},
        {QStringLiteral("targets"), targetsToJson(a.targets)},
        {QStringLiteral("text_hash"), QString::fromLatin1(a.textHash.toHex())},
        {QStringLiteral("state"), stateName(a.state)},
    };
    for (const auto &[name, value] : blockColumns(annotation.blocks))
        row.after->insert(name, value);
    QList<RowChange> rows{row};
    addTagDifference({}, a, &rows);
    return rows;
}

QList<RowChange> AnnotationStore::difference(const StoredAnnotation &stored, const Annotation &after)
{
    const Annotation &before = stored.made;
    RowChange row{"annotation", keyOf(before.id), QJsonObject(), QJsonObject()};
    addDifference(QStringLiteral("style"), styleName(before.style), styleName(after.style), &row);
    addDifference(QStringLiteral("color"), colorName(before.color), colorName(after.color), &row);
    addDifference(QStringLiteral("note"), before.note, after.note, &row);
    QList<RowChange> links;
    if (before.tags != after.tags)
        addTagDifference(stored, after, &links);
    if (row.after->isEmpty() && links.isEmpty())
        return {};
    addDifference(QStringLiteral("modified"), before.modified.toMSecsSinceEpoch(), after.modified.toMSecsSinceEpoch(),
                  &row);
    QList<RowChange> rows;
    if (!row.after->isEmpty())
        rows.append(row);
    return rows + links;
}

QList<RowChange> AnnotationStore::retargeted(const StoredAnnotation &before, const StoredAnnotation &after)
{
    RowChange row{"annotation", keyOf(before.made.id), QJsonObject(), QJsonObject()};
    addDifference(QStringLiteral("targets"), targetsToJson(before.made.targets), targetsToJson(after.made.targets),
                  &row);
    addDifference(QStringLiteral("text_hash"), QString::fromLatin1(before.made.textHash.toHex()),
                  QString::fromLatin1(after.made.textHash.toHex()), &row);
    const auto placed = [](const StoredAnnotation &s) {
        return s.placement ? QJsonValue(placementToJson(*s.placement)) : QJsonValue(QJsonValue::Null);
    };
    addDifference(QStringLiteral("anchor"), placed(before), placed(after), &row);
    const auto state = [](const StoredAnnotation &s) { return s.placement ? s.placement->state : s.made.state; };
    addDifference(QStringLiteral("state"), stateName(state(before)), stateName(state(after)), &row);
    addDifference(QStringLiteral("start"), startOf(before), startOf(after), &row);
    const auto blocksBefore = blockColumns(before.blocks);
    const auto blocksAfter = blockColumns(after.blocks);
    for (size_t i = 0; i < blocksBefore.size(); ++i)
        addDifference(blocksBefore[i].first, blocksBefore[i].second, blocksAfter[i].second, &row);
    const auto kept = [](const StoredAnnotation &s) {
        return s.keptMs ? QJsonValue(*s.keptMs) : QJsonValue(QJsonValue::Null);
    };
    addDifference(QStringLiteral("kept"), kept(before), kept(after), &row);
    if (row.after->isEmpty())
        return {}; // the same places: nothing to store, and nothing to undo
    addDifference(QStringLiteral("modified"), before.made.modified.toMSecsSinceEpoch(),
                  after.made.modified.toMSecsSinceEpoch(), &row);
    return {row};
}

RowChange AnnotationStore::removal(const AnnotationId &id, qint64 timeMs)
{
    return {"annotation", keyOf(id), QJsonObject{{QStringLiteral("deleted"), QJsonValue(QJsonValue::Null)}},
            QJsonObject{{QStringLiteral("deleted"), timeMs}}};
}

Result<QList<StoredAnnotation>> AnnotationStore::unreviewed(const std::optional<DocumentId> &document)
{
    QByteArray condition = QByteArray("WHERE") + alive + "AND a.state <> 'exact' AND a.kept IS NULL ";
    QList<storage::Value> parameters;
    if (document) {
        condition += "AND a.document = ? ";
        parameters.append(document->value);
    }
    return select(condition + "ORDER BY d.added, d.id, a.start, a.created, a.id", parameters);
}

Outcome AnnotationStore::place(const AnnotationId &id, const Placement &placement,
                               const std::optional<PassageBlocks> &blocks)
{
    QList<storage::Value> values{placementToJson(placement), stateName(placement.state), startOf(placement)};
    for (const auto &[name, value] : blockColumns(blocks))
        values.append(fromJson(value));
    values.append(id.value);
    return m_database.run("UPDATE annotation SET anchor = ?, state = ?, start = ?, first_block = ?, last_block = ?, "
                          "section_block = ?, passage_blocks = ? WHERE id = ?",
                          values);
}

} // namespace core::annotation
