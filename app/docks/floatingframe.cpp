// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/floatingframe.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace app::docks
{

namespace
{
constexpr int gap = 8;    ///< between passage and frame
constexpr int radius = 8; ///< of the corners
constexpr int shadow = 4; ///< width of the soft edge, inside the frame's rectangle
/// Paper on paper is told apart by its shadow; where it is dark, by a little more light.
QColor surface(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (base.lightness() > 127)
        return base;
    const QColor text = palette.color(QPalette::Text);
    const auto mixed = [](int a, int b) { return a + (b - a) * 8 / 100; };
    return {mixed(base.red(), text.red()), mixed(base.green(), text.green()), mixed(base.blue(), text.blue())};
}
} // namespace

QRect placeBeside(const QRect &avoid, QSize size, const QRect &bounds, Side first)
{
    size = size.boundedTo(bounds.size());
    const auto within = [](int value, int low, int high) { return std::clamp(value, low, std::max(low, high)); };
    const int x = within(avoid.center().x() - size.width() / 2, bounds.left(), bounds.right() + 1 - size.width());
    const int y = within(avoid.top(), bounds.top(), bounds.bottom() + 1 - size.height());
    const QPoint above(x, avoid.top() - gap - size.height());
    const QPoint below(x, avoid.bottom() + 1 + gap);
    const QPoint places[] = {
        first == Side::Above ? above : below,
        first == Side::Above ? below : above,
        {avoid.right() + 1 + gap, y},
        {avoid.left() - gap - size.width(), y},
    };
    for (const QPoint &place : places) {
        const QRect rect(place, size);
        if (bounds.contains(rect))
            return rect;
    }
    return {QPoint(x, bounds.bottom() + 1 - size.height()), size};
}

FloatingFrame::FloatingFrame(QWidget *parent, Side first) : QFrame(parent), m_message(new QLabel(this)), m_first(first)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
}

void FloatingFrame::showBeside(const QRect &avoid, const QRect &bounds)
{
    m_avoid = avoid;
    m_bounds = bounds;
    setGeometry(placeBeside(m_avoid, wantedSize(), m_bounds, m_first));
    show();
    raise();
}

void FloatingFrame::replace()
{
    if (m_bounds.isEmpty())
        return;
    const QRect here(pos(), wantedSize());
    const bool fits = isVisible() && m_bounds.contains(here) && !here.intersects(m_avoid);
    setGeometry(fits ? here : placeBeside(m_avoid, here.size(), m_bounds, m_first));
}

QSize FloatingFrame::wantedSize()
{
    ensurePolished();
    if (layout()) {
        layout()->invalidate(); // what was shown or hidden just now counts at once
        layout()->activate();
    }
    QSize size = sizeHint().expandedTo(minimumSize()).boundedTo(maximumSize()).boundedTo(m_bounds.size());
    if (hasHeightForWidth())
        size.setHeight(std::min(heightForWidth(size.width()), m_bounds.height()));
    return size;
}

void FloatingFrame::setMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    if (isVisible())
        replace();
}

QString FloatingFrame::message() const
{
    return m_message->text();
}

bool FloatingFrame::hasKeyboard() const
{
    return isAncestorOf(QApplication::focusWidget());
}

bool FloatingFrame::isBeside(const QWidget *widget) const
{
    return widget != this && !isAncestorOf(widget) && widget->window() == window();
}

void FloatingFrame::showThrough(QWidget *widget)
{
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    widget->setPalette(clear);
}

void FloatingFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(shadow, shadow - 1, -shadow, -shadow - 1);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; --i) { // a soft edge of a few pixels, cheaper than an effect
        painter.setBrush(QColor(0, 0, 0, 8));
        painter.drawRoundedRect(body.adjusted(-i, -i + 2, i, i), radius + i, radius + i);
    }
    painter.setBrush(surface(palette()));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void FloatingFrame::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace app::docks

#include "moc_floatingframe.cpp"
