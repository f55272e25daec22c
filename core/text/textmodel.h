// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::text
{

/// A statistical model of running text in the languages that Zhupi meets: for each language the likelihood of each
/// change of character class (Han, kana, lower case, …) and of each character inside its class. It answers one
/// question: does this reading of some bytes look like text? Tables: scripts/make-text-model. Pure, callable from any
/// thread.
namespace textmodel
{

enum class Language : quint8 { ZhHans, ZhHant, Ja, Ko, Western, Cyrillic };
constexpr int languageCount = 6;

struct Fit {
    Language language = Language::Western; ///< the language in which the text is likeliest
    double bits = 0;                       ///< −log2 of its likelihood there: lower is better
    qsizetype junk = 0; ///< code points that no text holds: U+FFFD, private use, unassigned, controls
};

/// A set of languages: bit n stands for Language n.
using Languages = quint8;
constexpr Languages allLanguages = (1 << languageCount) - 1;
constexpr Languages only(Language language)
{
    return static_cast<Languages>(1 << static_cast<int>(language));
}

/// How well the text fits the language (of those allowed) that suits it best. Runs of one repeated character count
/// twice at most. Linear in the text; an empty text has 0 bits.
Fit fit(QStringView text, Languages allowed = allLanguages);

/// Bits per character of `text`; text in a language of the model has 6 to 11, wrongly decoded text 14 and more.
double bitsPerCharacter(QStringView text);

/// True for what no text holds: U+FFFD, private use, noncharacters, lone surrogates, C0 controls but tab and line
/// ends, C1 controls.
bool isJunk(char32_t c);

} // namespace textmodel

} // namespace core::text
