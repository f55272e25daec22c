// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pagewindow.h"
#include "core/document/document.h"

namespace app::reader
{

/// How much a selection grows by: what double, triple and fourth clicks choose.
enum class SelectionUnit : quint8 { Character, Word, Sentence, Paragraph };

enum class CaretMove : quint8 {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    PageUp,
    PageDown,
    LineStart,
    LineEnd,
    ParagraphUp,
    ParagraphDown,
    DocumentStart,
    DocumentEnd,
};

/// Caret and selection over a document: an anchor, and a head that moves. Both stand on grapheme borders always.
class PageCursor
{
public:
    PageCursor(LayoutEngine &engine, PageWindow &window) : m_engine(engine), m_window(window) {}

    void setDocument(const core::document::Document &document);

    CaretPlace head() const { return m_head; }
    qsizetype anchor() const { return m_anchor; }
    core::text::TextRange selection() const;

    enum class Mode : quint8 { Move, Extend };
    void place(CaretPlace place, Mode mode);
    void select(core::text::TextRange range);
    void selectAll();
    void move(CaretMove move, Mode mode);

    /// Begins a selection of whole units at the place, as a multiple click does; extendTo() goes on in that unit.
    void begin(CaretPlace place, qsizetype grapheme, SelectionUnit unit);
    void extendTo(CaretPlace place);
    core::text::TextRange unitAt(qsizetype offset, SelectionUnit unit) const;

private:
    CaretPlace moved(CaretMove move);
    CaretPlace beside(qsizetype offset, int direction);
    CaretPlace vertically(double pixels);
    CaretPlace lineBelow(int direction);
    CaretPlace atLineBorder(CaretMove move);
    qsizetype snapped(qsizetype offset) { return m_window.graphemeBorder(offset); }

    LayoutEngine &m_engine;
    PageWindow &m_window;
    core::document::Document m_document;
    qsizetype m_anchor = 0;
    CaretPlace m_head;
    SelectionUnit m_unit = SelectionUnit::Character;
    core::text::TextRange m_origin; ///< the unit that the selection began with
    double m_goal = -1;             ///< x that moving up and down keeps to; -1 for none
};

} // namespace app::reader
