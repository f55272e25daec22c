// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::document
{

/// How long a text is, as its script counts: Chinese in characters with their signs, others in words.
struct LengthCount {
    qsizetype characters = 0; ///< of East Asian scripts and their signs, no blanks
    qsizetype words = 0;      ///< of other scripts; "don’t" and "well-known" are one, so is "3.5"

    /// What a Chinese word count (字数) gives: each word is one more.
    qsizetype total() const { return characters + words; }
    /// Whether words say better how long it is.
    bool isInWords() const { return words > characters; }
};

LengthCount lengthOf(QStringView text);

} // namespace core::document
