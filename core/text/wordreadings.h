// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace core::text::pinyin
{

/// A Han character and its reading in its place.
struct PlacedReading {
    TextRange range;
    QStringView reading; ///< with its tone mark: valid while the program runs
    bool byWord = false; ///< from the table of words; else the character's usual reading, whatever stands beside it
};

/// The readings of all Han characters of a text, in order: of words that are in the table those of the word (simplified
/// or traditional; longest first, where ICU's segmentation puts the borders of words), else the usual ones. So 银行 is
/// yínháng; a name, or a word that the table lacks, may be read wrong. Characters without a reading are left out.
/// Linear in the text. Safe from any thread.
std::vector<PlacedReading> readingsIn(QStringView text);

} // namespace core::text::pinyin
