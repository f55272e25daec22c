// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/layoutengine.h"

#include <QSizeF>

#include <memory>
#include <vector>

namespace app::reader
{

/// The part of the page that the viewport shows. Its truth is the chunk at the viewport's top and how far that is
/// scrolled off, so exact heights that replace estimates elsewhere never move what is on the screen.
/// Points and rectangles are viewport pixels, offsets UTF-16 into the document's text.
class PageWindow
{
public:
    explicit PageWindow(LayoutEngine &engine) : m_engine(engine) {}

    struct Shown {
        qsizetype chunk;
        double top; ///< of the chunk, in the viewport
        std::shared_ptr<const ChunkLayout> layout;
        core::text::TextRange range;
    };

    void setSize(QSizeF size) { m_size = size; }
    QSizeF size() const { return m_size; }
    /// To the start, after another document was set: all of it.
    void reset();
    /// Only the paragraphs of this stretch; empty: all. What is at the top stays where it is, if it is among them.
    void setLimits(core::text::TextRange limits);
    core::text::TextRange limits() const { return m_limits; }
    /// After the engine's metrics changed: brings the line that was at the top back there.
    void restore();
    /// What restore() goes by: the first character of the line at the top.
    qsizetype pinned() const { return m_pin.offset; }
    /// How far the pinned() line's top stands under the viewport's, in pixels.
    double pinnedBelow() const { return m_pin.below; }
    /// Puts the line of `offset` at `below` pixels under the viewport's top.
    void restoreAt(qsizetype offset, double below);
    /// After the engine took another form of the same text: the character that was pinned() stands at `offset` now and
    /// keeps its height on the screen.
    void restoreAt(qsizetype offset);

    void scrollBy(double pixels);
    /// By a place in the whole page, partly estimated: what the scroll bar says.
    void scrollTo(double y);
    double y() const;
    double highestY() const;
    double wholeHeight() const; ///< of the page, partly estimated
    /// The offsets at which equal parts of the whole height begin, and the end: rows + 1 of them.
    std::vector<qsizetype> offsetsAtRows(int rows) const;
    /// Puts the line of `place` at `fromTop` pixels.
    void showAt(CaretPlace place, double fromTop);
    /// Scrolls as little as needed to show the place's line with `margin` around it.
    void reveal(CaretPlace place, double margin);

    qsizetype topOffset();
    void setTopOffset(qsizetype offset);
    /// Offset behind the last line that is on the screen.
    qsizetype bottomOffset();

    const std::vector<Shown> &shown();
    bool isShown(qsizetype offset);
    CaretPlace hit(QPointF point);
    /// The start of the grapheme under the point, -1 where there is none.
    qsizetype graphemeAt(QPointF point);
    /// Lays out the place's chunk. May lie outside the viewport.
    QRectF caretRect(CaretPlace place);
    /// Rectangles of the visible lines of a range.
    std::vector<QRectF> rectsOf(core::text::TextRange range);
    qsizetype graphemeBorder(qsizetype offset);
    /// The line that the place stands on: its text and its box with the leading, in viewport pixels, as showAt() puts
    /// it.
    struct PlacedLine {
        core::text::TextRange range;
        double top = 0;
        double height = 0;
    };
    PlacedLine lineOf(CaretPlace place);

private:
    struct Pin {
        qsizetype offset = 0;
        double below = 0; ///< of the line's top under the viewport's
    };
    void settle();
    void pin();
    /// The chunks of the page: all, or those of the limits.
    qsizetype firstChunk() const;
    qsizetype endChunk() const;
    double topOf(qsizetype chunk);

    LayoutEngine &m_engine;
    QSizeF m_size{600, 400};
    core::text::TextRange m_limits;
    qsizetype m_chunk = 0;
    double m_inside = 0; ///< pixels of the chunk above the viewport's top
    Pin m_pin;
    bool m_listed = false;
    std::vector<Shown> m_shown;
};

} // namespace app::reader
