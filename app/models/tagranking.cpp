// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tagranking.h"

#include "core/text/scriptfold.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace app::models
{

namespace
{

enum Score {
    WholePath = 100,
    WholeName = 95,
    NameBegins = 90,
    ParentBegins = 80,
    PathContains = 70,
    NameSpelled = 60,
    ParentSpelled = 50,
    PartSpelled = 40,
    WithGaps = 30,  ///< less one for each gap, as the next
    Scattered = 15, ///< down to 1
};

/// A path, folded, with the readings of its characters.
struct Folded {
    QString text;
    qsizetype name = 0; ///< where the last name begins
};

Folded foldedPath(const QString &path)
{
    const QString text = core::text::Folder().folded(path);
    return {text, text.lastIndexOf(u'/') + 1};
}

QList<qsizetype> run(qsizetype start, qsizetype length)
{
    QList<qsizetype> offsets(length);
    std::iota(offsets.begin(), offsets.end(), start);
    return offsets;
}

bool beginsName(const QString &text, qsizetype offset)
{
    return offset == 0 || text[offset - 1] == u'/';
}

/// The query as it stands in the path, as one piece.
std::optional<TagMatch> matchPiece(const Folded &path, const QString &query)
{
    const qsizetype length = query.size();
    if (path.text == query)
        return TagMatch{{}, run(0, length), WholePath};
    if (QStringView(path.text).sliced(path.name) == query)
        return TagMatch{{}, run(path.name, length), WholeName};
    if (QStringView(path.text).sliced(path.name).startsWith(query))
        return TagMatch{{}, run(path.name, length), NameBegins};
    for (qsizetype at = path.text.indexOf(query); at >= 0; at = path.text.indexOf(query, at + 1)) {
        if (beginsName(path.text, at))
            return TagMatch{{}, run(at, length), ParentBegins};
    }
    const qsizetype at = path.text.lastIndexOf(query);
    return at < 0 ? std::nullopt : std::optional(TagMatch{{}, run(at, length), PathContains});
}

/// Whether `query` from `typed` on spells the path from `offset` on: each character by itself or by the beginning of
/// one of its readings. Fills `matched` on success. Depth is the query's length, the choices at each step are few.
bool spells(const QString &path, qsizetype offset, QStringView query, const Spelling &spelling,
            QList<qsizetype> *matched)
{
    if (query.isEmpty())
        return true;
    if (offset >= path.size())
        return false;
    const auto goOn = [&](qsizetype used) {
        matched->append(offset);
        if (spells(path, offset + 1, query.sliced(used), spelling, matched))
            return true;
        matched->removeLast();
        return false;
    };
    if (path[offset] == query.front() && goOn(1))
        return true;
    if (path[offset] == u'/') // between names it need not be typed
        return !matched->isEmpty() && spells(path, offset + 1, query, spelling, matched);
    if (path[offset].isSurrogate())
        return false;
    const QStringList readings = spelling(path[offset].unicode());
    for (const QString &reading : readings) {
        qsizetype common = 0;
        while (common < reading.size() && common < query.size() && reading[common] == query[common])
            ++common;
        for (qsizetype used = common; used > 0; --used) {
            if (goOn(used))
                return true;
        }
    }
    return false;
}

std::optional<TagMatch> matchSpelling(const Folded &path, const QString &query, const Spelling &spelling)
{
    constexpr qsizetype longestSpelling = 40; // beyond it nobody types pinyin, and trying costs
    if (!spelling || query.size() > longestSpelling)
        return std::nullopt;
    std::optional<TagMatch> best;
    for (qsizetype start = 0; start < path.text.size(); ++start) {
        const int score = start == path.name ? NameSpelled : beginsName(path.text, start) ? ParentSpelled : PartSpelled;
        if (best && best->score >= score)
            continue;
        QList<qsizetype> matched;
        if (spells(path.text, start, query, spelling, &matched))
            best = TagMatch{{}, matched, score};
    }
    return best;
}

/// The query in one piece, as it stands or spelled.
std::optional<TagMatch> matchWhole(const Folded &path, const QString &query, const Spelling &spelling)
{
    const std::optional<TagMatch> piece = matchPiece(path, query);
    return piece ? piece : matchSpelling(path, query, spelling);
}

/// Each of several words by itself, in any order; as good as the one that fits worst.
std::optional<TagMatch> matchWords(const Folded &path, const QString &query, const Spelling &spelling)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return std::nullopt;
    TagMatch all{{}, {}, WholePath};
    for (const QString &word : words) {
        const std::optional<TagMatch> match = matchWhole(path, word, spelling);
        if (!match)
            return std::nullopt;
        all.score = std::min(all.score, match->score);
        all.matched += match->matched;
    }
    std::ranges::sort(all.matched);
    const auto twice = std::ranges::unique(all.matched);
    all.matched.erase(twice.begin(), twice.end());
    return all;
}

/// Without gaps: in one piece, or each of its words.
std::optional<TagMatch> matchName(const QString &name, const QString &query, const Spelling &spelling)
{
    const Folded path = foldedPath(name);
    const std::optional<TagMatch> whole = matchWhole(path, query, spelling);
    return whole ? whole : matchWords(path, query, spelling);
}

/// Whether letters that go on here after a gap stand for the word: every Han character is one.
bool beginsWord(const QString &text, qsizetype offset)
{
    const auto joins = [&text](qsizetype at) { return text[at].isLetter() && text[at].script() != QChar::Script_Han; };
    return offset == 0 || !joins(offset) || !joins(offset - 1);
}

/// The characters of the query in their order, others between them; matched from the end, where the name stands. Empty
/// where they are not all there.
QList<qsizetype> scatteredOffsets(const QString &text, const QString &query)
{
    QList<qsizetype> matched;
    qsizetype at = text.size();
    for (qsizetype i = query.size() - 1; i >= 0; --i) {
        at = at > 0 ? text.lastIndexOf(query[i], at - 1) : -1;
        if (at < 0)
            return {};
        matched.prepend(at);
    }
    return matched;
}

/// The same where it begins at the beginning of a word and goes on after each gap at another; empty where it cannot.
QList<qsizetype> offsetsAtBeginnings(const QString &text, const QString &query)
{
    const auto length = size_t(text.size());
    // goesOn[j][i]: the query from j on fits with its first character at i.
    std::vector goesOn(size_t(query.size()), std::vector<bool>(length + 1));
    for (size_t j = goesOn.size(); j-- > 0;) {
        const bool isLast = j + 1 == goesOn.size();
        bool later = false; // the rest fits at the beginning of a word further on
        for (size_t i = length; i-- > 0;) {
            const bool follows = isLast || goesOn[j + 1][i + 1] || later;
            goesOn[j][i] = follows && text[qsizetype(i)] == query[qsizetype(j)];
            later = later || (!isLast && goesOn[j + 1][i] && beginsWord(text, qsizetype(i)));
        }
    }
    QList<qsizetype> matched;
    for (size_t i = 0; i < length && matched.size() < query.size(); ++i) {
        const bool adjoins = !matched.isEmpty() && matched.last() + 1 == qsizetype(i);
        if (goesOn[size_t(matched.size())][i] && (adjoins || beginsWord(text, qsizetype(i))))
            matched.append(qsizetype(i));
    }
    return matched;
}

std::optional<TagMatch> matchWithGaps(const Folded &path, const QString &query)
{
    QList<qsizetype> matched = scatteredOffsets(path.text, query);
    if (matched.isEmpty())
        return std::nullopt;
    const QList<qsizetype> atBeginnings = offsetsAtBeginnings(path.text, query);
    const bool scattered = atBeginnings.isEmpty();
    if (!scattered)
        matched = atBeginnings;
    int score = scattered ? Scattered : WithGaps;
    for (qsizetype i = 1; i < matched.size() && score > 1; ++i)
        score -= matched[i] != matched[i - 1] + 1;
    return TagMatch{{}, matched, score, scattered};
}

/// The best of the other names, a little less good than the same match in a path.
std::optional<TagMatch> matchAlias(const TagChoice &tag, const QString &query, const Spelling &spelling)
{
    std::optional<TagMatch> best;
    for (const QString &alias : tag.aliases) {
        const std::optional<TagMatch> match = matchName(alias, query, spelling);
        const int score = match ? std::min<int>(match->score, WholeName) - 1 : 0;
        if (match && (!best || score > best->score))
            best = TagMatch{{}, {}, score, false, alias};
    }
    return best;
}

std::optional<TagMatch> matchTag(const TagChoice &tag, const QString &query, const Spelling &spelling)
{
    const std::optional<TagMatch> match = matchName(tag.path, query, spelling);
    const std::optional<TagMatch> alias = matchAlias(tag, query, spelling);
    if (alias && (!match || alias->score > match->score))
        return alias;
    return match ? match : matchWithGaps(foldedPath(tag.path), query);
}

struct Ranked {
    TagMatch match;
    const TagChoice *tag;
};

bool before(const Ranked &a, const Ranked &b)
{
    const auto key = [](const Ranked &r) {
        const auto recency = static_cast<unsigned>(r.tag->recency); // -1 becomes the greatest
        return std::tuple(-r.match.score, recency, -r.tag->uses, QStringView(r.tag->path));
    };
    return key(a) < key(b);
}

} // namespace

QList<TagMatch> rankTags(const QList<TagChoice> &tags, const QString &query, const Spelling &spelling)
{
    const QString folded = core::text::Folder().folded(query.trimmed());
    std::vector<Ranked> ranked;
    for (const TagChoice &tag : tags) {
        std::optional<TagMatch> match = folded.isEmpty() ? TagMatch{} : matchTag(tag, folded, spelling);
        if (match) {
            match->path = tag.path;
            ranked.push_back({*match, &tag});
        }
    }
    std::ranges::sort(ranked, before);
    QList<TagMatch> matches;
    matches.reserve(static_cast<qsizetype>(ranked.size()));
    for (const Ranked &r : ranked)
        matches.append(r.match);
    return matches;
}

bool standsIn(const QString &name, const QString &typed, const Spelling &spelling)
{
    const Folded path{name, name.lastIndexOf(u'/') + 1};
    return name.contains(typed) || matchSpelling(path, typed, spelling) || matchWords(path, typed, spelling);
}

QString tidyTagPath(const QString &typed)
{
    QString path = typed;
    path.replace(u'／', u'/');
    QStringList names;
    for (const QString &name : path.split(u'/')) {
        if (const QString tidy = name.simplified(); !tidy.isEmpty())
            names.append(tidy);
    }
    return names.join(u'/');
}

} // namespace app::models
