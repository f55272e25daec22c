// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"

#include <vector>

namespace app::reader
{

/// A text as it is to be shown, with what differs from its paragraph's look. Offsets from the start of the text.
struct StyledText {
    struct Stretch {
        qint32 start, end;
        InkRole ink;
    };
    QString text;
    QList<QTextLayout::FormatRange> formats;
    std::vector<Stretch> inks;      ///< later ones win
    std::vector<qint32> latinStops; ///< stops after a run-in heading that want a blank behind them, drawn only
};

/// Shapes texts, breaks them into lines, and puts the lines into a chunk's layout.
class Typesetter
{
public:
    Typesetter(const StyledText &styled, ChunkLayout &out) : m_styled(styled), m_out(out) {}

    /// Sets a part of the text; its first line's corner stands at `corner`. At least one line is made.
    void set(core::text::TextRange part, const BlockLook &look, const ComposeOptions &options, QPointF corner);

    /// Adds an empty line; its ends are for the caller to move.
    static ChunkLayout::Line &beginLine(qint32 start, float left, float top, const BlockLook &look, float width,
                                        ChunkLayout &out);

private:
    std::vector<LineItem> itemsOf(const ShapedText &shaped, qint32 base, const BlockLook &look) const;
    InkRole inkAt(qint32 offset) const;

    const StyledText &m_styled;
    ChunkLayout &m_out;
};

} // namespace app::reader
