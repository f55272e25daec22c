// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pagecursor.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointF>

namespace app::reader
{

/// Selecting with the mouse: press, drag (also beyond the view, which then scrolls), double, triple and fourth click
/// for word, sentence and paragraph, Shift+click to extend; what is selected can be dragged out. Owns no state of the
/// page; tells by signals what happened.
class MouseSelector : public QObject
{
    Q_OBJECT

public:
    MouseSelector(PageCursor &cursor, PageWindow &window, QObject *parent);

    enum class Grow : quint8 { No, Yes };
    void press(QPointF point, Grow extend);
    void drag(QPointF point);
    void release(QPointF point);
    bool isPressed() const { return m_pressed; }
    void cancel();

Q_SIGNALS:
    void moved();             ///< caret or selection changed
    void scrolled();          ///< the page was scrolled to follow the pointer
    void selected();          ///< the button was released after a selection was made or taken back
    void clicked(QPointF at); ///< a single click that selected nothing
    void draggedOut();        ///< the selection was taken hold of and moved: it is to go elsewhere

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    SelectionUnit countClick(QPointF point);
    bool isOnSelection(QPointF point);
    void startSelection(QPointF point, SelectionUnit unit);
    void follow();

    PageCursor &m_cursor;
    PageWindow &m_window;
    QBasicTimer m_timer;
    QElapsedTimer m_sincePress;
    QPointF m_pressPoint;
    QPointF m_point;
    int m_clicks = 0;
    bool m_pressed = false;
    bool m_dragged = false;
    bool m_hadSelection = false;
    bool m_held = false; ///< pressed on the selection: a move takes it along, a click takes it back
};

} // namespace app::reader
