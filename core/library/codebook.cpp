// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/codebook.h"

#include "core/annotation/tagedits.h"
#include "core/library/libraryprivate.h"
#include "core/library/tagcounter.h"
#include "core/storage/relayedquery.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace core::library
{

using annotation::Tag;
using annotation::TagEdits;

namespace
{

/// Works on the tree and commits what came of it as one entry.
template <typename Work>
Outcome edited(Library::Private &d, const QString &kind, Work &&work)
{
    return d.waiting.edit([&]() -> Outcome {
        auto edits = TagEdits::open(d.database);
        if (!edits)
            return std::unexpected(edits.error());
        if (const Outcome done = work(*edits); !done)
            return done;
        return d.journal.commit({kind, {}, edits->rows()});
    });
}

/// Which documents lie outside the trash, by the numbers that the index gives them.
Result<std::vector<bool>> presentDocuments(storage::Database &database, const AnnotationIndex &index)
{
    QSet<QString> present;
    const auto read = database.query("SELECT id FROM document WHERE deleted IS NULL", {},
                                     [&](const storage::Row &row) { present.insert(row.text(0)); });
    if (!read)
        return std::unexpected(read.error());
    std::vector<bool> byNumber;
    for (const QString &id : index.documents())
        byNumber.push_back(present.contains(id));
    return byNumber;
}

/// Every passage: from the index in memory, since to look each one up in the file takes five times as long.
Outcome countAll(Library::Private &d, TagCounter *counter)
{
    const auto index = d.syncedIndex(AnnotationIndex::Depth::Facts);
    if (!index)
        return std::unexpected(index.error());
    const auto present = presentDocuments(d.database, **index);
    if (!present)
        return std::unexpected(present.error());
    return storage::relayedQuery(d.database, "SELECT annotation, tag FROM annotation_tag ORDER BY annotation", {}, 2,
                                 [&](const storage::Cells &row) {
                                     const auto *entry = (*index)->find(row[0]);
                                     if (entry && (*present)[static_cast<size_t>(entry->document)])
                                         counter->add(row[0], row[1], static_cast<size_t>(entry->document));
                                 });
}

Outcome countIn(storage::Database &database, const DocumentId &document, TagCounter *counter)
{
    return database.query(
        "SELECT l.annotation, l.tag FROM annotation_tag l JOIN annotation a ON a.id = l.annotation JOIN document d ON "
        "d.id = a.document WHERE a.deleted IS NULL AND d.deleted IS NULL AND a.document = ? ORDER BY l.annotation",
        {document.value}, [&](const storage::Row &row) { counter->add(row.utf8(0), row.utf8(1), 0); });
}

/// What a known tag gets from a taken one: what it lacks.
Tag completed(Tag known, const Tag &taken)
{
    const auto fill = [](QString *text, const QString &other) {
        if (text->isEmpty())
            *text = other;
    };
    fill(&known.color, taken.color);
    fill(&known.description, taken.description);
    fill(&known.whenToUse, taken.whenToUse);
    fill(&known.whenNot, taken.whenNot);
    fill(&known.example, taken.example);
    for (const QString &alias : taken.aliases) {
        if (!known.aliases.contains(alias))
            known.aliases.append(alias);
    }
    return known;
}

/// What is known of the tags of a codebook that is being taken in.
struct Taking {
    TagEdits &edits;
    QHash<TagId, TagId> ids{}; ///< theirs → ours
    QList<TagId> order{};      ///< ours, as theirs follow each other
    QSet<TagId> made{};
    CodebookImport report{};
};

Outcome takeOne(const Tag &taken, Taking *taking)
{
    TagEdits &edits = taking->edits;
    const TagId parent = taking->ids.value(taken.parent);
    const auto known =
        edits.contains(taken.id) ? std::optional(taken.id) : edits.child(parent, taken.name.simplified());
    const TagId id = known.value_or(taken.id.isNull() ? TagId::create() : taken.id);
    taking->ids.insert(taken.id, id);
    taking->order.append(id);
    if (!known) {
        Tag made = taken;
        made.id = id;
        taking->made.insert(id);
        ++taking->report.made;
        return edits.make(made, parent);
    }
    const Tag before = edits.tag(id);
    const Tag after = completed(before, taken);
    ++(after == before ? taking->report.same : taking->report.completed);
    return edits.describe(after);
}

} // namespace

Result<QList<Tag>> Codebook::tags() const
{
    return d.tags.all();
}

Result<Tag> Codebook::tag(const TagId &id) const
{
    const auto all = d.tags.all();
    if (!all)
        return std::unexpected(all.error());
    const auto found = std::find_if(all->begin(), all->end(), [&](const Tag &tag) { return tag.id == id; });
    if (found == all->end())
        return failure(ErrorCode::NotFound, QCoreApplication::translate("core::library", "There is no such tag."));
    return *found;
}

Result<std::optional<Tag>> Codebook::find(const QString &path) const
{
    const auto id = d.tags.find(path);
    if (!id)
        return std::unexpected(id.error());
    if (!*id)
        return std::nullopt;
    auto found = tag(**id);
    if (!found)
        return std::unexpected(found.error());
    return std::optional(std::move(*found));
}

Result<QHash<TagId, TagUse>> Codebook::uses(const std::optional<DocumentId> &document) const
{
    const auto all = d.tags.all();
    if (!all)
        return std::unexpected(all.error());
    TagCounter counter(*all);
    const Outcome done = document ? countIn(d.database, *document, &counter) : countAll(d, &counter);
    if (!done)
        return std::unexpected(done.error());
    return counter.uses();
}

Result<QHash<DocumentId, int>> Codebook::usesByDocument(const TagId &id) const
{
    QHash<DocumentId, int> counts;
    const auto read = d.database.query(
        "WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT t.id FROM tag t JOIN below b ON t.parent = b.id) "
        "SELECT a.document, count(DISTINCT a.id) FROM below b JOIN annotation_tag l ON l.tag = b.id JOIN annotation a "
        "ON a.id = l.annotation JOIN document d ON d.id = a.document WHERE a.deleted IS NULL AND d.deleted IS NULL "
        "GROUP BY a.document",
        {id.value}, [&](const storage::Row &row) { counts.insert({row.text(0)}, static_cast<int>(row.integer(1))); });
    if (!read)
        return std::unexpected(read.error());
    return counts;
}

Result<Tag> Codebook::ensure(const QString &path)
{
    TagId id;
    const auto done = d.waiting.edit([&]() -> Outcome {
        annotation::Edit edit{QStringLiteral("new-tag"), {}, {}};
        const auto ensured = d.tags.ensure(path, &edit.rows);
        if (!ensured)
            return std::unexpected(ensured.error());
        id = *ensured;
        return d.journal.commit(edit);
    });
    if (!done)
        return std::unexpected(done.error());
    return tag(id);
}

Outcome Codebook::rename(const TagId &id, const QString &name)
{
    return d.waiting.edit([&]() -> Outcome {
        const auto row = d.tags.renaming(id, name);
        if (!row)
            return std::unexpected(row.error());
        return row->before == row->after ? Outcome() : d.journal.commit({QStringLiteral("rename-tag"), {}, {*row}});
    });
}

/// Each once, in tree order. NotFound.
Result<QList<Tag>> Codebook::chosen(const QList<TagId> &ids) const
{
    auto all = d.tags.all();
    if (!all)
        return std::unexpected(all.error());
    const QSet<TagId> wanted(ids.begin(), ids.end());
    all->removeIf([&wanted](const Tag &tag) { return !wanted.contains(tag.id); });
    if (all->size() != wanted.size())
        return failure(ErrorCode::NotFound, QCoreApplication::translate("core::library", "There is no such tag."));
    return all;
}

/// In the given order, without those that lie below another one.
Result<QList<TagId>> Codebook::topmost(const QList<TagId> &ids) const
{
    const auto tags = chosen(ids);
    if (!tags)
        return std::unexpected(tags.error());
    QSet<TagId> covered;
    QString above;
    for (const Tag &tag : *tags) {
        if (!above.isEmpty() && tag.path.startsWith(above))
            covered.insert(tag.id);
        else
            above = tag.path + QLatin1Char('/');
    }
    QList<TagId> top;
    for (const TagId &id : ids) {
        if (!covered.contains(id) && !top.contains(id))
            top.append(id);
    }
    return top;
}

Outcome Codebook::move(const QList<TagId> &ids, const TagId &parent, qsizetype index)
{
    const auto moved = topmost(ids);
    if (!moved)
        return std::unexpected(moved.error());
    return edited(d, QStringLiteral("move-tag"), [&](TagEdits &edits) -> Outcome {
        // All go to the end first, so that none of them stands between the siblings that `index` counts.
        if (index >= 0 && moved->size() > 1) {
            for (const TagId &id : *moved) {
                if (auto done = edits.move(id, parent, std::numeric_limits<qsizetype>::max()); !done)
                    return done;
            }
        }
        for (qsizetype i = 0; i < moved->size(); ++i) {
            if (auto done = edits.move(moved->at(i), parent, index < 0 ? -1 : index + i); !done)
                return done;
        }
        return {};
    });
}

Outcome Codebook::merge(const QList<TagId> &from, const TagId &into)
{
    const auto tags = chosen(from);
    if (!tags)
        return std::unexpected(tags.error());
    QHash<TagId, qsizetype> depths;
    for (const Tag &tag : *tags)
        depths.insert(tag.id, tag.path.count(QLatin1Char('/')));
    // The lower ones first: a tag takes what is below it along, maybe into one of the same name.
    QList<TagId> sources = from;
    std::stable_sort(sources.begin(), sources.end(),
                     [&depths](const TagId &a, const TagId &b) { return depths.value(a) > depths.value(b); });
    return edited(d, QStringLiteral("merge-tags"), [&](TagEdits &edits) -> Outcome {
        for (const TagId &id : std::as_const(sources)) {
            if (auto merged = edits.merge(id, into); !merged)
                return merged;
        }
        return {};
    });
}

Result<Tag> Codebook::split(const TagId &id, const QString &name, const QList<AnnotationId> &annotations)
{
    TagId made;
    const auto done = edited(d, QStringLiteral("split-tag"), [&](TagEdits &edits) -> Outcome {
        const auto sibling = edits.split(id, name, annotations);
        if (!sibling)
            return std::unexpected(sibling.error());
        made = *sibling;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return tag(made);
}

Outcome Codebook::describe(const Tag &tag)
{
    const auto before = this->tag(tag.id);
    if (!before)
        return std::unexpected(before.error());
    const QString kind = before->color == tag.color ? QStringLiteral("describe-tag") : QStringLiteral("recolour-tag");
    return edited(d, kind, [&](TagEdits &edits) -> Outcome { return edits.describe(tag); });
}

Outcome Codebook::remove(const QList<TagId> &ids)
{
    const auto removed = topmost(ids);
    if (!removed)
        return std::unexpected(removed.error());
    return d.waiting.edit([&]() -> Outcome {
        annotation::Edit edit{QStringLiteral("remove-tag"), {}, {}};
        for (const TagId &id : *removed) {
            const auto rows = d.tags.removal(id);
            if (!rows)
                return std::unexpected(rows.error());
            edit.rows += *rows;
        }
        return d.journal.commit(edit);
    });
}

Result<CodebookImport> Codebook::take(const QList<Tag> &tags)
{
    CodebookImport report;
    const auto done = edited(d, QStringLiteral("import-codebook"), [&](TagEdits &edits) -> Outcome {
        Taking taking{edits};
        for (const Tag &tag : tags) {
            if (auto taken = takeOne(tag, &taking); !taken)
                return taken;
        }
        edits.follow(taking.order, taking.made);
        report = taking.report;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return report;
}

} // namespace core::library
