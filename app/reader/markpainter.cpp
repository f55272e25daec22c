// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/markpainter.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>

namespace app::reader
{

using core::annotation::MarkColor;
using core::annotation::MarkStyle;

namespace
{
constexpr double depthStep = 3;
constexpr int depths = 4; ///< deeper layers begin again at the top
constexpr int waveHalf = 3;
constexpr int waveHeight = 6;
constexpr double thin = 1;
constexpr double thick = 2;
constexpr float fillEdgeOpacity = 0.75F; ///< beside its own fill an edge need not shout
} // namespace

void MarkPainter::fill(const DecorationLayers::Layer &layer, QRectF rect)
{
    if (layer.decoration.style == MarkStyle::Highlight)
        m_painter.fillRect(rect, m_theme.fillOf(layer.decoration.color, layer.decoration.tint));
}

void MarkPainter::edge(const DecorationLayers::Layer &layer, QRectF rect)
{
    const Decoration &d = layer.decoration;
    const double y = rect.bottom() - 1 + depthStep * (layer.depth % depths);
    const double width = d.style == MarkStyle::Underline ? thick : thin;
    patterned(d.color, {rect.left(), y - width / 2, rect.width(), width}, m_theme.edgeOf(d.color, d.tint));
    if (d.doubtful) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.edgeOf(d.color, d.tint), 1, Qt::DashLine));
        m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// In filled rectangles: a line with a pattern would be stroked and blended span by span, which costs more than all
/// text.
void MarkPainter::patterned(MarkColor pattern, QRectF line, const QColor &edge)
{
    QColor colour = edge;
    colour.setAlphaF(line.height() > thin ? 1 : fillEdgeOpacity);
    switch (pattern) {
    case MarkColor::Yellow:
        m_painter.fillRect(line, colour);
        break;
    case MarkColor::Green:
        dashes({5, 3}, line, colour);
        break;
    case MarkColor::Blue:
        dashes({2, 2}, line, colour);
        break;
    case MarkColor::Red:
        dashes({6, 2, 2, 2}, line, colour);
        break;
    case MarkColor::Violet:
        m_painter.fillRect(QRectF(line.left(), line.top() - thin, line.width(), thin), colour);
        m_painter.fillRect(QRectF(line.left(), line.bottom(), line.width(), thin), colour);
        break;
    case MarkColor::Orange:
        wave(line.left(), line.right(), line.center().y(), line.height(), colour);
        break;
    }
}

void MarkPainter::dashes(std::initializer_list<double> lengths, QRectF line, const QColor &color)
{
    double x = line.left();
    while (x < line.right()) {
        bool drawn = true;
        for (const double length : lengths) {
            const double end = std::min(x + length, line.right());
            if (drawn && x < end)
                m_painter.fillRect(QRectF(x, line.top(), end - x, line.height()), color);
            drawn = !drawn;
            x += length;
        }
    }
}

namespace
{
QPainterPath wavePath(double left, double right, double y)
{
    QPainterPath path(QPointF(left, y));
    int i = 0;
    for (double x = left; x < right; x += waveHalf, ++i)
        path.quadTo(x + waveHalf / 2, y + (i % 2 == 0 ? -1.8 : 1.8), std::min(x + waveHalf, right), y);
    return path;
}

void strokeWave(QPainter &painter, const QPainterPath &path, double width, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width * 0.8));
    painter.drawPath(path);
    painter.restore();
}

/// One wave, to be laid beside itself.
QPixmap waveTile(double width, const QColor &color, double pixelRatio)
{
    const QString key =
        QStringLiteral("zhupi-wave-%1-%2-%3").arg(width).arg(color.rgba(), 8, 16, QLatin1Char('0')).arg(pixelRatio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    tile = QPixmap(QSize(2 * waveHalf, waveHeight) * pixelRatio);
    tile.setDevicePixelRatio(pixelRatio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    strokeWave(painter, wavePath(-2 * waveHalf, 4 * waveHalf, waveHeight / 2.0), width, color);
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
}
} // namespace

void MarkPainter::wave(double left, double right, double y, double width, const QColor &color)
{
    if (m_painter.paintEngine()->type() != QPaintEngine::Raster) {
        strokeWave(m_painter, wavePath(left, right, y), width, color);
        return;
    }
    // On whole pixels: between them each tile would be drawn as a transformed picture.
    const double ratio = m_painter.device()->devicePixelRatio();
    m_painter.drawTiledPixmap(QRect(qRound(left), qRound(y - waveHeight / 2.0), qRound(right - left), waveHeight),
                              waveTile(width, color, ratio));
}

void MarkPainter::linkSign(QRectF rect)
{
    // Two links of a chain, aslant.
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(rect.center());
    m_painter.rotate(-45);
    m_painter.setPen(QPen(m_theme.accent, 1.4));
    m_painter.setBrush(Qt::NoBrush);
    const double length = rect.width() * 0.68;
    const double height = rect.width() * 0.42;
    for (const double side : {-1.0, 1.0}) {
        const QRectF link(side * rect.width() * 0.26 - length / 2, -height / 2, length, height);
        m_painter.drawRoundedRect(link, height / 2, height / 2);
    }
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
        QPen(m_theme.edgeOf(decoration.color, decoration.tint), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(m_theme.fillOf(decoration.color, decoration.tint));
    m_painter.drawPath(sheet);
    const double x = rect.left() + rect.width() * 0.25;
    m_painter.drawLine(QPointF(x, rect.center().y() + 0.5),
                       QPointF(rect.right() - rect.width() * 0.25, rect.center().y() + 0.5));
    m_painter.drawLine(QPointF(x, rect.bottom() - 2.5),
                       QPointF(rect.right() - rect.width() * 0.4, rect.bottom() - 2.5));
    m_painter.restore();
}

} // namespace app::reader
