// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/tagdelegate.h"

#include "app/models/taglistmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace app::docks
{

using models::TagListModel;

namespace
{

constexpr int margin = 8;

QColor blend(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

/// Of what is shown: the path, and perhaps another name behind it.
QList<QTextLayout::FormatRange> formats(const QString &shown, const QString &path, const QList<qsizetype> &matched,
                                        const QColor &quiet)
{
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat aside;
    aside.setForeground(quiet);
    if (const qsizetype slash = path.lastIndexOf(u'/'); slash >= 0)
        ranges.append({0, static_cast<int>(slash) + 1, aside});
    if (shown.size() > path.size())
        ranges.append({static_cast<int>(path.size()), static_cast<int>(shown.size() - path.size()), aside});
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    for (const qsizetype offset : matched)
        ranges.append({static_cast<int>(offset), 1, bold});
    return ranges;
}

} // namespace

void TagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor back = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const QColor quiet = blend(ink, back, 0.35);
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);

    const int uses = index.data(TagListModel::UsesRole).toInt();
    const bool applied = index.data(TagListModel::AppliedRole).toBool();
    const QString end = applied ? QStringLiteral("✓") : uses > 0 ? QString::number(uses) : QString();
    const int endWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("0000"));
    painter->setPen(applied ? ink : quiet);
    painter->setFont(option.font);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, end);

    if (const int number = index.data(TagListModel::NumberRole).toInt(); number > 0) {
        painter->setPen(quiet);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QString::number(number));
        area.setLeft(area.left() + option.fontMetrics.horizontalAdvance(QStringLiteral("00")));
    }

    const bool creates = index.data(TagListModel::CreateRole).toBool();
    const QString text = index.data(Qt::DisplayRole).toString();
    QTextLayout layout(option.fontMetrics.elidedText(text, Qt::ElideMiddle, area.width() - endWidth), option.font);
    if (!creates && layout.text() == text)
        layout.setFormats(formats(text, index.data(TagListModel::PathRole).toString(),
                                  index.data(TagListModel::MatchedRole).value<QList<qsizetype>>(), quiet));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        layout.endLayout();
        painter->setPen(ink);
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    }
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(28, option.fontMetrics.height() + 8)};
}

} // namespace app::docks

#include "moc_tagdelegate.cpp"
