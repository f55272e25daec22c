// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/codingstripes.h"
#include "app/reader/shownlines.h"

#include <QFont>
#include <QPainter>

namespace app::reader
{

/// Where the stripes of tags stand in the left margin, and how they are drawn: lanes from the text outwards, names
/// beside them where the margin is wide enough. A name stands at the stripe's first line, or at the page's top while
/// that is above it, and gives way downwards to the name before it. Folded tags leave a small ring at their first line.
/// Made for one painting or one question; viewport pixels.
class StripeMargin
{
public:
    struct Space {
        double right = 0; ///< where the first lane may stand
        QFont font;       ///< of the names
    };
    StripeMargin(const CodingStripes &stripes, const ShownLines &lines, const Space &space);

    struct Place {
        const CodingStripes::Stripe *stripe;
        QRectF bar;
        QRectF name; ///< null where there is no room
    };
    const std::vector<Place> &places() const { return m_places; }
    const Place *at(QPointF point) const;
    void paint(QPainter &painter, const ReaderTheme &theme) const;

    /// The last part of a tag's path.
    static QString nameOf(const CodeLabel &code);

private:
    void placeBars(const CodingStripes &stripes, const ShownLines &lines);
    void placeNames();
    static void paintBar(QPainter &painter, const Place &place, const QColor &color);

    Space m_space;
    int m_lanes = 0;
    double m_step = 0; ///< from lane to lane
    double m_ringsWidth = 0;
    std::vector<Place> m_places;
};

} // namespace app::reader
