// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/rowdelegate.h"

#include "app/models/roles.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace app::docks
{

namespace
{
constexpr int gap = 8;
constexpr int barWidth = 2;
constexpr int signWidth = 10;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

int countWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("8888"));
}
} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = option.fontMetrics.height() + gap;
    if (!index.data(models::SubtitleRole).toString().isEmpty())
        height += QFontMetrics(smaller(option.font)).height() + 2;
    return {0, height};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    background.state.setFlag(QStyle::State_HasFocus, option.state.testFlag(QStyle::State_HasFocus));
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    paintTexts(painter, option, index);
    painter->restore();
}

void RowDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool current = index.data(models::CurrentRole).toBool();
    const QPalette &palette = option.palette;
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : palette.color(QPalette::PlaceholderText);
    const QColor accent = palette.color(QPalette::Link);
    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);

    // A list without branches begins at the very edge.
    const int left = option.rect.left() < gap ? gap : 4;
    QRect area = option.rect.adjusted(left, gap / 2, -gap, -gap / 2);
    if (current)
        painter->fillRect(QRect(option.rect.left(), area.top(), barWidth, area.height()), selected ? text : accent);

    const QVariant count = index.data(models::CountRole);
    if (count.isValid()) {
        const QRect place(area.right() - countWidth(smallMetrics), area.top(), countWidth(smallMetrics) + 1,
                          option.fontMetrics.height());
        if (count.toInt() > 0) {
            painter->setFont(small);
            painter->setPen(quiet);
            painter->drawText(place, int(Qt::AlignRight | Qt::AlignVCenter), QLocale().toString(count.toInt()));
        }
        area.setRight(place.left() - 4);
    }

    const bool doubtful = index.data(models::DoubtfulRole).toBool();
    if (doubtful) { // a sign of its own, for who does not see the dots
        const QRect place(area.right() - signWidth, area.top(), signWidth, option.fontMetrics.height());
        painter->setFont(small);
        painter->setPen(quiet);
        painter->drawText(place, int(Qt::AlignRight | Qt::AlignVCenter), QStringLiteral("?"));
        area.setRight(place.left() - 4);
    }

    if (const QColor color(index.data(models::ColorRole).toString()); color.isValid()) {
        const QRect place(area.left(), area.top() + (option.fontMetrics.height() - signWidth) / 2, signWidth,
                          signWidth);
        painter->fillRect(place, color);
        painter->setPen(palette.color(QPalette::Mid)); // a colour like the paper's has an edge
        painter->drawRect(place.adjusted(0, 0, -1, -1));
        area.setLeft(place.right() + 6);
    }

    painter->setFont(option.font);
    painter->setPen(current && !selected ? accent : text);
    const QRect line(area.left(), area.top(), area.width(), option.fontMetrics.height());
    const QString words =
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width());
    painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), words);
    if (doubtful) {
        painter->setPen(QPen(quiet, 1.2, Qt::DotLine));
        const int end = qMin(line.right(), line.left() + option.fontMetrics.horizontalAdvance(words));
        painter->drawLine(line.left(), line.bottom(), end, line.bottom());
    }

    const QString subtitle = index.data(models::SubtitleRole).toString();
    if (subtitle.isEmpty())
        return;
    painter->setFont(small);
    painter->setPen(quiet);
    const QRect below(line.left(), line.bottom() + 2, line.width(), smallMetrics.height());
    painter->drawText(below, int(Qt::AlignLeft | Qt::AlignVCenter),
                      smallMetrics.elidedText(subtitle, Qt::ElideRight, below.width()));
}

} // namespace app::docks

#include "moc_rowdelegate.cpp"
