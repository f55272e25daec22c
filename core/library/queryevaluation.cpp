// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/queryevaluation.h"

#include "core/annotation/tagstore.h"
#include "core/text/scriptfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace core::library
{

using Entry = AnnotationIndex::Entry;

namespace
{

using Matches = AnnotationIndex::Matches;

template <typename Holds>
Matches each(const QueryScope &scope, Holds &&holds)
{
    const auto &entries = scope.index().entries();
    Matches matches(entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        matches[i] = holds(entries[i]);
    return matches;
}

/// Asks of each name once, not of each entry.
template <typename Holds>
std::vector<bool> ofNames(const QStringList &names, Holds &&holds)
{
    std::vector<bool> held;
    held.reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names)
        held.push_back(holds(name));
    return held;
}

bool isIn(const std::vector<bool> &names, int number)
{
    return number >= 0 && names[static_cast<size_t>(number)];
}

QString folded(const QString &value)
{
    return text::Folder().folded(value);
}

Matches inDocument(const QString &value, const QueryScope &scope)
{
    const QString words = folded(value);
    const QStringList &ids = scope.index().documents();
    std::vector<bool> held;
    for (int i = 0; i < ids.size(); ++i) {
        held.push_back(ids.at(i).startsWith(value, Qt::CaseInsensitive) || scope.titleOf(i).contains(words));
    }
    return each(scope, [&](const Entry &e) { return isIn(held, e.document); });
}

Result<Matches> tagged(const Query &query, const QueryScope &scope)
{
    const auto tags =
        scope.tagIds(query.value, query.kind == Query::Kind::Tag ? QueryScope::Reach::Below : QueryScope::Reach::Tag);
    if (!tags)
        return std::unexpected(tags.error());
    return scope.index().withTags(*tags);
}

Result<Matches> untagged(const QueryScope &scope)
{
    auto matches = scope.index().withAnyTag();
    if (matches)
        matches->flip();
    return matches;
}

/// The place that two passages share: the document with a block of it.
using Place = std::pair<int, qint64>;

/// Those of `left` that share a paragraph with one of `right`.
Matches inSameParagraph(const Matches &left, const Matches &right, const QueryScope &scope)
{
    const auto &entries = scope.index().entries();
    std::map<Place, qint64> ends; ///< first block of those of the right side, with the furthest last block
    for (size_t i = 0; i < entries.size(); ++i) {
        if (!right[i])
            continue;
        for (const annotation::Blocks &passage : scope.index().blocksOf(entries[i])) {
            qint64 &end = ends.try_emplace({entries[i].document, passage.first}, passage.last).first->second;
            end = std::max(end, passage.last);
        }
    }
    // From now on the furthest block that any of them reaches which begins here or before.
    Place before{-1, 0};
    qint64 furthest = -1;
    for (auto &[place, end] : ends) {
        furthest = place.first == before.first ? std::max(furthest, end) : end;
        end = furthest;
        before = place;
    }
    const auto meetsOne = [&ends](int document, const annotation::Blocks &passage) {
        const auto after = ends.upper_bound({document, passage.last});
        return after != ends.begin() && std::prev(after)->first.first == document &&
               std::prev(after)->second >= passage.first;
    };
    Matches matches(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        matches[i] = left[i] && std::ranges::any_of(scope.index().blocksOf(entries[i]), [&](const auto &passage) {
                         return meetsOne(entries[i].document, passage);
                     });
    }
    return matches;
}

Matches inSameSection(const Matches &left, const Matches &right, const QueryScope &scope)
{
    const auto &entries = scope.index().entries();
    QSet<Place> places;
    for (size_t i = 0; i < entries.size(); ++i) {
        if (!right[i])
            continue;
        for (const annotation::Blocks &passage : scope.index().blocksOf(entries[i]))
            places.insert({entries[i].document, passage.section});
    }
    Matches matches(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        matches[i] = left[i] && std::ranges::any_of(scope.index().blocksOf(entries[i]), [&](const auto &passage) {
                         return places.contains({entries[i].document, passage.section});
                     });
    }
    return matches;
}

Result<Matches> evaluated(const Query &query, const QueryScope &scope);

Result<Matches> combined(const Query &query, const QueryScope &scope)
{
    std::vector<Matches> parts;
    for (const Query &part : query.parts) {
        auto matches = evaluated(part, scope);
        if (!matches)
            return matches;
        parts.push_back(std::move(*matches));
    }
    Q_ASSERT(!parts.empty());
    if (query.kind == Query::Kind::SameParagraph)
        return inSameParagraph(parts.at(0), parts.at(1), scope);
    if (query.kind == Query::Kind::SameSection)
        return inSameSection(parts.at(0), parts.at(1), scope);
    Matches result = std::move(parts.front());
    if (query.kind == Query::Kind::Not)
        result.flip();
    for (size_t p = 1; p < parts.size(); ++p) {
        for (size_t i = 0; i < result.size(); ++i)
            result[i] = query.kind == Query::Kind::And ? result[i] && parts[p][i] : result[i] || parts[p][i];
    }
    return result;
}

Matches byWords(const Query &query, const QueryScope &scope)
{
    const QString words = folded(query.value);
    const bool text = query.kind != Query::Kind::Note;
    const bool note = query.kind != Query::Kind::Text;
    const AnnotationIndex &index = scope.index();
    return each(scope, [&](const Entry &e) {
        return (text && index.textOf(e).contains(words)) || (note && index.noteOf(e).contains(words));
    });
}

Matches byTime(const Query &query, const QueryScope &scope)
{
    const qint64 ms = query.time.toMSecsSinceEpoch();
    const bool made = query.kind == Query::Kind::MadeSince || query.kind == Query::Kind::MadeBefore;
    const bool since = query.kind == Query::Kind::MadeSince || query.kind == Query::Kind::ChangedSince;
    return each(scope, [&](const Entry &e) {
        const qint64 time = made ? e.created : e.modified;
        return since ? time >= ms : time < ms;
    });
}

Matches byLook(const Query &query, const QueryScope &scope)
{
    if (query.kind == Query::Kind::Color) {
        annotation::MarkColor color{};
        const bool known = annotation::colorFromName(query.value, &color);
        return each(scope, [&](const Entry &e) { return known && e.look.color == color; });
    }
    if (query.kind == Query::Kind::Style) {
        annotation::MarkStyle style{};
        const bool known = annotation::styleFromName(query.value, &style);
        return each(scope, [&](const Entry &e) { return known && e.look.style == style; });
    }
    const auto named = [](annotation::AnchorState state) {
        return state == annotation::AnchorState::Exact      ? u"exact"
               : state == annotation::AnchorState::Doubtful ? u"doubtful"
                                                            : u"lost";
    };
    return each(scope, [&](const Entry &e) { return query.value == named(e.look.state); });
}

Matches byName(const Query &query, const QueryScope &scope)
{
    const QString words = folded(query.value);
    if (query.kind == Query::Kind::Author) {
        const auto held = ofNames(scope.index().authors(), [&](const QString &name) { return name == words; });
        return each(scope, [&](const Entry &e) { return isIn(held, e.author); });
    }
    const auto held = ofNames(scope.index().sections(), [&](const QString &titles) { return titles.contains(words); });
    return each(scope, [&](const Entry &e) { return isIn(held, e.section); });
}

Result<Matches> evaluated(const Query &query, const QueryScope &scope)
{
    switch (query.kind) {
    case Query::Kind::All:
        return Matches(scope.index().entries().size(), true);
    case Query::Kind::Words:
    case Query::Kind::Text:
    case Query::Kind::Note:
        return byWords(query, scope);
    case Query::Kind::Tag:
    case Query::Kind::TagOnly:
        return tagged(query, scope);
    case Query::Kind::Untagged:
        return untagged(scope);
    case Query::Kind::Color:
    case Query::Kind::Style:
    case Query::Kind::State:
        return byLook(query, scope);
    case Query::Kind::Author:
    case Query::Kind::Section:
        return byName(query, scope);
    case Query::Kind::Document:
        return inDocument(query.value, scope);
    case Query::Kind::MadeSince:
    case Query::Kind::MadeBefore:
    case Query::Kind::ChangedSince:
    case Query::Kind::ChangedBefore:
        return byTime(query, scope);
    case Query::Kind::And:
    case Query::Kind::Or:
    case Query::Kind::Not:
    case Query::Kind::SameParagraph:
    case Query::Kind::SameSection:
        break;
    }
    return combined(query, scope);
}

} // namespace

Result<QueryScope> QueryScope::open(storage::Database &database, AnnotationIndex &index)
{
    QueryScope scope(index);
    QHash<QString, int> numbers;
    for (int i = 0; i < index.documents().size(); ++i)
        numbers.insert(index.documents().at(i), i);
    scope.m_ranks = QList<qint64>(index.documents().size(), -1);
    scope.m_titles = QStringList(index.documents().size());
    qint64 rank = 0;
    const auto read = database.query("SELECT id, title FROM document WHERE deleted IS NULL ORDER BY added, id", {},
                                     [&](const storage::Row &row) {
                                         const int number = numbers.value(row.text(0), -1);
                                         ++rank;
                                         if (number < 0)
                                             return;
                                         scope.m_ranks[number] = rank;
                                         scope.m_titles[number] = folded(row.text(1));
                                     });
    if (!read)
        return std::unexpected(read.error());
    auto tags = annotation::TagStore(database).all();
    if (!tags)
        return std::unexpected(tags.error());
    scope.m_tags = std::move(*tags);
    return scope;
}

Result<QStringList> QueryScope::tagIds(const QString &path, Reach reach) const
{
    const QString wanted = annotation::namesOfPath(path).join(QLatin1Char('/'));
    QStringList ids;
    QStringList above;                          // with a slash: the tags that are meant, for those below them
    for (const annotation::Tag &tag : m_tags) { // those below a tag come after it
        const bool isMeant = tag.path == wanted || tag.aliases.contains(wanted);
        if (isMeant)
            above.append(tag.path + QLatin1Char('/'));
        const auto isAbove = [&tag](const QString &start) { return tag.path.startsWith(start); };
        if (!isMeant && (reach == Reach::Tag || std::none_of(above.begin(), above.end(), isAbove)))
            continue;
        ids.append(tag.id.value);
    }
    if (ids.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::library", "There is no tag “%1”.").arg(path));
    }
    return ids;
}

AnnotationIndex::Depth depthFor(const Query &query)
{
    using Kind = Query::Kind;
    const bool asksForText = query.kind == Kind::Words || query.kind == Kind::Text || query.kind == Kind::Note ||
                             query.kind == Kind::Section;
    const auto isDeep = [](const Query &part) { return depthFor(part) == AnnotationIndex::Depth::Texts; };
    return asksForText || std::ranges::any_of(query.parts, isDeep) ? AnnotationIndex::Depth::Texts
                                                                   : AnnotationIndex::Depth::Facts;
}

Result<Matches> matching(const Query &query, const QueryScope &scope)
{
    auto matches = evaluated(query, scope);
    if (!matches)
        return matches;
    const auto &entries = scope.index().entries();
    for (size_t i = 0; i < entries.size(); ++i)
        (*matches)[i] = (*matches)[i] && scope.rankOf(entries[i].document) >= 0;
    return matches;
}

} // namespace core::library
