// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftmodel.h"

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
constexpr double pairShare = 0.25;
constexpr double threeShare = 0.25;
/// Counts of the document are diluted as if so many other characters had followed.
constexpr double dilution = 4.0;
constexpr double unseenForm = 0.7;
constexpr QStringView halfMarks = u",;:?!()";
constexpr QStringView fullMarks = u"，；：？！（）";

constexpr double glossedKey = 0.3;
constexpr double newKey = 1.5;
constexpr double unlikelyKey = 4.5;
constexpr double unseenBlank = 6.0;
constexpr double rareSimplified = 2.5;
constexpr double rareTraditional = 6.0;

/// Where the text that may be one byte off after the '?' at `at` ends: at the next ASCII character.
qsizetype endOfDamage(QStringView text, qsizetype at)
{
    qsizetype end = shiftElement(text, at).range.end();
    while (end < text.size() && text[end].unicode() > 0x7F)
        ++end;
    return end;
}

/// The characters that are the simplified form of another one.
const std::vector<bool> &simplifiedForms()
{
    static const std::vector<bool> made = [] {
        std::vector<bool> forms(0x10000);
        for (char16_t c = 0x4E00; c < 0xA000; ++c) {
            if (const char16_t simplified = text::toSimplified(c); simplified != c)
                forms[simplified] = true;
        }
        return forms;
    }();
    return made;
}

/// All characters of GBK with the reading. Walks the whole table: for readings that a document shows nowhere else.
QList<char16_t> allRead(const text::pinyin::Spelled &reading)
{
    QList<char16_t> out;
    for (char16_t c = 0x4E00; c < 0x9FA6; ++c) {
        if (text::pinyin::isReading(c, reading) && text::gbk::encoded(c))
            out.append(c);
    }
    return out;
}

size_t hashed(quint64 key, size_t mask)
{
    return static_cast<size_t>(key * 0x9E3779B97F4A7C15u >> 33) & mask;
}

constexpr quint64 keyOf(char16_t first, char16_t second, char16_t third = 0)
{
    return static_cast<quint64>(third) << 32 | static_cast<quint64>(first) << 16 | second;
}
} // namespace

ShiftModel::ShiftModel(QStringView text, const GlossCensus &census) : m_census(census), m_single(0x10000)
{
    const QStringView sample = text.left(sampleLength);
    m_slots.resize(std::bit_ceil(static_cast<size_t>(std::max<qsizetype>(1024, sample.size() * 2))));
    countSequences(sample);
    countMarks(sample);
    findScript();
}

void ShiftModel::findScript()
{
    qsizetype traditional = 0;
    qsizetype simplified = 0;
    qsizetype glossed = 0;
    qsizetype glossedTraditional = 0;
    for (char16_t c = 0x4E00; c < 0xA000; ++c) {
        const bool isTraditional = text::toSimplified(c) != c;
        traditional += m_single[c] && isTraditional;
        simplified += m_single[c] && !isTraditional && simplifiedForms()[c];
        glossed += m_census.isGlossed(c);
        glossedTraditional += isTraditional && m_census.isGlossed(c);
    }
    m_traditional = traditional > simplified;
    m_glossesTraditional = glossed > 0 && glossedTraditional * 10 >= glossed * 9;
}

void ShiftModel::count(quint64 key)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = hashed(key, mask);
    while (m_slots[at].key != 0 && m_slots[at].key != key)
        at = (at + 1) & mask;
    m_slots[at].key = key;
    ++m_slots[at].count;
}

quint32 ShiftModel::counted(quint64 key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t at = hashed(key, mask); m_slots[at].key != 0; at = (at + 1) & mask) {
        if (m_slots[at].key == key)
            return m_slots[at].count;
    }
    return 0;
}

void ShiftModel::countSequences(QStringView text)
{
    auto gloss = m_census.glosses().begin();
    char16_t before = 0;
    char16_t last = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        while (gloss != m_census.glosses().end() && gloss->bracket.range.start() < i)
            ++gloss;
        if (gloss != m_census.glosses().end() && gloss->bracket.range.start() == i && gloss->fits) {
            i = gloss->bracket.range.end() - 1;
            continue;
        }
        const char16_t c = text[i].unicode();
        if (c == u'?' || c == QChar::ReplacementCharacter) {
            i = endOfDamage(text, i) - 1;
            before = last = 0;
            continue;
        }
        ++m_single[c];
        if (last > 0x7F && c > 0x7F) {
            count(keyOf(last, c));
            if (before > 0x7F)
                count(keyOf(before, last, c));
        }
        before = last;
        last = c;
    }
}

void ShiftModel::countMarks(QStringView text)
{
    std::vector<qsizetype> half(static_cast<size_t>(halfMarks.size()));
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x40 || c < 0x21 || !isHan(text[i - 1].unicode()))
            continue;
        const qsizetype which = halfMarks.indexOf(QChar(c));
        // The brackets of glosses are no marks of the text.
        if (which >= 0 && !(c == u'(' && bracketedReading(text, i)))
            ++half[static_cast<size_t>(which)];
    }
    const qsizetype anyHalf = half[0] + half[1];
    const qsizetype anyFull = m_single[u'，'] + m_single[u'；'];
    for (qsizetype i = 0; i < fullMarks.size(); ++i) {
        const qsizetype full = m_single[fullMarks[i].unicode()];
        const qsizetype own = half[static_cast<size_t>(i)];
        if (own + full > 0 ? own > full : anyHalf > anyFull)
            m_halfMarks.append(fullMarks[i]);
    }
}

double ShiftModel::cost(char16_t before, char16_t previous, char16_t character) const
{
    const double table = text::bigrams::cost(previous, character);
    const quint32 pair = previous > 0x7F && character > 0x7F ? counted(keyOf(previous, character)) : 0;
    if (pair == 0)
        return table - std::log(1 - pairShare - threeShare);
    const quint32 three = before > 0x7F ? counted(keyOf(before, previous, character)) : 0;
    double p = (1 - pairShare - threeShare) * std::exp(-table) + pairShare * pair / (m_single[previous] + dilution);
    if (three > 0)
        p += threeShare * three / (counted(keyOf(before, previous)) + 1.0);
    return -std::log(p);
}

double ShiftModel::keyCost(char16_t character) const
{
    if (m_census.isGlossed(character))
        return glossedKey;
    return m_glossesTraditional && text::toSimplified(character) == character ? unlikelyKey : newKey;
}

QList<char16_t> ShiftModel::charactersRead(const text::pinyin::Spelled &reading) const
{
    const QList<char16_t> glossed = m_census.charactersRead(reading);
    return glossed.isEmpty() ? allRead(reading) : glossed;
}

double ShiftModel::formCost(char16_t character) const
{
    if (m_single[character])
        return 0;
    if (character == 0x3000)
        return unseenBlank;
    if (m_traditional)
        return simplifiedForms()[character] ? rareSimplified : unseenForm;
    return text::toSimplified(character) != character ? rareTraditional : unseenForm;
}

char16_t ShiftModel::styled(char16_t mark) const
{
    if (!m_halfMarks.contains(QChar(mark)))
        return mark;
    return halfMarks[fullMarks.indexOf(QChar(mark))].unicode();
}

quint8 ShiftModel::trailOf(char16_t character) const
{
    if (character > 0x80)
        return text::gbk::encoded(character).trail;
    const qsizetype mark = halfMarks.indexOf(QChar(character));
    return mark >= 0 && m_halfMarks.contains(fullMarks[mark]) ? text::gbk::encoded(fullMarks[mark].unicode()).trail : 0;
}

} // namespace core::repair
