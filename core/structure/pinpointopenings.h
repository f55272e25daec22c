// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/structure/numbering.h"

#include <vector>

namespace core::structure
{

/// What a block of a document begins with, as far as citing it goes.
struct Opening {
    NumberStyle style = NumberStyle::None;
    NumberUnit unit = NumberUnit::None;
    qint32 value = 0;
    qint32 sub = 0;
    quint16 numberLength = 0; ///< UTF-16, the number with its mark
    quint16 length = 0;       ///< to where the text begins
    char16_t sign = 0;
    bool setOff = false;  ///< a blank or nothing follows the number
    bool article = false; ///< opens an article of a law
    bool quoted = false;  ///< inside a quotation that began in a block before
    bool caption = false; ///< （目的） above its article

    bool numbered() const { return style != NumberStyle::None; }
    /// Numbers that count on from one another.
    bool sameSeries(const Opening &other) const
    {
        return style == other.style &&
               ((style != NumberStyle::Roman && style != NumberStyle::Letter) || sign == other.sign);
    }
};

/// The openings of the blocks [first, end), articles of a law marked where two count on from one another.
std::vector<Opening> readOpenings(const document::Document &document, qsizetype first, qsizetype end);

/// The number at the start of a text as an opening; イ ロ ハ and § 3 included.
Opening readOpening(QStringView text);

/// Other readings of a number that letters write: (v) after (iv), (i) after (h). Same where there is none.
Opening romanReading(QStringView text, const Opening &opening);
Opening letterReading(QStringView text, const Opening &opening);

} // namespace core::structure
