// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringView>

#include <array>
#include <bit>

namespace core::text
{

/// What a UTF-16 unit is, as bits that one look-up gives: for sweeps over whole texts, which look at every character.
/// The first eight are general categories of Unicode and agree with QChar; a surrogate has no class.
/// Made by scripts/make-charclass; safe from any thread.
class CharClass
{
public:
    using Bits = quint32;
    enum Bit : Bits {
        Space = 1U << 0,
        Letter = 1U << 1,
        Digit = 1U << 2,       ///< Nd
        OtherNumber = 1U << 3, ///< Nl, No
        Upper = 1U << 4,
        Lower = 1U << 5,
        Punct = 1U << 6,
        Mark = 1U << 7,
        Blank = 1U << 8,       ///< Space, zero-width space, byte order mark
        Han = 1U << 9,         ///< ideographs of the basic plane, 〇 and 々
        Kana = 1U << 10,       ///< hiragana and katakana, half-width too
        Latin = 1U << 11,      ///< letters up to U+024F
        Wide = 1U << 12,       ///< Han, kana, hangul, full-width punctuation, and marks that Chinese fonts draw wide
        Opener = 1U << 13,     ///< opening punctuation, which does not close a line
        Closer = 1U << 14,     ///< closing punctuation, which does not open a line
        Ending = 1U << 15,     ///< closing quotation mark or bracket
        Pause = 1U << 16,      ///< punctuation inside running text: ，。、；：,.;
        Squeeze = 1U << 17,    ///< a full-width mark that may be set half as wide
        Gap = 1U << 18,        ///< blank, tab, ideographic blank
        Sentence = 1U << 19,   ///< 。！？；，
        FullStop = 1U << 20,   ///< 。
        HanNumeral = 1U << 21, ///< 一, 十, 壹, 廿 and the like
        Doubtful = 1U << 22,   ///< controls, radicals, ligatures, private use, invisible characters
        Narrow = 1U << 23,     ///< letters that are not Wide
        LetterOrNumber = Letter | Digit | OtherNumber,
    };

    static Bits of(char16_t unit) { return s_pages[s_index[unit >> 8]][unit & 0xFF]; }
    static Bits of(QChar unit) { return of(unit.unicode()); }
    /// Whether the unit is of one of the classes.
    static bool is(QChar unit, Bits classes) { return (of(unit) & classes) != 0; }
    /// The classes of all its units together.
    static Bits ofAll(QStringView text)
    {
        Bits all = 0;
        for (const QChar c : text)
            all |= of(c);
        return all;
    }
    /// The first unit at or after `from` that is of one of the classes; the text's size where there is none. Looks at
    /// some dozens of units at once: meant for classes that are rare.
    static qsizetype find(QStringView text, qsizetype from, Bits classes)
    {
        constexpr qsizetype stretch = 64;
        for (; from + stretch <= text.size(); from += stretch) {
            Bits all = 0;
            for (const QChar c : text.sliced(from, stretch))
                all |= of(c);
            if ((all & classes) != 0)
                break;
        }
        while (from < text.size() && !is(text[from], classes))
            ++from;
        return from;
    }
    /// The text without white space at its ends, as QStringView::trimmed() gives it.
    static QStringView trimmed(QStringView text)
    {
        while (!text.isEmpty() && is(text.front(), Space))
            text = text.sliced(1);
        while (!text.isEmpty() && is(text.back(), Space))
            text.chop(1);
        return text;
    }

private:
    static const quint8 s_index[256];
    static const Bits s_pages[][256];
};

/// A few characters of the basic plane, known when the program is compiled; contains() is one look-up.
template <size_t Slots>
class CharSet
{
public:
    /// NUL cannot be a member.
    template <size_t Length>
    explicit consteval CharSet(const char16_t (&characters)[Length])
    {
        while (!fill(characters))
            m_factor = (m_factor * 1664525U + 1013904223U) | 1U;
    }

    constexpr bool contains(char16_t unit) const { return unit != 0 && m_slots[slot(unit)] == unit; }
    constexpr bool contains(QChar unit) const { return contains(unit.unicode()); }

private:
    constexpr size_t slot(char16_t unit) const { return unit * m_factor >> (32 - std::countr_zero(Slots)); }
    template <size_t Length>
    consteval bool fill(const char16_t (&characters)[Length])
    {
        m_slots.fill(0);
        for (const char16_t c : characters) {
            char16_t &place = m_slots[slot(c)];
            if (c != 0 && place != 0 && place != c)
                return false;
            if (c != 0)
                place = c;
        }
        return true;
    }

    std::array<char16_t, Slots> m_slots{};
    quint32 m_factor = 2654435769U;
};
/// So many slots that no two of the characters need share one.
constexpr size_t slotsFor(size_t characters)
{
    size_t slots = 8;
    while (slots < characters * (characters < 24 ? 2 : 8))
        slots *= 2;
    return slots;
}
template <size_t Length>
CharSet(const char16_t (&)[Length]) -> CharSet<slotsFor(Length)>;

} // namespace core::text
