// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/markbutton.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace app::docks
{

void paintSwatch(QPainter *painter, const QRectF &rect, const reader::ReaderTheme &theme,
                 core::annotation::MarkColor color)
{
    const auto index = static_cast<int>(color);
    painter->setPen(QPen(theme.markEdges[index], 1.5));
    painter->setBrush(theme.marks[index]);
    painter->drawEllipse(rect);
    painter->setPen(theme.ink);
    painter->drawText(rect, Qt::AlignCenter, QString::number(index + 1));
}

MarkButton::MarkButton(core::annotation::MarkColor color, QWidget *parent)
    : QToolButton(parent), m_color(color), m_theme(reader::ReaderTheme::of(reader::ThemeName::Light))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
}

void MarkButton::setTheme(const reader::ReaderTheme &theme)
{
    m_theme = theme;
    update();
}

void MarkButton::setCurrent(bool current)
{
    m_current = current;
    update();
}

QSize MarkButton::sizeHint() const
{
    return {32, 32};
}

void MarkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    const QRectF swatch = QRectF(rect()).adjusted(6, 6, -6, -6);
    if (underMouse() || isDown() || m_current) {
        painter.setPen(QPen(m_current ? m_theme.ink : m_theme.quiet, m_current ? 1.5 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(swatch.adjusted(-3, -3, 3, 3));
    }
    paintSwatch(&painter, swatch, m_theme, m_color);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace app::docks

#include "moc_markbutton.cpp"
