// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace core::text
{

/// How a number is written.
enum class NumeralKind : quint8 {
    Han,       ///< 一 二 十三 一百〇五 廿 兩
    HanFormal, ///< 壹 貳 叁 拾
    Arabic,    ///< 12, １２
    Roman,     ///< IV, iv, Ⅳ
    Circled,   ///< ① ❷ ㊂: one character
    Bracketed, ///< ⑴ ㈠: one character that brings its brackets
    Stopped,   ///< ⒈: one character that brings its full stop
};

/// A number that stands at the start of a text.
struct Numeral {
    int value = 0;
    qsizetype length = 0; ///< UTF-16 units it takes
    NumeralKind kind = NumeralKind::Arabic;

    friend bool operator==(const Numeral &, const Numeral &) = default;
};

/// The Han number at the start of the text, as long as it goes: place value (二十三, 一百零二), digits (二〇二四),
/// formal (壹佰), 廿 and 卅. Nothing for text that begins with no number, or one past 99,999.
std::optional<Numeral> readHanNumeral(QStringView text);
/// The Arabic number at the start, ASCII or full width; at most six digits, else nothing.
std::optional<Numeral> readArabicNumeral(QStringView text);
/// The Roman number at the start, all upper or all lower case or one of U+2160…U+217B; canonical forms below 400 only,
/// so that words such as "mix" or "civil" are none.
std::optional<Numeral> readRomanNumeral(QStringView text);
/// A number that is one character: ①, ⑴, ⒈, ㈠, ㊀, ❶.
std::optional<Numeral> readEnclosedNumeral(QStringView text);
/// The number in Han numerals: 第十二款 has 十二, not 一十二; 0 to 99,999, others in Arabic ones.
QString hanNumeral(int value);

} // namespace core::text
