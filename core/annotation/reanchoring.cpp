// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"
#include "core/annotation/approximatesearch.h"
#include "core/annotation/claims.h"
#include "core/annotation/contextalignment.h"
#include "core/annotation/evidenceweights.h"
#include "core/text/graphemes.h"
#include "core/text/scriptfold.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <utility>

namespace core::annotation
{

namespace
{

/// How far contexts are compared unit by unit.
constexpr qsizetype nearContext = 32;
/// What tells a place from another must not be a word or two that an edit may bring about.
constexpr qsizetype leastDeciding = 6;
/// Nor the one unit more that told it from its like before the edit: so much may come and go.
constexpr qsizetype decidingMargin = 3;
/// A quote of this length says by itself where it is from; a shorter one needs as much of its context as it lacks.
constexpr qsizetype tellingLength = 20;
/// Words of this length that stood once and stand once are worth a look, whatever became of all around them.
constexpr qsizetype shortestUnique = 4;
/// Of a quote that changed, at most a fifth.
constexpr qsizetype errorShare = 5;

// What a doubtful place is weighed by besides (evidenceweights.h).
/// An edit inside the quote, while the very words stand elsewhere.
constexpr int errorCost = 6;
/// The words stood once and stand once.
constexpr int onlyWorth = 24;
/// Less than this does not outweigh that both contexts stand around other words.
constexpr int goodScore = 30;
/// Places whose contexts are compared by likeness; where a quote has more, it is too common for that.
constexpr qsizetype mostWeighed = 200;

/// What speaks for a place being the target's.
struct Evidence {
    text::TextRange place;
    qsizetype before = 0; ///< units of the prefix that stand before it, counted from the quote
    qsizetype after = 0;
    bool wholePrefix = false;
    bool wholeSuffix = false;
    bool sameSection = false;
    bool samePosition = false;
    int errors = 0;       ///< of the quote itself
    int surroundings = 0; ///< units around it that stood around the target
    int score = 0;        ///< of everything, to choose among doubtful ones
    bool isHeir = false;  ///< the very words, which came nowhere anew, and no other place became this one
};

/// Marks, stops and blanks alone.
bool saysNothing(QStringView text)
{
    return std::ranges::none_of(text.toUcs4(), [](uint c) { return QChar::isLetterOrNumber(c); });
}

class Search
{
public:
    Search(const Target &target, const document::Document &document, const document::Document *made)
        : m_target(target), m_document(document), m_made(made), m_text(document.text())
    {
    }

    Anchor run()
    {
        if (m_target.quote.isEmpty())
            return {};
        QList<Evidence> exact;
        for (const text::TextRange place : occurrences(m_text, m_target.quote))
            exact.append(evidenceAt(place));
        if (const auto sure = choose(exact))
            return {AnchorState::Exact, *sure};
        m_onlyOne = exact.size() == 1 && m_target.prefixAlone == 0 && m_target.quote.size() >= shortestUnique;
        fold();
        return doubtful(exact);
    }

private:
    /// Likeness is that of folded texts: a text set in traditional characters, or with other widths, is still the same.
    void fold()
    {
        const text::Folder folder;
        m_foldedText = folder.folded(m_text);
        m_foldedQuote = folder.folded(m_target.quote);
        m_foldedPrefix = folder.folded(QStringView(m_target.prefix).right(weights::wideContext));
        m_foldedSuffix = folder.folded(QStringView(m_target.suffix).left(weights::wideContext));
    }

    Evidence evidenceAt(text::TextRange place) const
    {
        Evidence e;
        e.place = place;
        const qsizetype prefix = m_target.prefix.size();
        while (e.before < prefix && e.before < place.start() &&
               m_text.at(place.start() - e.before - 1) == m_target.prefix.at(prefix - e.before - 1))
            ++e.before;
        while (e.after < m_target.suffix.size() && place.end() + e.after < m_text.size() &&
               m_text.at(place.end() + e.after) == m_target.suffix.at(e.after))
            ++e.after;
        e.wholePrefix = e.before == prefix && (prefix > 0 || place.start() == 0);
        e.wholeSuffix =
            e.after == m_target.suffix.size() && (!m_target.suffix.isEmpty() || place.end() == m_text.size());
        // Where nothing around it is the same, the section is not asked: a common word has too many such places.
        e.sameSection = e.before + e.after > 0 && !m_target.sectionPath.isEmpty() &&
                        m_document.sectionPath(place.start()) == m_target.sectionPath;
        e.samePosition = place == m_target.range;
        return e;
    }

    /// Whether the context tells the place from all other places of the quote in the old text.
    bool isDecided(const Evidence &e) const
    {
        // What is in another paragraph may have been moved there, so it does not decide by itself, but where the text
        // began or ended at the other side: nothing could be the same there.
        const auto decides = [](qsizetype alone, qsizetype same, auto &&deciding, bool otherSide) {
            if (alone < 0 || same < alone)
                return false;
            const qsizetype least = std::max(leastDeciding, alone + decidingMargin);
            return alone == 0 || (same >= least && (otherSide || !deciding(alone).contains(QLatin1Char('\n'))));
        };
        const bool sameBefore = e.before >= leastDeciding || (m_target.prefix.isEmpty() && e.wholeSuffix);
        const bool sameAfter = e.after >= leastDeciding || (m_target.suffix.isEmpty() && e.wholePrefix);
        const auto before = [this](qsizetype n) { return QStringView(m_target.prefix).right(n); };
        const auto after = [this](qsizetype n) { return QStringView(m_target.suffix).left(n); };
        return decides(m_target.prefixAlone, e.before, before, sameAfter) ||
               decides(m_target.suffixAlone, e.after, after, sameBefore) || (e.wholePrefix && e.wholeSuffix);
    }

    /// Whether the place is not one of a new text that says the same by chance.
    bool isSupported(const Evidence &e) const
    {
        const qsizetype context = std::min(e.before, nearContext) + std::min(e.after, nearContext) +
                                  (e.wholePrefix ? nearContext : 0) + (e.wholeSuffix ? nearContext : 0);
        return m_target.quote.size() + context + (e.sameSection ? tellingLength / 4 : 0) >= tellingLength;
    }

    /// The one place that is beyond doubt, if there is one.
    std::optional<text::TextRange> choose(const QList<Evidence> &all) const
    {
        QList<Evidence> left;
        for (const Evidence &e : all) {
            if (isDecided(e) && isSupported(e))
                left.append(e);
        }
        // Where the text was doubled, the copy with more of the old surroundings is meant.
        const auto narrow = [&left](auto &&holds) {
            QList<Evidence> fitting;
            std::copy_if(left.cbegin(), left.cend(), std::back_inserter(fitting), holds);
            if (!fitting.isEmpty())
                left = fitting;
        };
        narrow([](const Evidence &e) { return e.wholePrefix && e.wholeSuffix; });
        if (left.size() > 1)
            narrow([](const Evidence &e) { return e.sameSection; });
        if (left.size() > 1)
            narrow([](const Evidence &e) { return e.samePosition; });
        return left.size() == 1 ? std::optional(left.first().place) : std::nullopt;
    }

    /// Whether the line around the quote stands around the place, all of it.
    bool isWholeLine(text::TextRange place) const
    {
        const QLatin1Char lineEnd('\n');
        const qsizetype start = m_target.prefix.lastIndexOf(lineEnd) + 1;
        const qsizetype end = m_target.suffix.indexOf(lineEnd);
        const bool beginsText = start == 0 && m_target.prefix.size() == m_target.range.start();
        if ((start == 0 && !beginsText) || end < 0)
            return false;
        const qsizetype from = place.start() - (m_target.prefix.size() - start);
        const qsizetype to = place.end() + end;
        return from >= 0 && to < m_text.size() && (from == 0 || m_text.at(from - 1) == lineEnd) &&
               m_text.at(to) == lineEnd &&
               m_text.mid(from, place.start() - from) == QStringView(m_target.prefix).mid(start) &&
               m_text.mid(place.end(), end) == QStringView(m_target.suffix).left(end);
    }

    void weigh(Evidence *e) const
    {
        e->surroundings = alignedAround(m_foldedPrefix, m_foldedSuffix, m_foldedText, e->place);
        e->score = static_cast<int>(std::min(m_target.quote.size(), weights::longestCounted)) - errorCost * e->errors +
                   e->surroundings + (e->sameSection ? weights::section : 0);
        if (e->errors == 0)
            e->score += (m_onlyOne ? onlyWorth : 0) + (isWholeLine(e->place) ? weights::line : 0);
    }

    /// How many units right beside the place are those beside the target.
    qsizetype touching(text::TextRange place) const
    {
        const QStringView text(m_foldedText);
        const qsizetype most = std::min({nearContext, m_foldedPrefix.size(), place.start()});
        qsizetype before = 0;
        while (before < most &&
               text.at(place.start() - before - 1) == m_foldedPrefix.at(m_foldedPrefix.size() - before - 1))
            ++before;
        const QStringView suffix = QStringView(m_foldedSuffix).left(nearContext);
        const QStringView behind = text.mid(place.end());
        const auto differs = std::mismatch(suffix.cbegin(), suffix.cend(), behind.cbegin(), behind.cend());
        return before + (differs.first - suffix.cbegin());
    }

    /// Whether a place may be proposed at all: its words and surroundings together must say enough. That half of the
    /// words around it are the same says enough; two clauses of one kind may share more than a third of theirs.
    bool isPlausible(const Evidence &e) const
    {
        const qsizetype kept = m_target.quote.size() - 2 * e.errors;
        if (e.isHeir || (m_onlyOne && e.errors == 0))
            return true;
        return kept + touching(e.place) >= tellingLength / 2 ||
               2 * e.surroundings >= m_foldedPrefix.size() + m_foldedSuffix.size();
    }

    /// What is like the quote in a text, but for the quote itself.
    QList<ApproximateMatch> otherMatches(QStringView text, QStringView folded) const
    {
        const auto most = static_cast<int>(m_target.quote.size() / errorShare);
        auto matches = approximateMatches(folded, m_foldedQuote, most);
        matches.removeIf([&](const ApproximateMatch &match) {
            return text.mid(match.range.start(), match.range.length()) == m_target.quote;
        });
        return matches;
    }

    QList<Evidence> likePlaces() const
    {
        QList<Evidence> found;
        for (const ApproximateMatch &match : otherMatches(m_text, m_foldedText)) {
            found.append(evidenceAt(match.range));
            found.last().errors = match.errors;
        }
        return found;
    }

    /// The stretch between the contexts where both stand once more, in order and near each other: the passage was
    /// rewritten. What stood before it stands nowhere within: there the passage has gone and left what is around it.
    std::optional<Evidence> betweenContexts() const
    {
        constexpr qsizetype least = 8;
        const QStringView prefix = QStringView(m_foldedPrefix).right(nearContext / 2);
        const QStringView suffix = QStringView(m_foldedSuffix).left(nearContext / 2);
        if (prefix.size() < least || suffix.size() < least)
            return std::nullopt;
        const auto before = occurrences(m_foldedText, prefix);
        const auto after = occurrences(m_foldedText, suffix);
        const qsizetype longest = 2 * m_target.quote.size() + nearContext;
        std::optional<Evidence> found;
        for (qsizetype i = 0; i < before.size(); ++i) {
            const text::TextRange a = before.at(i);
            const auto b = std::lower_bound(after.cbegin(), after.cend(), a.end(),
                                            [](text::TextRange r, qsizetype at) { return r.start() < at; });
            if (b == after.cend() || b->start() == a.end() || b->start() - a.end() > longest)
                continue;
            if (saysNothing(m_text.sliced(a.end(), b->start() - a.end())) && !saysNothing(m_target.quote))
                continue; // a stop that was left behind
            if (i + 1 < before.size() && before.at(i + 1).start() < b->start())
                continue;
            if (found)
                return std::nullopt; // several: no word is left to decide
            found = evidenceAt({a.end(), b->start()});
        }
        return found;
    }

    /// Leaves out the places that became of others in the text that the target was made on, where that is at hand.
    void leaveToOthers(QList<Evidence> *all) const
    {
        if (!m_made || m_onlyOne || all->isEmpty())
            return;
        const QString foldedMade = text::Folder().folded(m_made->text());
        LikePlaces places{*m_made, m_document, foldedMade, m_foldedText, {}, {}};
        places.before = occurrences(m_made->text(), m_target.quote);
        const qsizetype own = places.before.indexOf(m_target.range);
        const qsizetype timesBefore = places.before.size();
        if (own < 0)
            return;
        for (const ApproximateMatch &match : otherMatches(m_made->text(), foldedMade))
            places.before.append(match.range);
        for (const Evidence &e : std::as_const(*all))
            places.now.append(e.place);
        const Claims claims = claimsOf(places, own);
        const qsizetype timesNow = std::count_if(all->cbegin(), all->cend(), [](auto &e) { return e.errors == 0; });
        if (claims.own >= 0 && timesNow <= timesBefore && m_target.quote.size() >= shortestUnique)
            (*all)[claims.own].isHeir = (*all)[claims.own].errors == 0;
        QList<Evidence> left;
        for (qsizetype i = 0; i < all->size(); ++i) {
            if (!claims.byOthers.at(i))
                left.append(all->at(i));
        }
        *all = left;
    }

    Anchor doubtful(QList<Evidence> exact) const
    {
        // Of a quote that is everywhere, only the places with the best contexts are worth more than a count.
        if (exact.size() > mostWeighed) {
            const auto worth = [](const Evidence &e) { return e.before + e.after + (e.sameSection ? 4 : 0); };
            std::stable_sort(exact.begin(), exact.end(),
                             [&](const Evidence &a, const Evidence &b) { return worth(a) > worth(b); });
            exact.resize(mostWeighed);
        }
        QList<Evidence> all = exact + likePlaces();
        leaveToOthers(&all);
        const Evidence *best = nullptr;
        for (Evidence &e : all) {
            weigh(&e);
            if (isPlausible(e) && (!best || isBetter(e, *best)))
                best = &e;
        }
        if (best && best->score >= goodScore)
            return {AnchorState::Doubtful, text::wholeGraphemes(m_text, best->place)};
        if (const auto between = betweenContexts())
            return {AnchorState::Doubtful, text::wholeGraphemes(m_text, between->place)};
        if (best)
            return {AnchorState::Doubtful, text::wholeGraphemes(m_text, best->place)};
        return {};
    }

    bool isBetter(const Evidence &a, const Evidence &b) const
    {
        if (a.score != b.score)
            return a.score > b.score;
        const auto way = [this](const Evidence &e) { return std::abs(e.place.start() - m_target.range.start()); };
        return way(a) < way(b);
    }

    const Target &m_target;
    const document::Document &m_document;
    const document::Document *m_made; ///< nullptr where it is not at hand
    QStringView m_text;
    bool m_onlyOne = false; ///< the words stood once in the old text and stand once in this one
    QString m_foldedText;
    QString m_foldedQuote;
    QString m_foldedPrefix; ///< the part next to the quote
    QString m_foldedSuffix;
};

} // namespace

Anchor reanchored(const Target &target, const document::Document &document, const document::Document *made)
{
    const Anchor found = Search(target, document, made).run();
    return target.keptLost && found.state != AnchorState::Exact ? Anchor() : found;
}

} // namespace core::annotation
