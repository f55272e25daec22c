// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/characterclass.h"
#include "app/reader/shapedtext.h"

#include <vector>

namespace app::reader
{

/// What a break before a cluster would tear; only ragged lines mind.
enum class Tie : quint8 { None, Word, Name };

/// A cluster as the line composer sees it: how wide, how much it can give, and whether a line may begin with it.
struct LineItem {
    float advance = 0;
    float shift = 0;     ///< of the glyphs inside the box
    float drop = 0;      ///< of the glyphs below their baseline
    float gap = 0;       ///< drawn, not stored: the quarter em between Han and Latin
    float trimLeft = 0;  ///< blank that can be taken off an opening bracket
    float trimRight = 0; ///< blank that can be taken off a stop or closing bracket
    CharacterClass kind = CharacterClass::Other;
    bool breakBefore = false;
    float hyphen = 0; ///< width of the hyphen that is drawn where a line is broken before it, inside a word; 0: never
    Tie tie = Tie::None;
    bool mayHang = false;      ///< 。，、: may stand in the margin where punctuation hangs
    bool centred = false;      ///< a stop in the middle of its square: squeezed inside a line, it gives on both sides
    bool stretchAfter = false; ///< justification may open a space behind it
};

enum class LatinGap : quint8 { None, Quarter };

/// The clusters with Chinese spacing applied (clreq §3.1.6, §3.2): adjoining punctuation squeezed, a quarter em between
/// Han and Latin (where wanted), dashes and dots on their squares, quotes after their company; and with line breaks by
/// Unicode (UAX #14) as corrected by 避头尾. `em` is the width of a Han character in pixels.
std::vector<LineItem> spacedItems(const ShapedText &shaped, float em, LatinGap gap = LatinGap::Quarter);

} // namespace app::reader
