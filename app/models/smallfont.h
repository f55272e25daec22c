// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace app::models
{

/// The size of the second line of a row, in every list: what a row says besides its words.
inline QFont smallFont(QFont font)
{
    constexpr qreal share = 0.88;
    font.setPointSizeF(font.pointSizeF() * share);
    return font;
}

} // namespace app::models
