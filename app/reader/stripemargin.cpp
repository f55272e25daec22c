// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/stripemargin.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::annotation::MarkColor;

namespace
{
constexpr double barWidth = 3;
constexpr double wideStep = 8; ///< from lane to lane
constexpr double narrowStep = 6;
constexpr double edge = 2;   ///< to the window's edge
constexpr double gap = 4;    ///< between lanes and names
constexpr double swatch = 6; ///< of the stripe's colour behind a name
constexpr double narrowestName = 36;
constexpr int usualName = 4; ///< Han characters, of most tags
constexpr double widestName = 168;
constexpr int mostLanes = 6;
constexpr double ringSize = 6;
constexpr double reach = 2; ///< pixels beside a bar that count as it

QColor colorOf(const CodingStripes::Stripe &stripe, const ReaderTheme &theme)
{
    return theme.lineOf(stripe.code.color, theme.markEdges[size_t(stripe.color)]);
}

/// What is drawn and what is left out along a stripe, so that the six colours are told apart without seeing them.
std::vector<double> patternOf(MarkColor color)
{
    switch (color) {
    case MarkColor::Green:
        return {7, 3};
    case MarkColor::Blue:
        return {3, 3};
    case MarkColor::Red:
        return {9, 3, 3, 3};
    case MarkColor::Yellow:
    case MarkColor::Violet:
    case MarkColor::Orange:
        break;
    }
    return {};
}
} // namespace

StripeMargin::StripeMargin(const CodingStripes &stripes, const ShownLines &lines, const Space &space)
    : m_space(space), m_ringsWidth(stripes.hasFolded() ? ringSize + 4 : 0)
{
    const double room = space.right - edge - m_ringsWidth;
    const int wanted = std::min(stripes.lanes(), mostLanes);
    // Close together rather than with names cut or left out, wide apart where names do not fit anyway.
    const auto fits = [&](double step, double names) { return wanted * step + names <= room; };
    const double usual = gap + swatch + usualName * QFontMetricsF(space.font).horizontalAdvance(QChar(0x56FD));
    const bool wide = fits(wideStep, usual) || (fits(wideStep, 0) && !fits(narrowStep, gap + narrowestName));
    m_step = wide ? wideStep : narrowStep;
    m_lanes = std::clamp(static_cast<int>(room / m_step), 0, wanted);
    placeBars(stripes, lines);
    placeNames();
}

QString StripeMargin::nameOf(const CodeLabel &code)
{
    return code.path.sliced(code.path.lastIndexOf(u'/') + 1);
}

void StripeMargin::placeBars(const CodingStripes &stripes, const ShownLines &lines)
{
    for (const CodingStripes::Stripe *stripe : stripes.beside(lines.range())) {
        const ShownLines::Extent extent = lines.extentOf(stripe->range);
        if (stripe->lane == CodingStripes::folded) {
            if (!lines.range().contains(stripe->range.start()))
                continue;
            const double y = lines.middleOf(stripe->range.start()) - ringSize / 2;
            m_places.push_back({stripe, {m_space.right - ringSize, y, ringSize, ringSize}, {}});
        } else if (m_lanes > 0) {
            // What has no lane of its own any more shares the outermost.
            const int lane = std::min(stripe->lane, m_lanes - 1);
            const double left = m_space.right - m_ringsWidth - lane * m_step - barWidth;
            m_places.push_back({stripe, {left, extent.top, barWidth, extent.bottom - extent.top}, {}});
        }
    }
}

void StripeMargin::placeNames()
{
    const double right = m_space.right - m_ringsWidth - m_lanes * m_step - gap;
    const double room = std::min(right - edge, widestName);
    if (room < narrowestName)
        return;
    const QFontMetricsF metrics(m_space.font);
    const double height = std::ceil(metrics.height());
    double free = -height; // the height from which on there is room
    for (Place &place : m_places) {
        if (place.stripe->lane == CodingStripes::folded)
            continue;
        const QRectF &bar = place.bar;
        const double wanted = bar.top() >= 0 ? bar.top() : std::min(0.0, bar.bottom() - height);
        const double top = std::max(wanted, free);
        if (top > bar.bottom() + 2 * height) // so far from its stripe it would be taken for another's
            continue;
        const double width = std::min(room, metrics.horizontalAdvance(nameOf(place.stripe->code)) + swatch + 2);
        place.name = {right - width, top, width, height};
        free = top + height;
    }
}

const StripeMargin::Place *StripeMargin::at(QPointF point) const
{
    for (const Place &place : m_places) {
        if (place.bar.adjusted(-reach, 0, reach, 0).contains(point) || place.name.contains(point))
            return &place;
    }
    return nullptr;
}

void StripeMargin::paintBar(QPainter &painter, const Place &place, const QColor &color)
{
    const QRectF &bar = place.bar;
    const MarkColor pattern = place.stripe->color;
    if (pattern == MarkColor::Violet) {
        painter.fillRect(QRectF(bar.left(), bar.top(), 1, bar.height()), color);
        painter.fillRect(QRectF(bar.right() - 1, bar.top(), 1, bar.height()), color);
        return;
    }
    if (pattern == MarkColor::Orange) { // steps to the left and to the right
        bool aside = false;
        for (double y = bar.top(); y < bar.bottom(); y += 4, aside = !aside)
            painter.fillRect(QRectF(bar.left() + (aside ? 1.5 : -0.5), y, 2, std::min(4.0, bar.bottom() - y)), color);
        return;
    }
    const std::vector<double> lengths = patternOf(pattern);
    if (lengths.empty()) {
        painter.fillRect(bar, color);
        return;
    }
    size_t i = 0;
    for (double y = bar.top(); y < bar.bottom(); y += lengths[i], i = (i + 1) % lengths.size()) {
        if (i % 2 == 0)
            painter.fillRect(QRectF(bar.left(), y, bar.width(), std::min(lengths[i], bar.bottom() - y)), color);
    }
}

void StripeMargin::paint(QPainter &painter, const ReaderTheme &theme) const
{
    painter.save();
    painter.setFont(m_space.font);
    const QFontMetricsF metrics(m_space.font);
    for (const Place &place : m_places) {
        const QColor color = colorOf(*place.stripe, theme);
        if (place.stripe->lane == CodingStripes::folded) {
            painter.setPen(QPen(color, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawEllipse(place.bar.adjusted(0.75, 0.75, -0.75, -0.75));
            painter.setRenderHint(QPainter::Antialiasing, false);
            continue;
        }
        paintBar(painter, place, color);
        if (place.name.isNull())
            continue;
        const QRectF words = place.name.adjusted(0, 0, -swatch, 0);
        painter.setPen(theme.quiet);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(nameOf(place.stripe->code), Qt::ElideRight, words.width()));
        const double middle = place.name.center().y();
        paintBar(painter, {place.stripe, {place.name.right() - barWidth, middle - 5, barWidth, 10}, {}}, color);
    }
    painter.restore();
}

} // namespace app::reader
