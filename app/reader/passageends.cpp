// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/passageends.h"

#include <algorithm>
#include <utility>

namespace app::reader
{

using core::text::TextRange;

namespace
{
constexpr double stemWidth = 2;
constexpr double knobRadius = 4.5;
constexpr double reach = 9; ///< of the pointer around a knob
} // namespace

void PassageEnds::set(const QList<TextRange> &passages)
{
    if (m_held)
        giveUp();
    m_passages = passages;
}

std::vector<PassageEnds::End> PassageEnds::shown()
{
    std::vector<End> ends;
    const auto add = [&](TextRange passage, bool isStart) {
        const QStringView text = m_document.text();
        qsizetype offset = isStart ? passage.start() : std::min(passage.end(), text.size());
        while (!isStart && offset - 1 > passage.start() && text.at(offset - 1) == u'\n')
            --offset; // at the end of its last line, not at the start of the next
        if (!m_window.isShown(isStart ? offset : offset - 1))
            return;
        const QRectF caret = m_window.caretRect({offset, !isStart});
        const QRectF stem(caret.x() - stemWidth / 2, caret.top(), stemWidth, caret.height());
        ends.push_back({passage,
                        isStart,
                        stem,
                        {stem.center().x(), isStart ? stem.top() - knobRadius / 2 : stem.bottom() + knobRadius / 2}});
    };
    for (const TextRange passage : std::as_const(m_passages)) {
        add(passage, true);
        add(passage, false);
    }
    return ends;
}

std::optional<PassageEnds::End> PassageEnds::endAt(QPointF point)
{
    if (m_passages.isEmpty())
        return std::nullopt;
    for (const End &end : shown()) {
        const QRectF knob(end.knob - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        if (knob.contains(point) || end.stem.adjusted(-2, 0, 2, 0).contains(point))
            return end;
    }
    return std::nullopt;
}

void PassageEnds::paint(QPainter &painter, const ReaderTheme &theme)
{
    if (m_passages.isEmpty() || m_held)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const End &end : shown()) {
        painter.fillRect(end.stem, theme.accent);
        painter.setPen(QPen(theme.paper, 1));
        painter.setBrush(theme.accent);
        painter.drawEllipse(end.knob, knobRadius, knobRadius);
    }
    painter.restore();
}

bool PassageEnds::press(QPointF point)
{
    const auto end = endAt(point);
    if (!end)
        return false;
    m_held = Held{end->passage, m_cursor.selection(), end->stem.center() - point};
    const CaretPlace fixed = end->isStart ? CaretPlace{end->passage.end(), true} : CaretPlace{end->passage.start()};
    const CaretPlace moving = end->isStart ? CaretPlace{end->passage.start()} : CaretPlace{end->passage.end(), true};
    m_cursor.place(fixed, PageCursor::Mode::Move);
    m_cursor.place(moving, PageCursor::Mode::Extend);
    m_mouse.press(point + m_held->offset, MouseSelector::Grow::Yes);
    return true;
}

void PassageEnds::drag(QPointF point)
{
    if (m_held)
        m_mouse.drag(point + m_held->offset);
}

std::optional<PassageEnds::Change> PassageEnds::release(QPointF point)
{
    if (!m_held)
        return std::nullopt;
    m_mouse.release(point + m_held->offset);
    const Change change{m_held->passage, m_cursor.selection()};
    giveUp();
    return change.after.isEmpty() || change.after == change.before ? std::nullopt : std::optional(change);
}

void PassageEnds::giveUp()
{
    if (!m_held)
        return;
    m_mouse.cancel();
    m_cursor.select(m_held->selection);
    m_held.reset();
}

} // namespace app::reader
