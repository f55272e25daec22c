// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QString>

#include <vector>

namespace core::repair
{

/// What a tag in a text does to the text round it.
enum class TagEffect : quint8 {
    Inline, ///< nothing
    Block,  ///< begins or ends a paragraph
    Cell,   ///< parts two cells
    Code,   ///< script or style: goes with its content
    Comment,
};

struct StrayTag {
    text::TextRange range;
    TagEffect effect = TagEffect::Inline;
    QString name; ///< in lower case
    bool closing = false;
    bool attributes = false; ///< has an attribute with a value
    bool alone = false;      ///< br, hr, img: has no end tag
    bool paired = false;     ///< its other half was found
};

/// All tags of known HTML elements in the text, in order, paired as they nest. Linear.
std::vector<StrayTag> strayTags(QStringView text);

} // namespace core::repair
