// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>

namespace core::text::pinyin
{

/// The number of a syllable with its tone ("huì"), in the order of the table.
using Syllable = quint16;

/// The Mandarin readings of a Han character after Unihan, the usual one first; empty for any other character.
std::span<const Syllable> syllables(char32_t character);
/// The same as text: readings(U'會') is {"huì", "kuài", "kuò"}.
QStringList readings(char32_t character);

/// The syllable as text, with its tone mark: valid while the program runs.
QStringView spelling(Syllable syllable);
/// The syllable of a text with its tone mark or in the neutral tone; nothing when Mandarin has no such one.
std::optional<Syllable> syllable(QStringView spelling);

/// How a reading is written.
enum class Notation : quint8 {
    Marked,   ///< huì
    Numbered, ///< hui4
    Plain,    ///< hui: the tone left out
};

/// What a text can be as a reading: one syllable, in lower or upper case.
struct Spelled {
    Notation notation = Notation::Marked;
    Syllable plain = 0;               ///< the syllable without its tone, when there is one such
    std::optional<Syllable> marked{}; ///< the syllable with its tone (Marked and Numbered)
};
/// Reads one syllable of pinyin; nothing for any other word. "ü" may be written v or u:.
std::optional<Spelled> parse(QStringView text);

/// True when the text is a reading of the character; a plain one fits every tone.
bool isReading(char32_t character, const Spelled &text);
/// True when the character has exactly this syllable.
bool hasSyllable(char32_t character, Syllable syllable);

/// The syllable without its tone: "hui" of "huì".
QString withoutTone(QStringView syllable);

} // namespace core::text::pinyin
