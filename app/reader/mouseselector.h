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
/// for word, sentence and paragraph, Shift+click to extend. Owns no state of the page; tells by signals what happened.
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

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    SelectionUnit countClick(QPointF point);
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
};

} // namespace app::reader
