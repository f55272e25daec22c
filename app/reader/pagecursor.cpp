// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pagecursor.h"

#include "core/text/segmentation.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

void PageCursor::setDocument(const core::document::Document &document)
{
    m_document = document;
    m_anchor = 0;
    m_head = {};
    m_goal = -1;
    m_unit = SelectionUnit::Character;
    m_origin = {};
}

TextRange PageCursor::selection() const
{
    return {std::min(m_anchor, m_head.offset), std::max(m_anchor, m_head.offset)};
}

void PageCursor::place(CaretPlace place, Mode mode)
{
    const qsizetype offset = snapped(std::clamp<qsizetype>(place.offset, 0, m_document.text().size()));
    m_head = {offset, place.atLineEnd && offset == place.offset};
    if (mode == Mode::Move)
        m_anchor = offset;
    m_goal = -1;
    m_unit = SelectionUnit::Character;
}

void PageCursor::select(TextRange range)
{
    const qsizetype length = m_document.text().size();
    m_anchor = snapped(std::min(range.start(), length));
    qsizetype end = std::min(range.end(), length);
    if (const qsizetype border = snapped(end); border < end)
        end = beside(border, 1).offset;
    m_head = {end, end > m_anchor};
    m_goal = -1;
    m_unit = SelectionUnit::Character;
}

void PageCursor::selectAll()
{
    select({0, m_document.text().size()});
}

void PageCursor::move(CaretMove step, Mode mode)
{
    const TextRange selected = selection();
    const double goal = m_goal;
    CaretPlace to;
    if (mode == Mode::Move && !selected.isEmpty() && step == CaretMove::Left)
        to = {selected.start(), false};
    else if (mode == Mode::Move && !selected.isEmpty() && step == CaretMove::Right)
        to = {selected.end(), true};
    else
        to = moved(step);
    const bool vertical =
        step == CaretMove::Up || step == CaretMove::Down || step == CaretMove::PageUp || step == CaretMove::PageDown;
    const double kept = goal >= 0 ? goal : m_goal;
    place(to, mode);
    if (vertical)
        m_goal = kept;
}

CaretPlace PageCursor::moved(CaretMove step)
{
    const QStringView text = m_document.text();
    switch (step) {
    case CaretMove::Left:
        return beside(m_head.offset, -1);
    case CaretMove::Right:
        return beside(m_head.offset, 1);
    case CaretMove::WordLeft:
        return {core::text::previousWordStart(text, m_head.offset), false};
    case CaretMove::WordRight:
        return {core::text::nextWordStart(text, m_head.offset), false};
    case CaretMove::Up:
        return lineBelow(-1);
    case CaretMove::Down:
        return lineBelow(1);
    case CaretMove::PageUp:
        return vertically(-(m_window.size().height() - 2 * double(m_engine.metrics().lineHeight())));
    case CaretMove::PageDown:
        return vertically(m_window.size().height() - 2 * double(m_engine.metrics().lineHeight()));
    case CaretMove::LineStart:
    case CaretMove::LineEnd:
        return atLineBorder(step);
    case CaretMove::ParagraphUp: {
        const qsizetype start = core::text::lineAt(text, m_head.offset).start();
        return {start < m_head.offset || start == 0 ? start : core::text::lineAt(text, start - 1).start(), false};
    }
    case CaretMove::ParagraphDown:
        return {std::min(core::text::lineAt(text, m_head.offset).end() + 1, text.size()), false};
    case CaretMove::DocumentStart:
        return {0, false};
    case CaretMove::DocumentEnd:
        return {text.size(), false};
    }
    return m_head;
}

CaretPlace PageCursor::beside(qsizetype offset, int direction)
{
    const qsizetype chunk = m_engine.chunkAt(offset);
    if (chunk < 0)
        return {};
    const TextRange range = m_engine.range(chunk);
    if (direction > 0) {
        if (offset < range.end())
            return {range.start() + m_engine.layout(chunk)->nextBorder(qint32(offset - range.start())), false};
        if (chunk + 1 >= m_engine.size())
            return {range.end(), false};
        const TextRange next = m_engine.range(chunk + 1);
        if (next.start() > offset)
            return {next.start(), false};
        return {next.start() + m_engine.layout(chunk + 1)->nextBorder(0), false};
    }
    if (offset > range.start())
        return {range.start() + m_engine.layout(chunk)->previousBorder(qint32(offset - range.start())), false};
    if (chunk == 0)
        return {0, false};
    const TextRange before = m_engine.range(chunk - 1);
    if (before.end() < offset)
        return {before.end(), false};
    return {before.start() + m_engine.layout(chunk - 1)->previousBorder(qint32(before.length())), false};
}

CaretPlace PageCursor::lineBelow(int direction)
{
    qsizetype chunk = m_engine.chunkAt(m_head.offset);
    if (chunk < 0)
        return {};
    auto layout = m_engine.layout(chunk);
    const CaretPlace local{m_head.offset - m_engine.range(chunk).start(), m_head.atLineEnd};
    const qint32 line = layout->lineAt(local);
    const QRectF caret = layout->caretRect(local);
    if (m_goal < 0)
        m_goal = caret.x();
    // Lines of a table's cells stand side by side: the next line is the next lower one, not the next in order.
    const auto &here = layout->lines[size_t(line)];
    const double y = double(direction > 0 ? here.top + here.height + 1 : here.top - 1);
    const bool inside = std::any_of(layout->lines.begin(), layout->lines.end(), [&](const auto &l) {
        return direction > 0 ? double(l.top) >= y - 2 : double(l.top + l.height) <= y + 2;
    });
    if (!inside) {
        chunk += direction;
        if (chunk < 0)
            return {0, false};
        if (chunk >= m_engine.size())
            return {m_document.text().size(), false};
        layout = m_engine.layout(chunk);
    }
    const double first = double(layout->lines.front().top) + 1;
    const double at = inside ? y : direction > 0 ? first : double(layout->height) - 1;
    CaretPlace place = layout->hitInLine(layout->lineAt(QPointF(m_goal, at)), m_goal);
    place.offset += m_engine.range(chunk).start();
    return place;
}

CaretPlace PageCursor::vertically(double pixels)
{
    const QRectF caret = m_window.caretRect(m_head);
    if (m_goal < 0)
        m_goal = caret.x() - double(m_engine.metrics().columnLeft());
    const double inView = std::clamp(caret.center().y(), 0.0, m_window.size().height() - 1);
    const double before = m_window.y();
    if (caret.center().y() != inView)
        m_window.reveal(m_head, double(m_engine.metrics().lineHeight()));
    m_window.scrollBy(pixels);
    if (m_window.y() == before)
        return pixels < 0 ? CaretPlace{0, false} : CaretPlace{m_document.text().size(), false};
    return m_window.hit({m_goal + double(m_engine.metrics().columnLeft()), inView});
}

CaretPlace PageCursor::atLineBorder(CaretMove step)
{
    const qsizetype chunk = m_engine.chunkAt(m_head.offset);
    if (chunk < 0)
        return {};
    const auto layout = m_engine.layout(chunk);
    const qsizetype base = m_engine.range(chunk).start();
    const auto &line = layout->lines[size_t(layout->lineAt(CaretPlace{m_head.offset - base, m_head.atLineEnd}))];
    return step == CaretMove::LineStart ? CaretPlace{base + line.start, false} : CaretPlace{base + line.end, true};
}

TextRange PageCursor::unitAt(qsizetype offset, SelectionUnit unit) const
{
    const QStringView text = m_document.text();
    switch (unit) {
    case SelectionUnit::Word:
        return core::text::wordAt(text, offset);
    case SelectionUnit::Sentence:
        return core::text::sentenceAt(text, offset);
    case SelectionUnit::Paragraph:
        return core::text::lineAt(text, offset);
    case SelectionUnit::Character:
        break;
    }
    return {offset, offset};
}

void PageCursor::begin(CaretPlace place, qsizetype grapheme, SelectionUnit unit)
{
    if (unit == SelectionUnit::Character) {
        this->place(place, Mode::Move);
        m_origin = {m_anchor, m_anchor};
        return;
    }
    select(unitAt(grapheme >= 0 ? grapheme : place.offset, unit));
    m_origin = selection();
    m_unit = unit;
}

void PageCursor::extendTo(CaretPlace place)
{
    const SelectionUnit unit = m_unit;
    if (unit == SelectionUnit::Character) {
        this->place(place, Mode::Extend);
        return;
    }
    const TextRange here = unitAt(place.offset, unit);
    const TextRange origin = m_origin;
    if (place.offset < origin.start()) {
        m_anchor = origin.end();
        m_head = {snapped(here.start()), false};
    } else {
        const qsizetype end = place.offset > origin.end() ? std::max(here.end(), origin.end()) : origin.end();
        select({origin.start(), end});
    }
    m_unit = unit;
    m_origin = origin;
}

} // namespace app::reader
