// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core::text::bigrams
{

/// How likely a character is in running Chinese after another one: −ln p, lower is likelier. Simplified and traditional
/// characters count alike, as do half-width and full-width marks; all digits and all Latin letters are one sign each.
/// A rough estimate from word lists and official texts (scripts/make-bigrams), good for choosing between readings of
/// damaged text; 0 to about 18. From any thread; two table look-ups and a binary search.
double cost(char16_t previous, char16_t character);

/// The same as a probability, without the logarithm.
double probability(char16_t previous, char16_t character);

/// The probability of the character alone.
double probability(char16_t character);

/// −ln p of the character alone.
double cost(char16_t character);

/// The cost of a character that the table does not know.
constexpr double unknownCost = 17.0;

} // namespace core::text::bigrams
