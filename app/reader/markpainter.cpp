// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/markpainter.h"

#include <QPainterPath>

namespace app::reader
{

using core::annotation::MarkColor;
using core::annotation::MarkStyle;

namespace
{
constexpr double depthStep = 3;
constexpr int depths = 4; ///< deeper layers begin again at the top
constexpr double thin = 1;
constexpr double thick = 2;
constexpr float fillEdgeOpacity = 0.75F; ///< beside its own fill an edge need not shout
} // namespace

void MarkPainter::fill(const DecorationLayers::Layer &layer, QRectF rect)
{
    if (layer.decoration.style == MarkStyle::Highlight)
        m_painter.fillRect(rect, m_theme.marks[size_t(layer.decoration.color)]);
}

void MarkPainter::edge(const DecorationLayers::Layer &layer, QRectF rect)
{
    const Decoration &d = layer.decoration;
    const double y = rect.bottom() - 1 + depthStep * (layer.depth % depths);
    patterned(d.color, rect.left(), rect.right(), y, d.style == MarkStyle::Underline ? thick : thin);
    if (d.doubtful) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.markEdges[size_t(d.color)], 1, Qt::DashLine));
        m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void MarkPainter::patterned(MarkColor color, double left, double right, double y, double width)
{
    QColor edge = m_theme.markEdges[size_t(color)];
    edge.setAlphaF(width > thin ? 1 : fillEdgeOpacity);
    QPen pen(edge, width);
    pen.setCapStyle(Qt::FlatCap);
    switch (color) {
    case MarkColor::Yellow:
        break;
    case MarkColor::Green:
        pen.setDashPattern({5, 3});
        break;
    case MarkColor::Blue:
        pen.setDashPattern({1.5, 1.5});
        break;
    case MarkColor::Red:
        pen.setDashPattern({6, 2, 1.5, 2});
        break;
    case MarkColor::Violet:
        pen.setWidthF(width * 0.6);
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(left, y - width), QPointF(right, y - width));
        y += width * 0.5;
        break;
    case MarkColor::Orange:
        wave(left, right, y, width, edge);
        return;
    }
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void MarkPainter::wave(double left, double right, double y, double width, const QColor &color)
{
    constexpr double half = 3;
    QPainterPath path(QPointF(left, y));
    int i = 0;
    for (double x = left; x < right; x += half, ++i)
        path.quadTo(x + half / 2, y + (i % 2 == 0 ? -1.8 : 1.8), std::min(x + half, right), y);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color, width * 0.8));
    m_painter.drawPath(path);
    m_painter.restore();
}

void MarkPainter::noteSign(const Decoration &decoration, QRectF rect)
{
    // A small sheet with a turned corner.
    const double turn = rect.width() * 0.38;
    QPainterPath sheet(rect.topLeft());
    sheet.lineTo(rect.right() - turn, rect.top());
    sheet.lineTo(rect.right(), rect.top() + turn);
    sheet.lineTo(rect.bottomRight());
    sheet.lineTo(rect.bottomLeft());
    sheet.closeSubpath();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(
        QPen(m_theme.markEdges[size_t(decoration.color)], 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(m_theme.marks[size_t(decoration.color)]);
    m_painter.drawPath(sheet);
    const double x = rect.left() + rect.width() * 0.25;
    m_painter.drawLine(QPointF(x, rect.center().y() + 0.5),
                       QPointF(rect.right() - rect.width() * 0.25, rect.center().y() + 0.5));
    m_painter.drawLine(QPointF(x, rect.bottom() - 2.5),
                       QPointF(rect.right() - rect.width() * 0.4, rect.bottom() - 2.5));
    m_painter.restore();
}

} // namespace app::reader
