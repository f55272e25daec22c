// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/glosses.h"

#include "core/base/hugepages.h"
#include "core/text/ideographs.h"

#include <algorithm>
#include <array>

namespace core::repair
{

using text::TextRange;
using text::pinyin::Notation;
using text::pinyin::Spelled;

namespace
{
constexpr qsizetype longestReading = 8;
constexpr qsizetype fewestGlosses = 5;
constexpr double leastShare = 0.8;
/// Denser than one in so many characters: readings all along.
constexpr qsizetype denseDistance = 60;

bool isReadingLetter(char16_t c)
{
    if (c < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'1' && c <= u'5') || c == u':';
    return (c >= 0xE0 && c <= 0x1DC) || c == 0x1E3F || c == 0x0251 || c == 0x0261 || (c >= 0x0300 && c <= 0x030C);
}

/// True when a reading fits the character in a text whose readings are written in `notation`.
bool fitsIn(char32_t base, const Spelled &spelled, Notation notation)
{
    if (spelled.notation == Notation::Plain && notation != Notation::Plain)
        return spelled.marked && text::pinyin::hasSyllable(base, *spelled.marked);
    return text::pinyin::isReading(base, spelled);
}
} // namespace

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

char32_t characterBefore(QStringView text, qsizetype at)
{
    if (at < 1)
        return 0;
    const QChar last = text[at - 1];
    if (last.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], last);
    return last.unicode();
}

std::optional<BracketedReading> halfBracketedReading(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && end - at <= longestReading && isReadingLetter(text[end].unicode()))
        ++end;
    if (end == at || end >= text.size() || (text[end] != u')' && text[end] != u'）'))
        return std::nullopt;
    const QStringView reading = text.mid(at, end - at);
    const auto spelled = text::pinyin::parse(reading);
    if (!spelled)
        return std::nullopt;
    return BracketedReading{{at, end + 1}, reading, *spelled};
}

std::optional<BracketedReading> bracketedReading(QStringView text, qsizetype at)
{
    if (at >= text.size() || (text[at] != u'(' && text[at] != u'（'))
        return std::nullopt;
    auto found = halfBracketedReading(text, at + 1);
    if (found)
        found->range = {at, found->range.end()};
    return found;
}

std::optional<BracketedReading> brokenReading(QStringView text, qsizetype at)
{
    constexpr qsizetype longestGap = 6;
    const auto letters = [&text](qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && end - from <= longestReading && isReadingLetter(text[end].unicode()))
            ++end;
        return end;
    };
    const qsizetype gap = letters(at + 1);
    qsizetype second = gap;
    bool broken = false;
    for (; second < text.size() && second - gap < longestGap && text[second].isSpace(); ++second)
        broken = broken || text[second] == u'\n';
    const qsizetype end = letters(second);
    if (!broken || end >= text.size() || (text[end] != u')' && text[end] != u'）'))
        return std::nullopt;
    const QString whole = text.sliced(at + 1, gap - at - 1).toString().append(text.sliced(second, end - second));
    const auto spelled = whole.size() <= longestReading ? text::pinyin::parse(whole) : std::nullopt;
    if (!spelled)
        return std::nullopt;
    return BracketedReading{{at, end + 1}, text.sliced(at + 1, end - at - 1), *spelled, {gap, second}};
}

GlossCensus GlossCensus::of(QStringView text, const CancelToken &cancel)
{
    GlossCensus census;
    census.collect(text, cancel);
    if (static_cast<qsizetype>(census.m_glosses.size()) < fewestGlosses)
        return census;
    census.chooseNotation();
    census.judge();
    census.weigh(text.size());
    return census;
}

namespace
{
/// The length of the line end before `at`, blanks before it and empty lines counted in; leaves a character standing
/// before it.
qsizetype lineEndBefore(QStringView text, qsizetype at)
{
    constexpr qsizetype longest = 6;
    qsizetype from = at - 1;
    while (from > 1 && at - from < longest &&
           (text[from - 1] == u' ' || text[from - 1] == u'\r' || text[from - 1] == u'\n'))
        --from;
    return from > 0 ? at - from : 0;
}
} // namespace

void GlossCensus::collect(QStringView text, const CancelToken &cancel)
{
    const auto next = [text](qsizetype from) { return text::findEither(text, from, u'(', u'（'); };
    for (qsizetype at = next(1); at < text.size() && !cancel.isCancelled(); at = next(at + 1)) {
        // An ASCII letter cannot be a base, and most brackets of a clean text hold no Latin letter.
        // A line may have been wrapped between the character and its reading.
        const qsizetype gap = text[at - 1] == u'\n' ? lineEndBefore(text, at) : 0;
        if (text[at - 1 - gap].unicode() < 0x2E80 || at + 2 >= text.size() ||
            (!isReadingLetter(text[at + 1].unicode()) && text[at + 1] != u'\n'))
            continue;
        const char32_t base = characterBefore(text, at - gap);
        auto bracket = isHan(base) ? bracketedReading(text, at) : std::nullopt;
        if (!bracket && isHan(base))
            bracket = brokenReading(text, at);
        if (bracket)
            add({*bracket, base, gap, false}, text.size());
    }
}

/// Where the first many were found, as many are likely further on: room for those is made at once, within limits.
void GlossCensus::add(const Gloss &gloss, qsizetype textLength)
{
    constexpr size_t many = 1024;
    constexpr double most = 8;
    if (m_glosses.size() >= many && m_glosses.size() == m_glosses.capacity()) {
        const double likely = 1.1 * static_cast<double>(textLength) / static_cast<double>(gloss.bracket.range.end());
        const double times = std::clamp(likely, 1.5, most);
        reserveHuge(m_glosses, static_cast<qsizetype>(static_cast<double>(m_glosses.size()) * times));
    }
    m_glosses.push_back(gloss);
}

void GlossCensus::chooseNotation()
{
    std::array<qsizetype, 3> counts{};
    for (const Gloss &g : m_glosses)
        counts[static_cast<size_t>(g.bracket.spelled.notation)] += text::pinyin::isReading(g.base, g.bracket.spelled);
    const auto most = std::ranges::max_element(counts);
    m_notation = static_cast<Notation>(most - counts.begin());
}

void GlossCensus::judge()
{
    std::vector<const Spelled *> given(0x10000); // the last reading that fits
    for (Gloss &g : m_glosses) {
        g.fits = fitsIn(g.base, g.bracket.spelled, m_notation);
        if (g.fits && g.base < given.size())
            given[g.base] = &g.bracket.spelled;
    }
    for (size_t base = 0; base < given.size(); ++base) {
        if (given[base])
            m_table.insert(static_cast<char16_t>(base), *given[base]);
    }
    // A reading that no dictionary gives, but that the text gives to the character each time, is the text's own.
    struct Misfit {
        qsizetype count = 0;
        QStringView reading;
        bool same = true;
    };
    QHash<char32_t, Misfit> misfits;
    for (const Gloss &g : m_glosses) {
        if (g.fits || g.bracket.spelled.notation != m_notation || m_notation == Notation::Plain)
            continue;
        Misfit &m = misfits[g.base];
        m.same = m.same && (m.count == 0 || m.reading == g.bracket.reading);
        m.reading = g.bracket.reading;
        ++m.count;
    }
    for (Gloss &g : m_glosses) {
        if (!g.fits && !misfits.isEmpty()) {
            const auto m = misfits.constFind(g.base);
            g.fits = m != misfits.constEnd() && m->same && m->count > 1 && m->reading == g.bracket.reading;
        }
        m_fitting += g.fits;
    }
}

void GlossCensus::weigh(qsizetype textLength)
{
    const auto total = static_cast<qsizetype>(m_glosses.size());
    if (m_fitting < fewestGlosses || static_cast<double>(m_fitting) < leastShare * static_cast<double>(total))
        return;
    std::vector<bool> seen(QChar::LastValidCodePoint + 1);
    qsizetype bases = 0;
    for (const Gloss &g : m_glosses) {
        if (!g.fits || seen[g.base])
            continue;
        seen[g.base] = true;
        ++bases;
    }
    const bool repeated = m_fitting * 4 >= bases * 5;
    const bool dense = m_fitting * denseDistance >= textLength;
    m_evident = bases > 2 && (repeated || dense);
}

QList<char16_t> GlossCensus::charactersRead(const Spelled &reading) const
{
    QList<char16_t> out;
    for (auto it = m_table.constBegin(); it != m_table.constEnd(); ++it) {
        if (it->plain == reading.plain && it->marked == reading.marked)
            out.append(it.key());
    }
    std::ranges::sort(out);
    return out;
}

} // namespace core::repair
