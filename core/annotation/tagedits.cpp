// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tagedits.h"

#include "core/annotation/journalrows.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace core::annotation
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::annotation", text);
}

std::unexpected<Error> noSuchTag()
{
    return failure(ErrorCode::NotFound, tr("There is no such tag."));
}

std::unexpected<Error> nameTaken(const QString &name)
{
    return failure(ErrorCode::InvalidArgument, tr("There is a tag “%1” already.").arg(name));
}

QJsonObject keyOf(const TagId &id)
{
    return {{QStringLiteral("id"), id.value}};
}

QJsonObject columnsOf(const Tag &tag)
{
    const QJsonValue parent = tag.parent.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(tag.parent.value);
    return {{QStringLiteral("parent"), parent},
            {QStringLiteral("name"), tag.name},
            {QStringLiteral("color"), tag.color},
            {QStringLiteral("description"), tag.description},
            {QStringLiteral("aliases"), tag.aliases.join(QLatin1Char('\n'))},
            {QStringLiteral("when_to_use"), tag.whenToUse},
            {QStringLiteral("when_not"), tag.whenNot},
            {QStringLiteral("example"), tag.example},
            {QStringLiteral("position"), tag.position}};
}

RowChange linkRow(const AnnotationId &annotation, const TagId &tag)
{
    return {"annotation_tag", {{QStringLiteral("annotation"), annotation.value}, {QStringLiteral("tag"), tag.value}}};
}

QJsonObject positionOf(qint64 position)
{
    return {{QStringLiteral("position"), position}};
}

/// The first text with the second behind it where that says more.
QString joined(const QString &first, const QString &second)
{
    if (second.isEmpty() || first.contains(second))
        return first;
    return first.isEmpty() ? second : first + QLatin1Char('\n') + second;
}

QStringList cleanAliases(const QStringList &aliases, const QString &name)
{
    QStringList clean;
    for (const QString &alias : aliases) {
        const QString word = alias.simplified();
        if (!word.isEmpty() && word != name && !clean.contains(word))
            clean.append(word);
    }
    return clean;
}

} // namespace

Result<TagEdits> TagEdits::open(storage::Database &database)
{
    TagEdits edits(database);
    const auto all = TagStore(database).all();
    if (!all)
        return std::unexpected(all.error());
    for (const Tag &tag : *all)
        edits.m_tags.insert(tag.id, tag);
    return edits;
}

QList<Tag> TagEdits::tags() const
{
    return inTreeOrder(m_tags.values());
}

std::optional<TagId> TagEdits::child(const TagId &parent, const QString &name) const
{
    for (const Tag &tag : m_tags) {
        if (tag.parent == parent && tag.name == name)
            return tag.id;
    }
    return std::nullopt;
}

QList<TagId> TagEdits::children(const TagId &parent) const
{
    QList<TagId> ids;
    const QList<Tag> ordered = tags();
    for (const Tag &tag : ordered) {
        if (tag.parent == parent)
            ids.append(tag.id);
    }
    return ids;
}

bool TagEdits::isBelow(const TagId &id, const TagId &above) const
{
    TagId at = id;
    for (qsizetype steps = 0; steps <= m_tags.size() && !at.isNull(); ++steps) {
        if (at == above)
            return true;
        at = m_tags.value(at).parent;
    }
    return false;
}

Result<TagEdits::Links *> TagEdits::linksOf(const TagId &id)
{
    if (const auto known = m_links.find(id); known != m_links.end())
        return &*known;
    Links links;
    const auto read =
        m_database->query("SELECT annotation, position FROM annotation_tag WHERE tag = ? ORDER BY annotation",
                          {id.value}, [&](const storage::Row &row) { links.append({{row.text(0)}, row.integer(1)}); });
    if (!read)
        return std::unexpected(read.error());
    return &*m_links.insert(id, links);
}

/// Notes how a tag's row changes.
void TagEdits::change(Tag after)
{
    Tag &before = m_tags[after.id];
    RowChange row{"tag", keyOf(after.id), QJsonObject(), QJsonObject()};
    const QJsonObject was = columnsOf(before);
    const QJsonObject is = columnsOf(after);
    for (auto it = is.begin(); it != is.end(); ++it) {
        if (was.value(it.key()) == it.value())
            continue;
        row.before->insert(it.key(), was.value(it.key()));
        row.after->insert(it.key(), it.value());
    }
    if (!row.after->isEmpty())
        m_rows.append(row);
    before = std::move(after);
}

Outcome TagEdits::drop(const TagId &id)
{
    m_rows.append({"tag", keyOf(id), columnsOf(m_tags.value(id))});
    m_tags.remove(id);
    m_links.remove(id);
    return {};
}

Outcome TagEdits::move(const TagId &id, const TagId &parent, qsizetype index)
{
    if (!m_tags.contains(id) || (!parent.isNull() && !m_tags.contains(parent)))
        return noSuchTag();
    if (isBelow(parent, id))
        return failure(ErrorCode::InvalidArgument, tr("A tag cannot be put below itself."));
    Tag moved = m_tags.value(id);
    if (const auto taken = child(parent, moved.name); taken && *taken != id)
        return nameTaken(moved.name);
    QList<TagId> siblings = children(parent);
    siblings.removeAll(id);
    const bool ordered = index >= 0 || std::any_of(siblings.begin(), siblings.end(), [this](const TagId &sibling) {
                             return m_tags.value(sibling).position != 0;
                         });
    if (!ordered) {
        moved.parent = parent;
        moved.position = 0;
        change(moved);
        return {};
    }
    siblings.insert(index < 0 ? siblings.size() : std::min(index, siblings.size()), id);
    place(parent, siblings);
    return {};
}

/// Each gets its place at once: what stands there already is no change, and no step to undo.
void TagEdits::place(const TagId &parent, const QList<TagId> &siblings)
{
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        Tag placed = m_tags.value(siblings.at(i));
        placed.parent = parent;
        placed.position = i + 1;
        change(placed);
    }
}

/// The passages of one tag get the other one, in its place.
Outcome TagEdits::relink(const TagId &from, const TagId &into)
{
    // Both in the table before either is held: it moves when it grows.
    for (const TagId &id : {from, into}) {
        if (const auto links = linksOf(id); !links)
            return std::unexpected(links.error());
    }
    const Links gone = std::exchange(m_links[from], {});
    Links &present = m_links[into];
    QSet<AnnotationId> carried;
    for (const auto &link : std::as_const(present))
        carried.insert(link.first);
    for (const auto &[annotation, position] : gone) {
        RowChange removed = linkRow(annotation, from);
        removed.before = positionOf(position);
        m_rows.append(removed);
        if (carried.contains(annotation))
            continue;
        RowChange added = linkRow(annotation, into);
        added.after = positionOf(position);
        m_rows.append(added);
        present.append({annotation, position});
    }
    return {};
}

Outcome TagEdits::adoptChildren(const TagId &from, const TagId &into)
{
    const QList<TagId> below = children(from);
    for (const TagId &id : below) {
        Tag tag = m_tags.value(id);
        if (const auto same = child(into, tag.name)) {
            if (auto merged = merge(id, *same); !merged)
                return merged;
        } else {
            tag.parent = into;
            change(tag);
        }
    }
    return {};
}

Outcome TagEdits::merge(const TagId &from, const TagId &into)
{
    if (!m_tags.contains(from) || !m_tags.contains(into))
        return noSuchTag();
    if (isBelow(into, from))
        return failure(ErrorCode::InvalidArgument, tr("A tag cannot become itself, or one below itself."));
    const Tag source = m_tags.value(from);
    // The name is free from now on: one below may bear it and go up.
    Tag unnamed = source;
    unnamed.name = source.id.value;
    change(unnamed);
    if (auto adopted = adoptChildren(from, into); !adopted)
        return adopted;
    if (auto relinked = relink(from, into); !relinked)
        return relinked;
    const auto memos = MemoStore(*m_database).moving(from, into);
    if (!memos)
        return std::unexpected(memos.error());
    m_rows += *memos;
    Tag target = m_tags.value(into);
    target.aliases = cleanAliases(target.aliases + QStringList{source.name} + source.aliases, target.name);
    target.description = joined(target.description, source.description);
    target.whenToUse = joined(target.whenToUse, source.whenToUse);
    target.whenNot = joined(target.whenNot, source.whenNot);
    target.example = joined(target.example, source.example);
    change(target);
    return drop(from);
}

Result<TagId> TagEdits::split(const TagId &id, const QString &name, const QList<AnnotationId> &annotations)
{
    if (!m_tags.contains(id))
        return noSuchTag();
    const auto links = linksOf(id);
    if (!links)
        return std::unexpected(links.error());
    Tag made = m_tags.value(id);
    made.id = TagId::create();
    made.name = name;
    made.aliases.clear();
    made.description.clear();
    made.whenToUse.clear();
    made.whenNot.clear();
    made.example.clear();
    if (auto done = make(made, made.parent); !done)
        return std::unexpected(done.error());
    Links &kept = m_links[id];
    for (const AnnotationId &annotation : annotations) {
        const auto link = std::find_if(kept.begin(), kept.end(), [&](const auto &l) { return l.first == annotation; });
        if (link == kept.end())
            return failure(ErrorCode::NotFound, tr("One of the passages does not carry the tag."));
        RowChange removed = linkRow(annotation, id);
        removed.before = positionOf(link->second);
        RowChange added = linkRow(annotation, made.id);
        added.after = positionOf(link->second);
        m_rows.append(removed);
        m_rows.append(added);
        kept.erase(link);
    }
    return made.id;
}

Outcome TagEdits::describe(const Tag &tag)
{
    if (!m_tags.contains(tag.id))
        return noSuchTag();
    static const QRegularExpression color(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
    if (!color.match(tag.color).hasMatch())
        return failure(ErrorCode::InvalidArgument, tr("A colour is written #rrggbb."));
    Tag after = m_tags.value(tag.id);
    after.color = tag.color.toLower();
    after.description = tag.description;
    after.aliases = cleanAliases(tag.aliases, after.name);
    after.whenToUse = tag.whenToUse;
    after.whenNot = tag.whenNot;
    after.example = tag.example;
    change(after);
    return {};
}

Outcome TagEdits::make(const Tag &tag, const TagId &parent)
{
    Tag made = tag;
    made.parent = parent;
    made.name = tag.name.simplified();
    made.aliases = cleanAliases(tag.aliases, made.name);
    if (made.name.isEmpty() || made.name.contains(QLatin1Char('/')))
        return failure(ErrorCode::InvalidArgument, tr("A tag’s name is not empty and has no slash."));
    if (child(parent, made.name))
        return nameTaken(made.name);
    m_rows.append({"tag", keyOf(made.id), std::nullopt, columnsOf(made)});
    m_tags.insert(made.id, made);
    m_links.insert(made.id, {});
    return {};
}

void TagEdits::follow(const QList<TagId> &order, const QSet<TagId> &made)
{
    QHash<TagId, QList<TagId>> below;
    QSet<TagId> grown;
    for (const TagId &id : order) {
        const TagId parent = m_tags.value(id).parent;
        if (!below.value(parent).contains(id))
            below[parent].append(id);
        if (made.contains(id))
            grown.insert(parent);
    }
    for (const TagId &parent : std::as_const(grown))
        followBelow(parent, below.value(parent), made);
}

/// `order` has tags right under `parent` alone.
void TagEdits::followBelow(const TagId &parent, const QList<TagId> &order, const QSet<TagId> &made)
{
    const QList<TagId> present = children(parent);
    const auto isPlaced = [this](const TagId &id) { return m_tags.value(id).position != 0; };
    QList<TagId> byName = present;
    byName.removeIf([&order](const TagId &id) { return !order.contains(id); });
    if (byName == order && std::ranges::none_of(present, isPlaced))
        return;
    QList<TagId> siblings = present;
    siblings.removeIf([&made](const TagId &id) { return made.contains(id); });
    qsizetype behind = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (!made.contains(order.at(i))) {
            behind = siblings.indexOf(order.at(i));
            continue;
        }
        if (behind < 0) {
            const auto next = std::find_if(order.begin() + i, order.end(),
                                           [&siblings](const TagId &id) { return siblings.contains(id); });
            behind = (next == order.end() ? siblings.size() : siblings.indexOf(*next)) - 1;
        }
        siblings.insert(++behind, order.at(i));
    }
    place(parent, siblings);
}

} // namespace core::annotation
