// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pagemetrics.h"
#include "core/text/textrange.h"

#include <QGlyphRun>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace app::reader
{

/// A caret place: between two graphemes. Where a line is broken between them, `atLineEnd` says that the end of the
/// upper line is meant and not the start of the lower.
struct CaretPlace {
    qsizetype offset = 0;
    bool atLineEnd = false;

    friend bool operator==(CaretPlace, CaretPlace) = default;
};

/// A chunk set in type: lines, a box for every grapheme, and glyphs ready to draw. Offsets are UTF-16 from the start of
/// the chunk; pixels from the column's left edge and the chunk's top (which includes the blank above it). Immutable
/// once built.
class ChunkLayout
{
public:
    struct Line {
        qint32 firstBox = 0;
        qint32 endBox = 0;
        qint32 start = 0; ///< text offsets
        qint32 end = 0;
        float left = 0; ///< of the room the line may fill
        float width = 0;
        float top = 0;
        float height = 0;
        float baseline = 0; ///< from the chunk's top
        float em = 0;
        float hyphen = 0; ///< width of the one drawn behind the last box, which no box has: it is not of the text
        qint32 firstBatch = 0;
        qint32 endBatch = 0;
        qint32 firstDot = 0;
        qint32 endDot = 0;
    };
    struct Box {
        qint32 start = 0;
        float x = 0;
        float width = 0;
        bool rightToLeft = false; ///< begins at its right edge
    };
    struct Batch {
        QGlyphRun glyphs;
        InkRole ink = InkRole::Ink;
    };

    /// A reading over a stretch of a line. Its glyphs are among the line's batches.
    struct RubyBox {
        qint32 start = 0;
        qint32 end = 0;
        float x = 0;
        float width = 0;
        float top = 0;
        float height = 0;
        qint32 line = 0;
    };

    /// A thin line across, under all lines: that of a table's head.
    struct Rule {
        float left = 0;
        float width = 0; ///< 0: there is none
        float y = 0;
    };

    std::vector<Line> lines;
    std::vector<Box> boxes;
    std::vector<Batch> batches;
    std::vector<QPointF> dots; ///< 着重号: their middles
    std::vector<RubyBox> rubies;
    Rule rule;
    qint32 length = 0;
    float height = 0;

    /// The line a caret place stands on.
    qint32 lineAt(CaretPlace place) const;
    /// The line nearest to the point; for a reading the one that it stands over.
    qint32 lineAt(QPointF point) const;
    /// The caret place nearest to the point.
    CaretPlace hit(QPointF point) const;
    CaretPlace hitInLine(qint32 line, qreal x) const;
    /// The offset of the grapheme whose box, or whose reading, holds the point; -1 where there is none.
    qint32 graphemeAt(QPointF point) const;
    /// The caret's line, one pixel wide, as high as the line's characters.
    QRectF caretRect(CaretPlace place) const;
    /// The stretch of the line that the range covers, as high as its characters with some air; null when none.
    QRectF rectOf(qint32 line, core::text::TextRange range) const;
    /// Offsets of the graphemes' borders around `offset`; 0 and length at the ends.
    qint32 nextBorder(qint32 offset) const;
    qint32 previousBorder(qint32 offset) const;
    /// The border at or before the offset.
    qint32 borderAt(qint32 offset) const;

private:
    const RubyBox *rubyAt(QPointF point) const;
    qint32 boxAt(qint32 offset) const;
    qint32 endOfBox(qint32 box) const;
};

} // namespace app::reader
