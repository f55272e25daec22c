// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerviewprivate.h"

#include <QKeyEvent>

#include <array>
#include <optional>

namespace app::reader
{

namespace
{
struct Binding {
    QKeySequence::StandardKey key;
    CaretMove move;
    PageCursor::Mode mode;
};
constexpr auto go = PageCursor::Mode::Move;
constexpr auto extend = PageCursor::Mode::Extend;

/// Caret browsing after the platform's own habits.
constexpr std::array bindings{
    Binding{QKeySequence::MoveToPreviousChar, CaretMove::Left, go},
    Binding{QKeySequence::MoveToNextChar, CaretMove::Right, go},
    Binding{QKeySequence::MoveToPreviousWord, CaretMove::WordLeft, go},
    Binding{QKeySequence::MoveToNextWord, CaretMove::WordRight, go},
    Binding{QKeySequence::MoveToPreviousLine, CaretMove::Up, go},
    Binding{QKeySequence::MoveToNextLine, CaretMove::Down, go},
    Binding{QKeySequence::MoveToPreviousPage, CaretMove::PageUp, go},
    Binding{QKeySequence::MoveToNextPage, CaretMove::PageDown, go},
    Binding{QKeySequence::MoveToStartOfLine, CaretMove::LineStart, go},
    Binding{QKeySequence::MoveToEndOfLine, CaretMove::LineEnd, go},
    Binding{QKeySequence::MoveToStartOfDocument, CaretMove::DocumentStart, go},
    Binding{QKeySequence::MoveToEndOfDocument, CaretMove::DocumentEnd, go},
    Binding{QKeySequence::SelectPreviousChar, CaretMove::Left, extend},
    Binding{QKeySequence::SelectNextChar, CaretMove::Right, extend},
    Binding{QKeySequence::SelectPreviousWord, CaretMove::WordLeft, extend},
    Binding{QKeySequence::SelectNextWord, CaretMove::WordRight, extend},
    Binding{QKeySequence::SelectPreviousLine, CaretMove::Up, extend},
    Binding{QKeySequence::SelectNextLine, CaretMove::Down, extend},
    Binding{QKeySequence::SelectPreviousPage, CaretMove::PageUp, extend},
    Binding{QKeySequence::SelectNextPage, CaretMove::PageDown, extend},
    Binding{QKeySequence::SelectStartOfLine, CaretMove::LineStart, extend},
    Binding{QKeySequence::SelectEndOfLine, CaretMove::LineEnd, extend},
    Binding{QKeySequence::SelectStartOfDocument, CaretMove::DocumentStart, extend},
    Binding{QKeySequence::SelectEndOfDocument, CaretMove::DocumentEnd, extend},
};

struct Step {
    CaretMove move;
    PageCursor::Mode mode;
};

std::optional<Step> stepOf(const QKeyEvent &event)
{
    for (const Binding &binding : bindings) {
        if (event.matches(binding.key))
            return Step{binding.move, binding.mode};
    }
    const auto held = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::ControlModifier || (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down))
        return std::nullopt;
    return Step{event.key() == Qt::Key_Up ? CaretMove::ParagraphUp : CaretMove::ParagraphDown,
                event.modifiers() & Qt::ShiftModifier ? extend : go};
}
} // namespace

bool ReaderView::Private::keyPressed(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && leaveEnd())
        return true;
    if (const auto step = stepOf(*event)) {
        wantCaret();
        const core::text::TextRange before = cursor.selection();
        cursor.move(step->move, step->mode);
        include(cursor.head().offset);
        window.reveal(cursor.head(), double(engine.metrics().lineHeight()));
        scrolled();
        cursorMoved();
        if (!before.isEmpty() || !cursor.selection().isEmpty())
            cursorRested();
        else
            Q_EMIT view.selectionChanged(); // what keys act on is at the caret
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        cursor.selectAll();
        cursorMoved();
        cursorRested();
        return true;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        return true;
    }
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Space && (held == Qt::NoModifier || held == Qt::ShiftModifier)) {
        pageBy(held == Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && held == Qt::NoModifier)
        return activateAtCaret();
    return false;
}

} // namespace app::reader
