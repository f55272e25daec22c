// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/reviewdelegate.h"

#include "app/models/reviewmodel.h"
#include "app/models/smallfont.h"

#include <QApplication>
#include <QPainter>

namespace app::docks
{

using models::ReviewLine;
using models::ReviewModel;

namespace
{
constexpr int gap = 8;
constexpr int lineGap = 2;
constexpr int tint = 56; ///< alpha of the changed part's ground

struct Inks {
    QColor text;
    QColor quiet;
    QColor ground; ///< of what differs
};

void drawLine(QPainter *painter, QRect rect, const ReviewLine &line, const Inks &inks)
{
    const QFontMetrics metrics = painter->fontMetrics();
    QColor ground = inks.ground;
    ground.setAlpha(tint);
    int x = rect.left();
    for (const QString *part : {&line.left, &line.changed, &line.right}) {
        const int room = std::max(0, rect.right() - x);
        const QString shown = metrics.elidedText(*part, Qt::ElideRight, room);
        const QRect place(x, rect.top(), std::min(room, metrics.horizontalAdvance(shown)), rect.height());
        if (part == &line.changed)
            painter->fillRect(place.adjusted(0, 1, 0, -1), ground);
        painter->setPen(part == &line.changed ? inks.text : inks.quiet);
        painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        x += place.width();
    }
}
} // namespace

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(models::smallFont(option.font)).height();
    return {0, 2 * option.fontMetrics.height() + small + 2 * lineGap + 2 * gap};
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QPalette &palette = option.palette;
    const QColor bright = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? bright : palette.color(QPalette::PlaceholderText);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    const int arrow = option.fontMetrics.horizontalAdvance(QStringLiteral("→ "));
    QRect line(option.rect.left() + gap, option.rect.top() + gap, option.rect.width() - 2 * gap,
               option.fontMetrics.height());
    drawLine(painter, line.adjusted(arrow, 0, 0, 0), index.data(ReviewModel::BeforeRole).value<ReviewLine>(),
             {bright, quiet, palette.color(QPalette::Mid)});
    line.translate(0, line.height() + lineGap);
    painter->setPen(quiet);
    if (const auto now = index.data(ReviewModel::NowRole).value<ReviewLine>(); now != ReviewLine()) {
        painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), QStringLiteral("→"));
        drawLine(painter, line.adjusted(arrow, 0, 0, 0), now,
                 {bright, quiet, selected ? bright : palette.color(QPalette::Link)});
    }
    painter->setFont(models::smallFont(option.font));
    const QRect below(line.left(), line.bottom() + 1 + lineGap, line.width(), painter->fontMetrics().height());
    const QString what = index.data(ReviewModel::WhatRole).toString();
    painter->setPen(quiet);
    painter->drawText(below, int(Qt::AlignLeft | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(what, Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace app::docks

#include "moc_reviewdelegate.cpp"
