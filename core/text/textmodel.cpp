// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textmodel.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace core::text::textmodel
{

namespace
{
enum Class : quint8 {
    Space,
    Digit,
    Lower,
    Upper,
    AsciiMark,
    LatinLower,
    LatinUpper,
    WesternMark,
    CjkMark,
    FullWidth,
    Hiragana,
    Katakana,
    HalfKatakana,
    Hangul,
    Han,
    RareHan,
    Cyrillic,
    Greek,
    Symbol,
    Control,
    HighControl,
    Junk,
    Other,
};
constexpr int classCount = Other + 1;

struct CharacterCost {
    quint8 halfBits;
    const char16_t *characters;
};

#include "core/text/textmodel_table.inc"

constexpr bool isAsciiLower(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

Class asciiClass(char16_t c)
{
    if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r')
        return Space;
    if (c < 0x20 || c == 0x7F)
        return Control;
    if (c >= u'0' && c <= u'9')
        return Digit;
    if (isAsciiLower(c))
        return Lower;
    return c >= u'A' && c <= u'Z' ? Upper : AsciiMark;
}

Class latinClass(char16_t c)
{
    if (c == 0xA0)
        return Space;
    if (c < 0xA0)
        return HighControl;
    if (c < 0xC0)
        return WesternMark;
    if (c == 0xD7 || c == 0xF7)
        return Symbol;
    return QChar(c).isLower() ? LatinLower : LatinUpper;
}

bool isCjkMark(char16_t c)
{
    return (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
           (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF60) || c == 0x30FB || c == 0xFFE5;
}

struct ClassRange {
    char16_t first;
    char16_t last;
    Class kind;
};
constexpr std::array classRanges{
    ClassRange{0x0370, 0x03FF, Greek},       ClassRange{0x0400, 0x052F, Cyrillic},
    ClassRange{0x2010, 0x203E, WesternMark}, ClassRange{0x2000, 0x2E7F, Symbol},
    ClassRange{0x3041, 0x309F, Hiragana},    ClassRange{0x30A0, 0x30FF, Katakana},
    ClassRange{0xFF10, 0xFF5A, FullWidth},   ClassRange{0xFF61, 0xFF9F, HalfKatakana},
    ClassRange{0xAC00, 0xD7A3, Hangul},      ClassRange{0x1100, 0x11FF, Hangul},
    ClassRange{0x3130, 0x318F, Hangul},      ClassRange{0x4E00, 0x9FA5, Han},
    ClassRange{0x3400, 0x4DBF, RareHan},     ClassRange{0x9FA6, 0x9FFF, RareHan},
    ClassRange{0xF900, 0xFAFF, RareHan},     ClassRange{0x2E80, 0x2FDF, RareHan},
    ClassRange{0xD800, 0xF8FF, Junk},        ClassRange{0xFFF0, 0xFFFF, Junk},
};

/// The same rules as class_of() in scripts/make-text-model.
Class classOf(char16_t c)
{
    if (c < 0x80)
        return asciiClass(c);
    if (c < 0x250)
        return latinClass(c);
    if (c == 0x3000)
        return Space;
    if (c == 0x20AC || c == 0x2122)
        return WesternMark;
    if (isCjkMark(c))
        return CjkMark;
    for (const ClassRange &range : classRanges) {
        if (c >= range.first && c <= range.last)
            return range.kind;
    }
    return Other;
}

/// Half bits of a character that a language's table does not hold.
constexpr std::array<quint8, classCount> unseenCost{
    8, 8, 14, 14, 16, 16, 16, 16, 20, 20, 18, 18, 12, 26, 36, 44, 18, 14, 24, 24, 24, 44, 30,
};

using Transitions = const quint8 (*)[classCount];
constexpr std::array<Transitions, languageCount> transitions{
    zhHansTransitions, zhHantTransitions, jaTransitions, koTransitions, westernTransitions, cyrillicTransitions,
};

struct Row {
    std::array<quint8, languageCount> cost;
    quint8 kind;
    quint8 unused;
};

/// Class and costs of every character of the basic plane: half a megabyte, made at first use.
std::vector<Row> makeRows()
{
    std::vector<Row> rows(0x10000);
    for (size_t c = 0; c < rows.size(); ++c) {
        const Class kind = classOf(static_cast<char16_t>(c));
        rows[c].kind = kind;
        rows[c].cost.fill(QChar::category(static_cast<char32_t>(c)) == QChar::Other_NotAssigned ? 44
                                                                                                : unseenCost[kind]);
    }
    const auto fill = [&rows](size_t language, const auto &table) {
        for (const CharacterCost &bucket : table) {
            for (const char16_t *c = bucket.characters; *c; ++c)
                rows[*c].cost[language] = bucket.halfBits;
        }
    };
    fill(0, zhHansCharacters);
    fill(1, zhHantCharacters);
    fill(2, jaCharacters);
    fill(3, koCharacters);
    fill(4, westernCharacters);
    fill(5, cyrillicCharacters);
    for (size_t c = 0; c < 0x80; ++c)
        rows[c].cost.fill(rows[c].cost[static_cast<size_t>(Language::Western)]);
    return rows;
}

/// Class changes by language. ASCII costs the same in all of them: a manual's English words and commands say nothing
/// of the language that surrounds them, yet would drown the few characters that do.
struct Changes {
    std::array<std::array<std::array<quint8, languageCount>, classCount>, classCount> cost;

    Changes()
    {
        for (size_t from = 0; from < classCount; ++from) {
            for (size_t to = 0; to < classCount; ++to) {
                for (size_t k = 0; k < languageCount; ++k)
                    cost[from][to][k] = transitions[from <= AsciiMark && to <= AsciiMark ? 4 : k][from][to];
            }
        }
    }
};

const Changes &changes()
{
    static const Changes made;
    return made;
}

const std::vector<Row> &rows()
{
    static const std::vector<Row> made = makeRows();
    return made;
}
} // namespace

bool isJunk(char32_t c)
{
    if (c >= 0x10000)
        return (c & 0xFFFE) == 0xFFFE || c >= 0xF0000;
    const Class kind = classOf(static_cast<char16_t>(c));
    return kind == Junk || kind == Control || kind == HighControl || (c >= 0xFDD0 && c <= 0xFDEF);
}

Fit fit(QStringView text, Languages allowed)
{
    const Row *table = rows().data();
    const auto &change = changes().cost;
    std::array<quint64, languageCount> sums{};
    qsizetype junk = 0;
    quint8 last = Space;
    char16_t one = 0;
    char16_t two = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == one && c == two)
            continue;
        two = one;
        one = c;
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const Row &row = table[c];
        const quint8 kind = pair ? static_cast<quint8>(RareHan) : row.kind;
        for (size_t k = 0; k < languageCount; ++k)
            sums[k] += change[last][kind][k] + row.cost[k];
        junk += kind == Junk || kind == Control || kind == HighControl;
        last = kind;
        i += pair;
    }
    size_t best = languageCount;
    for (size_t k = 0; k < languageCount; ++k) {
        if ((allowed >> k & 1) && (best == languageCount || sums[k] < sums[best]))
            best = k;
    }
    Q_ASSERT(best < languageCount);
    return {static_cast<Language>(best), static_cast<double>(sums[best]) / 2, junk};
}

double bitsPerCharacter(QStringView text)
{
    return text.isEmpty() ? 0 : fit(text).bits / static_cast<double>(text.size());
}

} // namespace core::text::textmodel
