// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/tickdelegate.h"

#include "app/models/roles.h"
#include "app/models/smallfont.h"

#include <QApplication>
#include <QPainter>

namespace app::dialogs
{

namespace
{
constexpr int gap = 8;
constexpr int lineGap = 2;

} // namespace

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + lineGap + QFontMetrics(models::smallFont(option.font)).height() + gap};
}

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem frame = option;
    initStyleOption(&frame, index);
    frame.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &frame, painter, option.widget);
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &frame, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QFont small = models::smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    QRect line(box.right() + gap, option.rect.top() + gap / 2, option.rect.right() - box.right() - 2 * gap,
               option.fontMetrics.height());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(text);
    painter->drawText(
        line, int(Qt::AlignLeft | Qt::AlignVCenter),
        option.fontMetrics.elidedText(index.data(Qt::ToolTipRole).toString(), Qt::ElideRight, line.width()));
    line.translate(0, line.height() + lineGap);
    line.setHeight(smallMetrics.height());
    painter->setFont(small);
    painter->setPen(selected ? text : option.palette.color(QPalette::PlaceholderText));
    painter->drawText(
        line, int(Qt::AlignLeft | Qt::AlignVCenter),
        smallMetrics.elidedText(index.data(models::SubtitleRole).toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace app::dialogs

#include "moc_tickdelegate.cpp"
