// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/linespacing.h"
#include "app/reader/pagemetrics.h"

#include <utility>
#include <vector>

namespace core::text
{
class Hyphenator;
}

namespace app::reader
{

class ChunkLayout;

/// The hyphens at line ends, which are drawn and never stored: of words that the hyphenator parts, and of soft hyphens
/// in the text. Works on one shaped text, whose faces they take.
class Hyphens
{
public:
    /// `formats` as those of the text, outside them the look's font. No hyphenator: soft hyphens alone.
    Hyphens(const ShapedText &text, const QList<QTextLayout::FormatRange> &formats, const BlockLook &look,
            const core::text::Hyphenator *hyphenator);

    /// Tells the items before which words may be parted, and how wide the hyphen is.
    void mark(std::vector<LineItem> &items);
    /// Draws the hyphen that follows a cluster.
    void draw(qint32 cluster, QPointF baseline, InkRole ink, ChunkLayout &out);

private:
    const QFont &fontAt(qint32 offset) const;
    const ShapedText &hyphenBeside(qint32 cluster);
    void markBefore(qint32 cluster, std::vector<LineItem> &items);

    const ShapedText &m_text;
    const QList<QTextLayout::FormatRange> &m_formats;
    const BlockLook &m_look;
    const core::text::Hyphenator *m_hyphenator;
    QList<QFont> m_formatFonts;
    std::vector<std::pair<QFont, ShapedText>> m_made; ///< one for each font
};

} // namespace app::reader
