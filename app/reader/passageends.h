// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/mouseselector.h"
#include "app/reader/pagewindow.h"
#include "app/reader/readertheme.h"

#include <QPainter>

#include <optional>

namespace app::reader
{

/// The ends of the chosen annotation's passages, that the mouse can take hold of: a knob on a stem at each. Held, the
/// passage is the page's selection, which follows the pointer; let go, the selection is as it was. Tells what the
/// passage became; changes nothing by itself.
class PassageEnds
{
public:
    PassageEnds(PageCursor &cursor, PageWindow &window, MouseSelector &mouse, const core::document::Document &document)
        : m_cursor(cursor), m_window(window), m_mouse(mouse), m_document(document)
    {
    }

    void set(const QList<core::text::TextRange> &passages);
    void paint(QPainter &painter, const ReaderTheme &theme);

    bool isUnder(QPointF point) { return endAt(point).has_value(); }
    /// Takes hold of the end under the pointer; false where there is none.
    bool press(QPointF point);
    bool isHeld() const { return m_held.has_value(); }
    void drag(QPointF point);
    struct Change {
        core::text::TextRange before;
        core::text::TextRange after;
    };
    /// Lets go; nullopt where the passage is what it was.
    std::optional<Change> release(QPointF point);
    void giveUp();

private:
    struct End {
        core::text::TextRange passage;
        bool isStart = true;
        QRectF stem;
        QPointF knob;
    };
    std::vector<End> shown();
    std::optional<End> endAt(QPointF point);
    struct Held {
        core::text::TextRange passage;
        core::text::TextRange selection; ///< what was selected, to come back
        QPointF offset;                  ///< from the pointer to the middle of the line
    };

    PageCursor &m_cursor;
    PageWindow &m_window;
    MouseSelector &m_mouse;
    const core::document::Document &m_document;
    QList<core::text::TextRange> m_passages;
    std::optional<Held> m_held;
};

} // namespace app::reader
