// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftmodel.h"

#include "core/base/hugepages.h"
#include "core/repair/shiftelements.h"
#include "core/text/bigrams.h"
#include "core/text/gbk.h"
#include "core/text/scriptfold.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace core::repair
{

namespace
{
/// A document is sampled: more of it would not tell more.
constexpr qsizetype sampleLength = 1 << 19;
/// The general frequency of a character weighs as many characters beside its frequency in the document.
constexpr double singlePrior = 3000.0;
constexpr double widestScale = 6.0;

constexpr double glossedKey = 0.3;
constexpr double newKey = 1.5;
constexpr double unlikelyKey = 4.5;
constexpr double contradictedKey = 8.0;
constexpr double unseenBlank = 6.0;
constexpr double unseenForm = 0.7;
constexpr double rareSimplified = 2.5;
constexpr double rareTraditional = 6.0;
constexpr QStringView halfMarks = u",;:?!()";
constexpr QStringView fullMarks = u"，；：？！（）";

/// Where the text that may be one byte off after the '?' at `at` ends: at the next ASCII character, readings and a mark
/// right behind the '?', which may be what was replaced, apart.
qsizetype endOfDamage(QStringView text, qsizetype at)
{
    qsizetype end = shiftElement(text, at).range.end();
    if (end == at + 1 && end + 1 < text.size() && fullWidthPair(text[end].unicode()) && text[end + 1].unicode() > 0x7F)
        ++end;
    while (end < text.size()) {
        // Readings of what the shifted bytes looked like bring nothing into step.
        const auto bracket = text[end] == u'(' ? bracketedReading(text, end) : std::nullopt;
        if (!bracket && text[end].unicode() <= 0x7F)
            break;
        end = bracket ? bracket->range.end() : end + 1;
    }
    return end;
}

/// What script folding says of each character, looked up once.
struct Scripts {
    std::vector<bool> traditional; ///< it has a simplified form
    std::vector<bool> simplified;  ///< it is the simplified form of another one

    Scripts() : traditional(0x10000), simplified(0x10000)
    {
        for (char16_t c = 0x4E00; c < 0xA000; ++c) {
            if (const char16_t folded = text::toSimplified(c); folded != c) {
                traditional[c] = true;
                simplified[folded] = true;
            }
        }
    }
};

const Scripts &scripts()
{
    static const Scripts made;
    return made;
}

/// The characters of GBK by syllable, found once.
const std::vector<QList<char16_t>> &charactersBySyllable()
{
    static const std::vector<QList<char16_t>> made = [] {
        std::vector<QList<char16_t>> out;
        for (char16_t c = 0x4E00; c < 0x9FA6; ++c) {
            for (const text::pinyin::Syllable s : text::pinyin::syllables(c)) {
                out.resize(std::max<size_t>(out.size(), s + 1u));
                out[s].append(c);
            }
        }
        return out;
    }();
    return made;
}

/// All characters of GBK with the reading; for one without its tone the whole table is walked.
QList<char16_t> allRead(const text::pinyin::Spelled &reading)
{
    const auto &bySyllable = charactersBySyllable();
    if (reading.notation != text::pinyin::Notation::Plain)
        return reading.marked && *reading.marked < bySyllable.size() ? bySyllable[*reading.marked] : QList<char16_t>{};
    QList<char16_t> out;
    for (char16_t c = 0x4E00; c < 0x9FA6; ++c) {
        if (text::pinyin::isReading(c, reading))
            out.append(c);
    }
    return out;
}

size_t hashed(quint64 key, size_t mask)
{
    return static_cast<size_t>(key * 0x9E3779B97F4A7C15u >> 33) & mask;
}

constexpr quint64 pairMask = 0xFFFFFFFF;
constexpr quint64 threeMask = 0xFFFFFFFFFFFF;
} // namespace

ShiftModel::ShiftModel(QStringView text, const GlossCensus &census)
    : m_census(census), m_single(0x10000), m_types(0x10000), m_scale(0x10000)
{
    const QStringView sample = text.left(sampleLength);
    m_length = static_cast<double>(sample.size()) + 1;
    qsizetype counted = sample.size();
    for (const Gloss &gloss : census.glosses())
        counted -= gloss.fits && gloss.bracket.range.end() <= sample.size() ? gloss.bracket.range.length() : 0;
    // Each character ends at most three sequences.
    const size_t slots = std::bit_ceil(static_cast<size_t>(counted * 3 + counted / 2 + 64));
    reserveHuge(m_slots, static_cast<qsizetype>(slots));
    m_slots.resize(slots);
    countMarks(sample);
    countSequences(sample);
    findScript();
}

/// What is frequent in the document is likelier there after any character: the square root of the ratio of frequencies
/// (R. Kneser, J. Peters, D. Klakow, "Language model adaptation using dynamic marginals", 1997).
double ShiftModel::scaleOf(char16_t character) const
{
    float &scale = m_scale[character];
    if (scale == 0) {
        const double general = text::bigrams::probability(character);
        const double own = (m_single[character] + singlePrior * general) / (m_length + singlePrior);
        scale = static_cast<float>(std::clamp(std::sqrt(own / general), 1 / widestScale, widestScale));
    }
    return scale;
}

void ShiftModel::countMarks(QStringView text)
{
    std::vector<qsizetype> half(static_cast<size_t>(halfMarks.size()));
    std::vector<qsizetype> full(half.size());
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0xFF01 && c <= 0xFF1F && fullMarks.contains(QChar(c)))
            ++full[static_cast<size_t>(fullMarks.indexOf(QChar(c)))];
        if (c >= 0x40 || c < 0x21 || !isHan(text[i - 1].unicode()))
            continue;
        const qsizetype which = halfMarks.indexOf(QChar(c));
        // The brackets of readings are no marks of the text.
        if (which >= 0 && !(c == u'(' && bracketedReading(text, i)))
            ++half[static_cast<size_t>(which)];
    }
    const bool mostlyHalf = half[0] + half[1] > full[0] + full[1];
    for (size_t i = 0; i < half.size(); ++i) {
        if (half[i] + full[i] > 0 ? half[i] > full[i] : mostlyHalf)
            m_halfMarks.append(fullMarks[static_cast<qsizetype>(i)]);
    }
}

void ShiftModel::countSequences(QStringView text)
{
    auto gloss = m_census.glosses().begin();
    const auto glossEnd = m_census.glosses().end();
    History history = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        while (gloss != glossEnd && gloss->bracket.range.start() < i)
            ++gloss;
        if (gloss != glossEnd && gloss->bracket.range.start() == i && gloss->fits) {
            i = gloss->bracket.range.end() - 1;
            continue;
        }
        const bool lone = mayBeLoneMark(text[i].unicode()) && isLoneMark(text, i);
        if (lone || text[i] == u'?' || text[i] == QChar::ReplacementCharacter) {
            i = endOfDamage(text, i) - 1;
            history = 0;
            continue;
        }
        const char16_t c = unstyled(text[i].unicode());
        ++m_single[c];
        history = c > 0x7F ? extended(history, c) : 0;
        if (history > 0xFFFF && count(history & pairMask))
            ++m_types[static_cast<char16_t>(history >> 16 & 0xFFFF)];
        if (history > pairMask && count(history & threeMask))
            addType(history >> 16 & pairMask);
        if (history > threeMask && count(history))
            addType(history >> 16);
    }
}

void ShiftModel::findScript()
{
    qsizetype traditional = 0;
    qsizetype simplified = 0;
    qsizetype glossed = 0;
    qsizetype glossedTraditional = 0;
    const Scripts &forms = scripts();
    for (char16_t c = 0x4E00; c < 0xA000; ++c) {
        if (m_single[c] == 0)
            continue;
        traditional += forms.traditional[c];
        simplified += !forms.traditional[c] && forms.simplified[c];
        const bool isGlossed = m_census.isGlossed(c);
        glossed += isGlossed;
        glossedTraditional += isGlossed && forms.traditional[c];
    }
    m_traditional = traditional > simplified;
    m_glossesTraditional = glossed > 0 && glossedTraditional * 10 >= glossed * 9;
}

ShiftModel::Slot *ShiftModel::find(quint64 key)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = hashed(key, mask);
    while (m_slots[at].key != 0 && m_slots[at].key != key)
        at = (at + 1) & mask;
    return &m_slots[at];
}

void ShiftModel::addType(quint64 context)
{
    Slot *slot = find(context);
    slot->types += slot->types < 0xFFFF;
}

bool ShiftModel::count(quint64 key)
{
    Slot *slot = find(key);
    slot->key = key;
    slot->count += slot->count < 0xFFFF;
    return slot->count == 1;
}

const ShiftModel::Slot *ShiftModel::found(quint64 key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t at = hashed(key, mask); m_slots[at].key != 0; at = (at + 1) & mask) {
        if (m_slots[at].key == key)
            return &m_slots[at];
    }
    return nullptr;
}

quint32 ShiftModel::counted(quint64 key) const
{
    const Slot *slot = found(key);
    return slot ? slot->count : 0;
}

ShiftModel::Context ShiftModel::context(History history) const
{
    Context out;
    out.history = history;
    out.types = last(history) > 0x7F ? m_types[last(history)] : 0;
    if (out.types > 0 && (history & pairMask) > 0xFFFF)
        out.two = found(history & pairMask);
    if (out.two && out.two->types > 0 && (history & threeMask) > pairMask)
        out.three = found(history & threeMask);
    return out;
}

double ShiftModel::cost(History history, char16_t character) const
{
    return cost(context(history), character);
}

double ShiftModel::cost(const Context &context, char16_t character) const
{
    const char16_t previous = last(context.history);
    double p = text::bigrams::probability(previous, character) * scaleOf(character);
    if (context.types == 0 || character <= 0x7F)
        return -std::log(p);
    const quint64 key = extended(context.history, character);
    const quint32 pair = m_single[character] > 0 ? counted(key & pairMask) : 0;
    p = (pair + context.types * p) / (m_single[previous] + context.types);
    if (const Slot *two = context.two; two && two->types > 0) {
        const quint32 three = pair > 0 ? counted(key & threeMask) : 0;
        p = (three + two->types * p) / (two->count + two->types);
        if (const Slot *more = context.three; more && more->types > 0)
            p = ((three > 0 ? counted(key) : 0) + more->types * p) / (more->count + more->types);
    }
    return -std::log(p);
}

double ShiftModel::keyCost(char16_t character) const
{
    if (m_census.isGlossed(character))
        return glossedKey;
    if (m_single[character])
        return contradictedKey;
    return m_glossesTraditional && !scripts().traditional[character] ? unlikelyKey : newKey;
}

QList<char16_t> ShiftModel::charactersRead(const text::pinyin::Spelled &reading)
{
    return allRead(reading);
}

double ShiftModel::formCost(char16_t character) const
{
    if (m_single[character] || character < 0x3000)
        return 0;
    if (character == 0x3000)
        return unseenBlank;
    if (!scripts().traditional[character])
        return m_traditional && scripts().simplified[character] ? rareSimplified : unseenForm;
    // The more often the document writes the other form, the less likely this one is.
    return (m_traditional ? unseenForm : rareTraditional) + std::log1p(m_single[text::toSimplified(character)]);
}

char16_t ShiftModel::styled(char16_t mark) const
{
    if (!m_halfMarks.contains(QChar(mark)))
        return mark;
    return halfMarks[fullMarks.indexOf(QChar(mark))].unicode();
}

char16_t ShiftModel::unstyled(char16_t character) const
{
    if (character >= 0x40 || character < 0x21)
        return character;
    const qsizetype mark = halfMarks.indexOf(QChar(character));
    return mark >= 0 && m_halfMarks.contains(fullMarks[mark]) ? fullMarks[mark].unicode() : character;
}

quint8 ShiftModel::trailOf(char16_t character) const
{
    return text::gbk::encoded(unstyled(character)).trail;
}

} // namespace core::repair
