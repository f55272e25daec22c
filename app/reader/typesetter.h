// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"
#include "app/reader/rubysetter.h"

#include <vector>

namespace core::text
{
class Hyphenator;
}

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
    std::vector<Ruby> rubies;       ///< in order, without overlap
    std::vector<core::text::TextRange> emphasis; ///< its Han characters carry dots
    QString label;        ///< stands before the first line, drawn only: the marker of a list's item
    qint32 ownMarker = 0; ///< so much at the start stands before the first line's edge: a marker of the text's own
};

/// On which side of their characters emphasis dots stand: under them in Chinese, over them in Japanese and Korean.
enum class DotSide : quint8 { Under, Over };

/// Shapes texts, breaks them into lines, and puts the lines into a chunk's layout.
class Typesetter
{
public:
    struct Rules {
        DotSide dotSide = DotSide::Under;
        LatinGap gap = LatinGap::Quarter;
        const core::text::Hyphenator *hyphenator = nullptr; ///< null: words stay whole
    };
    Typesetter(const StyledText &styled, ChunkLayout &out) : Typesetter(styled, out, Rules()) {}
    Typesetter(const StyledText &styled, ChunkLayout &out, Rules rules) : m_styled(styled), m_rules(rules), m_out(out)
    {
    }

    /// Sets a part of the text; its first line's corner stands at `corner`. At least one line is made.
    void set(core::text::TextRange part, const BlockLook &look, const ComposeOptions &options, QPointF corner);

    /// Adds an empty line; its ends are for the caller to move.
    static ChunkLayout::Line &beginLine(qint32 start, float left, float top, const BlockLook &look, float width,
                                        ChunkLayout &out);

private:
    /// One text on its way: what all its lines share.
    struct Galley;
    std::vector<LineItem> itemsOf(const ShapedText &shaped, qint32 base, const BlockLook &look) const;
    std::vector<Ruby> rubiesIn(core::text::TextRange part) const;
    InkRole inkAt(qint32 offset) const;
    void setLine(Galley &galley, const ComposedLine &composed);
    void drawLabel(const Galley &galley, const ChunkLayout::Line &line);
    float hangMarker(const ShapedText &shaped, float em, std::vector<LineItem> &items) const;
    float room(const Galley &galley, const ComposedLine &line) const;
    bool isDotted(const ShapedText &shaped, qint32 cluster, qint32 base) const;
    void addDot(const ChunkLayout::Line &line, float middle);

    const StyledText &m_styled;
    Rules m_rules;
    ChunkLayout &m_out;
};

} // namespace app::reader
