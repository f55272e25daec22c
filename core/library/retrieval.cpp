// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/retrieval.h"

#include "core/library/annotationindex.h"
#include "core/library/libraryprivate.h"
#include "core/library/queryevaluation.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace core::library
{

using annotation::Annotation;

namespace
{

struct Candidate {
    const AnnotationIndex::Entry *entry = nullptr;
    qint64 rank = 0; ///< of its document
};

bool comesFirst(const Candidate &a, const Candidate &b, FoundOrder order, const QStringList &authors)
{
    const auto &x = *a.entry;
    const auto &y = *b.entry;
    if (order == FoundOrder::Newest && x.created != y.created)
        return x.created > y.created;
    if (order == FoundOrder::LastChanged && x.modified != y.modified)
        return x.modified > y.modified;
    if (order == FoundOrder::Author && x.author != y.author)
        return authors.at(x.author) < authors.at(y.author);
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (x.start != y.start)
        return x.start < y.start;
    return x.created != y.created ? x.created < y.created : x.id < y.id;
}

/// Sorts them. Those of one document mostly stand as they are read already, and one after another.
void sort(std::vector<Candidate> *candidates, FoundOrder order, const QStringList &authors)
{
    const auto isBefore = [&](const Candidate &a, const Candidate &b) { return comesFirst(a, b, order, authors); };
    if (order != FoundOrder::Reading) {
        std::sort(candidates->begin(), candidates->end(), isBefore);
        return;
    }
    std::vector<size_t> ends; // of each document's, by its rank
    for (const Candidate &candidate : *candidates) {
        const auto rank = static_cast<size_t>(candidate.rank);
        ends.resize(std::max(ends.size(), rank + 1));
        ++ends[rank];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<Candidate> sorted(candidates->size());
    auto next = ends; // from the last one of each document to its first
    for (auto candidate = candidates->rbegin(); candidate != candidates->rend(); ++candidate)
        sorted[--next[static_cast<size_t>(candidate->rank)]] = *candidate;
    for (size_t rank = 0; rank < ends.size(); ++rank) {
        const auto begin = sorted.begin() + static_cast<qsizetype>(next[rank]);
        const auto end = sorted.begin() + static_cast<qsizetype>(ends[rank]);
        if (!std::is_sorted(begin, end, isBefore))
            std::sort(begin, end, isBefore);
    }
    *candidates = std::move(sorted);
}

} // namespace

void Retrieval::follow(const AnnotationChanges &changes)
{
    if (!d.index)
        d.index = std::make_unique<AnnotationIndex>(d.database);
    d.index->follow(changes);
}

Outcome Retrieval::prepare()
{
    const auto index = d.syncedIndex(AnnotationIndex::Depth::Texts);
    return index ? Outcome() : std::unexpected(index.error());
}

Result<QList<FoundPassage>> Retrieval::find(const Query &query, FoundOrder order) const
{
    const auto index = d.syncedIndex(depthFor(query));
    if (!index)
        return std::unexpected(index.error());
    auto scope = QueryScope::open(d.database, **index);
    if (!scope)
        return std::unexpected(scope.error());
    const auto matches = matching(query, *scope);
    if (!matches)
        return std::unexpected(matches.error());
    std::vector<Candidate> candidates;
    const auto &entries = (*index)->entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        if ((*matches)[i])
            candidates.push_back({&entries[i], scope->rankOf(entries[i].document)});
    }
    sort(&candidates, order, (*index)->authors());
    QList<FoundPassage> found;
    found.reserve(static_cast<qsizetype>(candidates.size()));
    for (const Candidate &candidate : candidates)
        found.append(
            FoundPassage{{(*index)->idOf(*candidate.entry)}, {(*index)->documents().at(candidate.entry->document)}});
    return found;
}

Result<QList<Annotation>> Retrieval::load(const QList<FoundPassage> &found) const
{
    QList<Annotation> loaded;
    loaded.reserve(found.size());
    for (const FoundPassage &passage : found) {
        const auto stored = d.annotations.find(passage.annotation);
        if (!stored)
            return std::unexpected(stored.error());
        if (*stored)
            loaded.append((*stored)->present());
    }
    return loaded;
}

Result<int> Retrieval::change(const QList<AnnotationId> &ids, const BulkChange &what)
{
    int changed = 0;
    const auto done = d.database.transaction([&]() -> Outcome {
        const bool retags = !what.addedTags.isEmpty() || !what.removedTags.isEmpty();
        annotation::Edit edit;
        QList<TagId> added;
        for (const QString &path : what.addedTags) {
            const auto tag = d.tags.ensure(path, &edit.rows);
            if (!tag)
                return std::unexpected(tag.error());
            added.append(*tag);
        }
        QSet<TagId> removed;
        for (const QString &path : what.removedTags) {
            const auto below = d.tagsBelow(path);
            if (!below)
                return std::unexpected(below.error());
            removed.unite(*below);
        }
        for (const AnnotationId &id : QSet<AnnotationId>(ids.begin(), ids.end())) {
            const auto stored = d.annotations.find(id);
            if (!stored)
                return std::unexpected(stored.error());
            if (!*stored) {
                return failure(ErrorCode::NotFound,
                               QCoreApplication::translate("core::library", "The library has no such annotation."));
            }
            Annotation wanted = (*stored)->made;
            wanted.color = what.color.value_or(wanted.color);
            wanted.style = what.style.value_or(wanted.style);
            wanted.tags.removeIf([&](const TagId &tag) { return removed.contains(tag); });
            const qsizetype before = edit.rows.size();
            if (auto after = d.changed(wanted, added, &edit); !after)
                return std::unexpected(after.error());
            changed += edit.rows.size() > before ? 1 : 0;
        }
        edit.kind = retags ? QStringLiteral("bulk-tags") : QStringLiteral("bulk-look");
        edit.document = {};
        // Tags that no passage got are not made.
        return changed > 0 ? d.journal.commit(edit) : Outcome();
    });
    if (!done)
        return std::unexpected(done.error());
    return changed;
}

Result<QStringList> Retrieval::authors() const
{
    AnnotationIndex index(d.database); // of its own: the one that is kept knows names that nobody has any more
    if (const auto read = index.sync({}, AnnotationIndex::Depth::Facts); !read)
        return std::unexpected(read.error());
    QStringList names = index.authorNames();
    names.removeAll(QString());
    return names;
}

} // namespace core::library
