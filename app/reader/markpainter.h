// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/decorationlayers.h"

#include <QPainter>

#include <initializer_list>

namespace app::reader
{

/// Draws a mark on a stretch of a line. Colours are told apart by the pattern of the edge too: yellow solid, green
/// dashed, blue dotted, red dash-dot, violet double, orange wavy. With another tint the pattern stays that of the
/// mark's own colour.
class MarkPainter
{
public:
    MarkPainter(QPainter &painter, const ReaderTheme &theme) : m_painter(painter), m_theme(theme) {}

    void fill(const DecorationLayers::Layer &layer, QRectF rect);
    /// The edge under the text, one step lower for each depth, and the dashed frame of a doubtful mark.
    void edge(const DecorationLayers::Layer &layer, QRectF rect);
    void noteSign(const Decoration &decoration, QRectF rect);
    void linkSign(QRectF rect);

private:
    void patterned(core::annotation::MarkColor pattern, QRectF line, const QColor &edge);
    void dashes(std::initializer_list<double> lengths, QRectF line, const QColor &color);
    void wave(double left, double right, double y, double width, const QColor &color);

    QPainter &m_painter;
    const ReaderTheme &m_theme;
};

} // namespace app::reader
