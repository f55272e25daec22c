// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/lostbytes.h"

#include "core/text/bigrams.h"
#include "core/text/gbk.h"

namespace core::repair
{

namespace gbk = text::gbk;

namespace
{
constexpr qsizetype keptFirsts = 4;
constexpr qsizetype keptFirstsForTwo = 2;
constexpr qsizetype keptMiddles = 3;
constexpr qsizetype keptSeconds = 6;
constexpr qsizetype keptChains = 8;
constexpr qsizetype usualChains = 64; ///< of which those are chosen

/// A byte that begins a dropped pair.
constexpr bool isDroppedLead(int byte)
{
    return (byte >= 0xAA && byte <= 0xAF) || (byte >= 0xF8 && byte <= 0xFE);
}

/// What is tried must be likelier than this in general, or stand elsewhere in the document.
constexpr double rarestEnd = 5e-6;
constexpr double rarestMiddle = 5e-4;
} // namespace

double LostBytes::price(const ShiftModel::Context &context, char16_t character) const
{
    return m_model.cost(context, character) + m_model.formCost(character);
}

QList<LostBytes::Choice> LostBytes::firsts(History history, quint8 pending) const
{
    QList<Choice> choices;
    const auto context = m_model.context(history);
    for (int byte = 0xAA; byte <= 0xFE; ++byte) {
        const char16_t c = isDroppedLead(byte) ? gbk::decoded(pending, static_cast<quint8>(byte)) : 0;
        if (c)
            choices.append({price(context, c), c});
    }
    keepCheapest(choices, keptFirsts);
    return choices;
}

/// Characters that can stand between two dropped pairs: a first byte from A1 on, a second one that begins such a pair.
void LostBytes::findMiddles()
{
    for (int trail = 0xAA; trail <= 0xFE; ++trail) {
        if (!isDroppedLead(trail))
            continue;
        const QList<char16_t> &ends = endingIn(static_cast<quint8>(trail));
        for (const char16_t c : ends) {
            if (m_model.isSeen(c) || text::bigrams::probability(c) > rarestMiddle)
                m_middleCharacters.append(c);
        }
    }
}

const QList<char16_t> &LostBytes::endingIn(quint8 trail)
{
    std::optional<QList<char16_t>> &out = m_ends[trail];
    if (!out) {
        out.emplace();
        for (int lead = 0xA1; lead <= 0xFE; ++lead) {
            const char16_t c = gbk::decoded(static_cast<quint8>(lead), trail);
            if (c && (m_model.isSeen(c) || text::bigrams::probability(c) > rarestEnd))
                out->append(c);
        }
    }
    return *out;
}

QList<LostBytes::Choice> LostBytes::ranked(char16_t first, const QList<char16_t> &characters, qsizetype count) const
{
    QList<Choice> choices;
    choices.reserve(characters.size());
    const auto context = m_model.context(first);
    for (const char16_t c : characters)
        choices.append({price(context, c), c});
    keepCheapest(choices, count);
    return choices;
}

QList<LostBytes::Choice> LostBytes::middles(char16_t first)
{
    if (m_middleCharacters.isEmpty())
        findMiddles();
    QList<Choice> &choices = m_middles[first];
    if (choices.isEmpty())
        choices = ranked(first, m_middleCharacters, keptMiddles);
    return choices;
}

QList<LostBytes::Choice> LostBytes::seconds(char16_t first, quint8 trail)
{
    QList<Choice> &choices = m_seconds[static_cast<quint32>(first) << 8 | trail];
    if (choices.isEmpty())
        choices = ranked(first, endingIn(trail), keptSeconds);
    return choices;
}

template <typename Ends>
QList<LostBytes::Chain> LostBytes::chains(History history, quint8 pending, Depth depth, Ends forEachEnd)
{
    QList<Chain> out;
    out.reserve(usualChains);
    const QList<Choice> starts = firsts(history, pending);
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const Choice &first = starts.at(i);
        const auto one = m_model.context(ShiftModel::extended(history, first.character));
        forEachEnd(first.character, [&](char16_t end, double own) {
            out.append({first.cost + own + price(one, end), {first.character, end}});
        });
        const QList<Choice> between =
            depth == Depth::Two && i < keptFirstsForTwo ? middles(first.character) : QList<Choice>{};
        for (const Choice &middle : between) {
            const double cost = first.cost + price(one, middle.character);
            const auto two = m_model.context(ShiftModel::extended(one.history, middle.character));
            forEachEnd(middle.character, [&](char16_t end, double own) {
                out.append({cost + own + price(two, end), {first.character, middle.character, end}});
            });
        }
    }
    keepCheapest(out, keptChains);
    return out;
}

QList<LostBytes::Chain> LostBytes::before(History history, quint8 pending, quint8 trail, Depth depth)
{
    constexpr qsizetype mostKnown = 1 << 14;
    if (m_known.size() > mostKnown)
        m_known.clear();
    // A text says the same again: what may have stood there is found once.
    QList<Chain> &known = m_known[{history, static_cast<quint32>(pending) << 16 | static_cast<quint32>(trail) << 8 |
                                                (depth == Depth::Two ? 1U : 0U)}];
    if (known.isEmpty()) {
        known = chains(history, pending, depth, [this, trail](char16_t last, auto &&take) {
            const QList<Choice> ends = seconds(last, trail);
            for (const Choice &end : ends)
                take(end.character, 0);
        });
    }
    return known;
}

QList<LostBytes::Chain> LostBytes::beforeOneOf(History history, quint8 pending, const QList<Choice> &ends, Depth depth)
{
    return chains(history, pending, depth, [&ends](char16_t, auto &&take) {
        for (const Choice &end : ends)
            take(end.character, end.cost);
    });
}

} // namespace core::repair
