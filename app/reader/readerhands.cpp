// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/passagemime.h"
#include "app/reader/readerviewprivate.h"

#include <QApplication>
#include <QDrag>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QStyle>
#include <QWheelEvent>

#include <cmath>

namespace app::reader
{

namespace
{
constexpr double wheelNotch = 120;
/// A wheel's line is one of a dense text, not of an airy page.
constexpr double wheelLine = 0.6;
/// Two fingers zoom by steps of so much, the same that the keys make.
constexpr double zoomStep = 1.1;
} // namespace

void ReaderView::Private::wheel(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomRest += event->angleDelta().y();
        if (const int steps = zoomRest / int(wheelNotch); steps != 0) {
            zoomRest -= steps * int(wheelNotch);
            Q_EMIT view.zoomRequested(steps);
        }
        return;
    }
    const bool moves = view.QWidget::style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &view) > 0;
    if (event->phase() == Qt::ScrollBegin)
        kinetic.stop(); // fingers that are laid down hold the page
    if (event->phase() == Qt::ScrollEnd && moves) {
        kinetic.release(event->timestamp());
    } else if (!event->pixelDelta().isNull()) {
        // What the system sends by itself after the fingers left is not to be thrown once more.
        if (event->phase() == Qt::ScrollUpdate)
            kinetic.step(-event->pixelDelta().y(), event->timestamp());
        else
            kinetic.stop();
        scrollBy(-event->pixelDelta().y());
    } else if (event->angleDelta().y() != 0) {
        kinetic.stop();
        const double lines = event->angleDelta().y() / wheelNotch * QApplication::wheelScrollLines();
        scrollBy(-lines * double(engine.metrics().lineHeight()) * wheelLine);
    }
}

bool ReaderView::Private::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::NativeGesture:
        return pinch(*static_cast<QNativeGestureEvent *>(event));
    case QEvent::Gesture:
        return pinch(*static_cast<QGestureEvent *>(event));
    case QEvent::ToolTip:
        return showTip(*static_cast<QHelpEvent *>(event));
    default:
        return false;
    }
}

bool ReaderView::Private::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() == Qt::BeginNativeGesture || event.gestureType() == Qt::EndNativeGesture)
        zoomFactor = 1;
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    zoomBy(1 + event.value());
    return true;
}

bool ReaderView::Private::pinch(const QGestureEvent &event)
{
    const auto *gesture = static_cast<const QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    if (gesture->state() == Qt::GestureStarted)
        zoomFactor = 1;
    if (gesture->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomBy(gesture->scaleFactor());
    return true;
}

void ReaderView::Private::zoomBy(double factor)
{
    if (factor <= 0)
        return;
    zoomFactor *= factor;
    const int steps = int(std::log(zoomFactor) / std::log(zoomStep));
    if (steps == 0)
        return;
    zoomFactor /= std::pow(zoomStep, steps);
    Q_EMIT view.zoomRequested(steps);
}

bool ReaderView::Private::pressEnd(QPointF point)
{
    if (!ends.press(point))
        return false;
    view.viewport()->update();
    return true;
}

bool ReaderView::Private::releaseEnd(QPointF point)
{
    if (!ends.isHeld())
        return false;
    const auto change = ends.release(point);
    view.viewport()->update();
    if (change)
        Q_EMIT view.passageDragged(change->before, change->after);
    return true;
}

bool ReaderView::Private::leaveEnd()
{
    if (!ends.isHeld())
        return false;
    ends.giveUp();
    view.viewport()->update();
    return true;
}

void ReaderView::Private::dragOut()
{
    const core::text::TextRange range = cursor.selection();
    if (range.isEmpty())
        return;
    auto *drag = new QDrag(view.viewport());
    drag->setMimeData(passageMime(document, range, script).release());
    drag->exec(Qt::CopyAction);
}

} // namespace app::reader
