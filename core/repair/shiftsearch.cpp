// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftsearch.h"

#include "core/repair/shiftcosts.h"

#include <algorithm>

namespace core::repair
{

using Kind = ShiftElement::Kind;
using text::gbk::Pair;
namespace gbk = text::gbk;

namespace
{
constexpr size_t beamWidth = 8;
/// Readings that cost so much more than the best so far are given up.
constexpr double hopelessMargin = 9.0;
constexpr qsizetype longestRun = 400;
/// So many elements in step after each other end the search.
constexpr int settledFor = 2;
constexpr int settledForGood = 10;
} // namespace

void ShiftSearch::put(Hypothesis &to, char16_t character, Pair bytes) const
{
    to.cost += m_model.cost(to.history, character) + m_model.formCost(character);
    to.out.append(QChar(m_model.styled(character)));
    to.history = ShiftModel::extended(to.history, character);
    to.trail = bytes.trail;
}

/// The reading that stands in the text, with its brackets.
void ShiftSearch::putReading(Hypothesis &to, const ShiftElement &element)
{
    to.out.append(u'(');
    to.out.append(element.letters.data(), element.letters.size());
    to.out.append(u')');
}

void ShiftSearch::putLiteral(Hypothesis &to, const ShiftElement &element) const
{
    to.out.append(m_text.data() + element.range.start(), element.range.length());
    if (element.kind == Kind::Gloss) {
        to.cost += text::pinyin::isReading(ShiftModel::last(to.history), element.reading) ? 0 : misfitCost;
        return;
    }
    if (element.kind == Kind::LostGloss) {
        to.cost += literalRemainsCost;
        return;
    }
    const char16_t character = m_model.unstyled(element.character);
    to.cost += m_model.cost(to.history, character);
    to.history = ShiftModel::extended(to.history, character);
    to.trail = m_model.trailOf(character);
}

void ShiftSearch::comeIntoStep(Hypothesis &to, qsizetype end) const
{
    to.pending = 0;
    to.settled = 0;
    to.end = end;
    to.outEnd = to.out.size();
    to.endHistory = to.history;
    to.endTrail = to.trail;
}

void ShiftSearch::step(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next)
{
    if (from.skip) {
        Hypothesis to = from;
        --to.skip;
        push(std::move(to));
    } else if (from.pending) {
        stepShifted(from, element, next);
    } else {
        stepInStep(from, element, next);
    }
}

void ShiftSearch::stepInStep(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next)
{
    if (element.kind == Kind::LostGloss) {
        straddle(from, element);
        loseCharacter(from, element);
    } else if (element.kind == Kind::Question) {
        replaceMark(from, next, 1);
    } else if (element.kind == Kind::Ascii && from.settled == 0 && from.out.isEmpty()) {
        replaceMark(from, element, 0);
    }
    Hypothesis to = from;
    putLiteral(to, element);
    ++to.settled;
    push(std::move(to));
}

/// A reading stands between this character's second byte and the first of the next: together they are its character.
void ShiftSearch::straddle(const Hypothesis &from, const ShiftElement &element)
{
    if (!gbk::isLead(from.trail))
        return;
    for (int byte = 0x81; byte <= 0xFE; ++byte) {
        const char16_t key = gbk::decoded(from.trail, static_cast<quint8>(byte));
        if (!key || !text::pinyin::isReading(key, element.reading))
            continue;
        Hypothesis to = from;
        to.pending = static_cast<quint8>(byte);
        to.split = true;
        to.cost += m_straddled.contains(key) ? knownKeyCost : m_model.keyCost(key);
        to.cause = std::max(to.cause, ShiftCause::Straddled);
        to.keys.push_back(key);
        push(std::move(to));
    }
}

/// Both bytes of the character with this reading are gone: only characters that the text glosses are tried.
void ShiftSearch::loseCharacter(const Hypothesis &from, const ShiftElement &element)
{
    for (const char16_t c : m_model.census().charactersRead(element.reading)) {
        Hypothesis to = from;
        put(to, c, gbk::encoded(c));
        putReading(to, element);
        to.cost += lostCharacterCost;
        to.cause = ShiftCause::LostCharacter;
        to.guessed = true;
        comeIntoStep(to, element.range.end());
        push(std::move(to));
    }
}

/// The second byte of one character and the first of the next looked like a full-width mark and were replaced by the
/// half-width one; the byte before it, left alone, became the '?' or was dropped: `skip` elements are left to be taken.
void ShiftSearch::replaceMark(const Hypothesis &from, const ShiftElement &replaced, quint8 skip)
{
    const bool isMark = replaced.kind == Kind::Ascii || replaced.kind == Kind::Question;
    const Pair mark = isMark ? fullWidthPair(replaced.character) : Pair{};
    if (!mark)
        return;
    // Most often it is the second byte of a full stop.
    const auto priceOf = [this](char16_t c) { return m_model.formCost(c) + (isHan(c) ? rareReplacedCost : 0); };
    QList<Choice> choices;
    const auto context = m_model.context(from.history);
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        if (const char16_t c = gbk::decoded(static_cast<quint8>(lead), mark.lead))
            choices.append({m_model.cost(context, c) + priceOf(c), c, static_cast<quint8>(lead)});
    }
    keepCheapest(choices, 4);
    for (const Choice &choice : choices) {
        Hypothesis to = from;
        put(to, choice.character, {choice.byte, mark.lead});
        to.cost += replacedMarkCost + (isHan(choice.character) ? rareReplacedCost : 0);
        to.pending = mark.trail;
        to.skip = skip;
        to.cause = std::max(to.cause, ShiftCause::ReplacedMark);
        to.guessed = true;
        push(std::move(to));
    }
}

void ShiftSearch::prune()
{
    std::ranges::stable_sort(m_next, {}, [](const Hypothesis &h) { return h.cost; });
    m_beam.clear();
    const double bound = m_next.empty() ? 0 : m_next.front().cost + hopelessMargin;
    for (Hypothesis &h : m_next) {
        if (h.cost > bound)
            break;
        const bool known = std::ranges::any_of(m_beam, [&h](const Hypothesis &b) {
            return b.pending == h.pending && b.history == h.history && b.skip == h.skip;
        });
        if (!known)
            m_beam.push_back(std::move(h));
        if (m_beam.size() == beamWidth)
            break;
    }
    m_next.clear();
}

bool ShiftSearch::isSettled() const
{
    const auto inStep = [](const Hypothesis &h) { return h.pending == 0 && h.skip == 0; };
    const Hypothesis &best = m_beam.front();
    if (!inStep(best))
        return false;
    return best.settled >= settledForGood || (best.settled >= settledFor && std::ranges::all_of(m_beam, inStep));
}

std::optional<ShiftRepair> ShiftSearch::run(qsizetype start, ShiftModel::History history, quint8 trail)
{
    Hypothesis first;
    first.history = history;
    first.trail = trail;
    Hypothesis literal = first;
    m_beam.assign(1, first);
    ShiftElement element = shiftElement(m_text, start);
    m_silent = element.kind == Kind::Ascii;
    for (qsizetype taken = 0; taken < longestRun && !m_beam.empty(); ++taken, ++m_work) {
        if (taken > 0 && (element.kind == Kind::End || isSettled()))
            return result(start, literal.cost);
        const ShiftElement next = shiftElement(m_text, element.range.end());
        for (const Hypothesis &h : m_beam)
            step(h, element, next);
        putLiteral(literal, element);
        prune();
        element = next;
    }
    return std::nullopt;
}

/// True when another reading, in which bytes were lost without a trace, is nearly as likely.
bool ShiftSearch::hasRival(const Hypothesis &best) const
{
    const QStringView chosen = best.inStep();
    return std::ranges::any_of(m_beam, [&](const Hypothesis &h) {
        return h.pending == 0 && h.skip == 0 && h.cost < best.cost + rivalMargin && h.inStep() != chosen;
    });
}

std::optional<ShiftRepair> ShiftSearch::result(qsizetype start, double literalCost)
{
    const auto best = std::ranges::find_if(m_beam, [](const Hypothesis &h) { return h.pending == 0 && h.skip == 0; });
    if (best == m_beam.end() || best->cause == ShiftCause::None)
        return std::nullopt;
    m_straddled.unite(QSet<char16_t>(best->keys.begin(), best->keys.end()));
    ShiftRepair repair;
    repair.range = {start, best->end};
    repair.replacement = best->inStep().toString();
    repair.cause = best->cause;
    repair.guessed = best->guessed || hasRival(*best);
    repair.gain = literalCost - best->cost;
    repair.history = best->endHistory;
    repair.lastTrail = best->endTrail;
    return repair;
}

} // namespace core::repair
