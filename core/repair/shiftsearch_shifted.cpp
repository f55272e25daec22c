// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of ShiftSearch while it is out of step.
#include "core/repair/shiftcosts.h"
#include "core/repair/shiftsearch.h"

#include <algorithm>

namespace core::repair
{

using Kind = ShiftElement::Kind;
using text::gbk::Pair;
namespace gbk = text::gbk;

void ShiftSearch::stepShifted(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next)
{
    if (m_silent && (element.kind == Kind::Ascii || element.kind == Kind::Pair))
        takeSilently(from, element);
    switch (element.kind) {
    case Kind::Pair:
        takeBytes(from, element.bytes, element);
        break;
    case Kind::Ascii:
        if (element.character >= 0x40 && element.character != 0x7F)
            takeBytes(from, {static_cast<quint8>(element.character), 0}, element);
        else if (const Pair mark = fullWidthPair(element.character))
            takeBytes(from, mark, element);
        break;
    case Kind::Gloss: {
        // The decoder read the two bytes as the very character that the reading was put after.
        Hypothesis to = from;
        const char16_t key = gbk::decoded(from.trail, from.pending);
        const bool fits = key && text::pinyin::isReading(key, element.reading);
        to.cost += fits ? 0 : misfitCost;
        to.guessed = to.guessed || !fits;
        to.split = true;
        push(std::move(to));
        break;
    }
    case Kind::LostGloss:
        takeGlossed(from, element);
        break;
    case Kind::Question:
        takeQuestion(from, element, next);
        break;
    case Kind::Foreign:
    case Kind::End:
        break;
    }
}

/// The pending byte and the first of `bytes` are a character; the second one waits, unless there is none (an ASCII
/// letter ended the character) or it is itself ASCII.
void ShiftSearch::takeBytes(const Hypothesis &from, Pair bytes, const ShiftElement &element)
{
    const char16_t c = gbk::decoded(from.pending, bytes.lead);
    double cost = hopelessCost;
    if (c) {
        Hypothesis to = from;
        put(to, c, {from.pending, bytes.lead});
        // Its bytes lay side by side: the site would have put the reading behind them.
        to.cost += !from.split && m_model.census().isGlossed(c) ? missingGlossCost : 0;
        to.split = false;
        cost = to.cost - from.cost;
        to.pending = bytes.trail;
        if (bytes.trail == 0) {
            comeIntoStep(to, element.range.end());
        } else if (!gbk::isLead(bytes.trail)) {
            put(to, bytes.trail, {});
            comeIntoStep(to, element.range.end());
        }
        push(std::move(to));
    }
    if (cost >= suspectCost && from.cost <= m_beam.front().cost + dropMargin)
        dropBefore(from, bytes, element, cost >= hopelessCost ? LostBytes::Depth::Two : LostBytes::Depth::One);
}

/// `?huì)`: the second byte was swallowed together with the bracket, but the reading tells the character.
void ShiftSearch::takeGlossed(const Hypothesis &from, const ShiftElement &element)
{
    for (int trail = 0x80; trail <= 0xFE; ++trail) {
        const Pair bytes{from.pending, static_cast<quint8>(trail)};
        const char16_t c = gbk::decoded(bytes);
        if (!c || !text::pinyin::isReading(c, element.reading))
            continue;
        Hypothesis to = from;
        put(to, c, bytes);
        to.cost += m_model.keyCost(c);
        putReading(to, element);
        comeIntoStep(to, element.range.end());
        push(std::move(to));
    }
    dropBeforeGlossed(from, element);
}

/// The characters that the pending byte makes with a second one that a '?' stands for, the likeliest first.
QList<ShiftSearch::Choice> ShiftSearch::swallowedTrails(const Hypothesis &from, const ShiftElement &element,
                                                        const ShiftElement &next) const
{
    const quint8 following = next.kind == Kind::Pair ? next.bytes.lead : 0;
    // A pair of the user-defined area leaves nothing, or with decoders that do not know the area a sign for its first
    // byte.
    const double foreignArea = element.character == QChar::ReplacementCharacter ? meaninglessCost : foreignAreaCost;
    QList<Choice> choices;
    const auto context = m_model.context(from.history);
    for (int trail = 0x80; trail <= 0xFE; ++trail) {
        const auto byte = static_cast<quint8>(trail);
        const char16_t c = gbk::decoded(from.pending, byte);
        if (!c)
            continue;
        const bool meaningless = trail == 0x80 || !following || !gbk::decoded(byte, following);
        const double price = following && gbk::isDropped({byte, following}) ? foreignArea
                             : meaningless                                  ? meaninglessCost
                                                                            : unexplainedCost;
        const double ahead = next.kind == Kind::End ? 0
                                                    : m_model.cost(ShiftModel::extended(from.history, c),
                                                                   m_model.unstyled(next.character));
        choices.append({m_model.cost(context, c) + m_model.formCost(c) + ahead + price, c, byte, price});
    }
    std::ranges::stable_sort(choices, {}, &Choice::cost);
    return choices;
}

/// A '?' among shifted characters: the second byte of a character before an ASCII one or before a byte with which it
/// means nothing; or the full-width question mark that the shifted bytes happen to show.
void ShiftSearch::takeQuestion(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next)
{
    if (const char16_t c = element.character == u'?' ? gbk::decoded(from.pending, 0xA3) : 0) {
        Hypothesis to = from;
        put(to, c, {from.pending, 0xA3});
        to.cost += shiftedQuestionCost;
        to.pending = 0xBF;
        push(std::move(to));
    }
    const quint8 following = next.kind == Kind::Pair ? next.bytes.lead : 0;
    const QList<Choice> choices = swallowedTrails(from, element, next);
    const auto explained = std::ranges::count_if(choices, [](const Choice &c) { return c.price <= meaninglessCost; });
    for (const Choice &choice : choices.first(std::min<qsizetype>(choices.size(), mostSwallowed))) {
        Hypothesis to = from;
        put(to, choice.character, {from.pending, choice.byte});
        to.cost += choice.price;
        to.guessed = to.guessed || choice.price > meaninglessCost || explained > 1;
        comeIntoStep(to, element.range.end());
        push(std::move(to));
    }
    dropBeforeMark(from, following, element);
}

/// The second byte was dropped, since with the first of the element, which is in step, it meant nothing.
void ShiftSearch::takeSilently(const Hypothesis &from, const ShiftElement &element)
{
    const bool ascii = element.kind == Kind::Ascii;
    QList<Choice> choices;
    const auto context = m_model.context(from.history);
    for (int trail = 0x80; trail <= 0xFE; ++trail) {
        const auto byte = static_cast<quint8>(trail);
        const char16_t c = gbk::decoded(from.pending, byte);
        if (!c || (!ascii && !gbk::isDropped({byte, element.bytes.lead})))
            continue;
        const double ahead = m_model.cost(ShiftModel::extended(from.history, c), m_model.unstyled(element.character));
        choices.append({m_model.cost(context, c) + m_model.formCost(c) + ahead, c, byte, meaninglessCost});
    }
    keepCheapest(choices, mostSwallowed);
    for (const Choice &choice : choices) {
        Hypothesis to = from;
        put(to, choice.character, {from.pending, choice.byte});
        to.cost += meaninglessCost;
        to.guessed = true;
        comeIntoStep(to, element.range.start());
        putLiteral(to, element);
        to.settled = 1;
        push(std::move(to));
    }
}

void ShiftSearch::dropBefore(const Hypothesis &from, Pair bytes, const ShiftElement &element, LostBytes::Depth depth)
{
    const auto chains = m_lost.before(from.history, from.pending, bytes.lead, depth);
    for (const LostBytes::Chain &chain : chains) {
        Hypothesis to = from;
        putChain(to, chain);
        to.trail = bytes.lead;
        to.pending = bytes.trail;
        if (!gbk::isLead(bytes.trail)) {
            if (bytes.trail)
                put(to, bytes.trail, {});
            comeIntoStep(to, element.range.end());
        }
        push(std::move(to));
    }
}

void ShiftSearch::dropBeforeGlossed(const Hypothesis &from, const ShiftElement &element)
{
    QList<LostBytes::Choice> ends;
    const QList<char16_t> read = ShiftModel::charactersRead(element.reading);
    for (const char16_t c : read) {
        if (const Pair bytes = gbk::encoded(c); bytes.lead >= 0xA1 && bytes.trail >= 0x80)
            ends.append({m_model.keyCost(c), c});
    }
    keepCheapest(ends, mostReaders);
    const auto chains = m_lost.beforeOneOf(from.history, from.pending, ends, LostBytes::Depth::Two);
    for (const LostBytes::Chain &chain : chains) {
        Hypothesis to = from;
        putChain(to, chain);
        putReading(to, element);
        to.cost += m_model.keyCost(chain.characters.back());
        comeIntoStep(to, element.range.end());
        push(std::move(to));
    }
}

/// A mark before a byte with which its second byte means nothing, after bytes that were dropped.
void ShiftSearch::dropBeforeMark(const Hypothesis &from, quint8 following, const ShiftElement &element)
{
    QList<LostBytes::Choice> marks;
    for (const char16_t mark : {u'。', u'，', u'、', u'；', u'：', u'”', u'）', u'》', u'？', u'！'}) {
        const quint8 trail = gbk::encoded(mark).trail;
        if (!following || (!gbk::decoded(trail, following) && !gbk::isDropped({trail, following})))
            marks.append({0, mark});
    }
    const auto chains = m_lost.beforeOneOf(from.history, from.pending, marks, LostBytes::Depth::One);
    for (const LostBytes::Chain &chain : chains) {
        Hypothesis to = from;
        putChain(to, chain);
        to.cost += meaninglessCost;
        comeIntoStep(to, element.range.end());
        push(std::move(to));
    }
}

void ShiftSearch::putChain(Hypothesis &to, const LostBytes::Chain &chain) const
{
    for (const char16_t c : chain.characters)
        put(to, c, gbk::encoded(c));
    to.split = false;
    to.cost += droppedCost * (static_cast<double>(chain.characters.size()) - 1);
    to.cause = std::max(to.cause, ShiftCause::DroppedBytes);
    to.guessed = true;
}

} // namespace core::repair
