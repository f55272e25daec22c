// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::text
{

/// Whether the character is one of the family names that nearly all Han names begin with (single characters, simplified
/// and traditional).
bool isFamilyName(QChar c);

/// Whether the text is nothing but Han personal names of two to four characters, at most eight of them, parted by
/// blanks or 、: "张 三 李小四". A name of two characters may be set with a blank inside it. A single unspaced name of
/// two characters is not enough to tell it from a word.
bool isNameList(QStringView text);

/// As isNameList, but a single name of two characters will do: for a line whose place already speaks for a name.
bool mayBeNames(QStringView text);

/// The length of the name that opens the text as typesetters space it: a family name, one blank, one character, and
/// then no further letter of the same word ("胡 波摄" gives 3); 0 where there is none.
qsizetype spacedNameLength(QStringView text);

} // namespace core::text
