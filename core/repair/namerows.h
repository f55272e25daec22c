// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <span>
#include <vector>

namespace core::repair
{

/// What a blank is in a list of persons and their offices that was joined to one line.
enum class RowBlank : quint8 {
    Open,  ///< outside such a list
    Parts, ///< a row ends before it: … 教育部副部长 | 王作安 …
    Holds, ///< inside a row: 黄 卫, 王作安 中央统战部副部长, 主 任：孙某
};

/// Finds runs of rows, a short name and a longer office each ("王湛 江苏省原副省长 王荣华 教授、上海市政协原副主席"),
/// among the words of a line. `words` are what stands between blanks, in order; the answer has one entry a word, for
/// the blank before it (the first is Open). A run is at least four rows long, and half of its names begin with a family
/// name. Linear in the number of words.
std::vector<RowBlank> nameRows(QStringView text, std::span<const text::TextRange> words);

} // namespace core::repair
