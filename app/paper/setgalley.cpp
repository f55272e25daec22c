// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/setgalley.h"

#include "app/reader/displaytext.h"
#include "core/text/hyphenator.h"

#include <algorithm>

namespace app::paper
{

using reader::ChunkLayout;

void addText(ChunkLayout &layout, const SetText &what, float top)
{
    reader::StyledText styled;
    styled.text = what.text;
    styled.formats = what.formats;
    styled.inks.push_back({0, qint32(what.text.size()), what.look.ink});
    styled.inks.insert(styled.inks.end(), what.inks.begin(), what.inks.end());
    reader::makeDisplayable(styled.text);
    reader::ComposeOptions options;
    options.width = what.width;
    options.indent = what.look.indent;
    options.alignment = what.look.alignment;
    const auto hyphenator = core::text::Hyphenator::installed();
    reader::Typesetter setter(styled, layout, {reader::DotSide::Under, reader::LatinGap::Quarter, hyphenator.get()});
    setter.set({0, styled.text.size()}, what.look, options, {qreal(what.left), qreal(top)});
    for (const ChunkLayout::Line &line : layout.lines)
        layout.height = std::max(layout.height, line.top + line.height);
}

ChunkLayout setText(const SetText &what)
{
    ChunkLayout layout;
    layout.length = qint32(what.text.size());
    addText(layout, what, what.above);
    return layout;
}

} // namespace app::paper
