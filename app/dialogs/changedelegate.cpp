// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/changedelegate.h"

#include "app/models/similarmodel.h"
#include "app/models/smallfont.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace app::dialogs
{

namespace
{
constexpr int gap = 8;
constexpr int margin = 12;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize boxSize(const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    return {style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget),
            style->pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget)};
}

QRect boxRect(const QStyleOptionViewItem &option)
{
    const QSize size = boxSize(option);
    return {QPoint(option.rect.left() + margin, option.rect.center().y() - size.height() / 2), size};
}

bool toggle(QAbstractItemModel *model, const QModelIndex &index)
{
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}
} // namespace

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(models::smallFont(option.font)).height();
    return {0, option.fontMetrics.height() + 2 * small + 3 * gap};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    QStyleOptionViewItem box = option;
    box.rect = boxRect(option);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_Selected, false);
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    box.state.setFlag(QStyle::State_On, on);
    box.state.setFlag(QStyle::State_Off, !on);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    paintTexts(painter, option, index);
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->drawLine(option.rect.left() + margin, option.rect.bottom(), option.rect.right() - margin,
                      option.rect.bottom());
    painter->restore();
}

void ChangeDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : option.palette.color(QPalette::PlaceholderText);
    const QFont small = models::smallFont(option.font);
    const QFont strong = bold(option.font);
    const QFontMetrics smallMetrics(small);
    QRect area = option.rect.adjusted(margin + boxSize(option).width() + gap, gap, -margin, -gap);

    // What becomes of the line, at the right: so wide that lines stay in columns.
    const QString from = index.data(models::FromRole).toString();
    const QString to = on ? index.data(models::ToRole).toString() : tr("stays");
    const int width = qMin(area.width() / 3, smallMetrics.horizontalAdvance(QStringLiteral("Heading of level 2 WW")));
    const QRect right(area.right() - width, area.top(), width + 1, area.height());
    painter->setFont(small);
    painter->setPen(quiet);
    const int middle = right.center().y();
    const QString arrow = QStringLiteral("→ ");
    painter->drawText(QRect(right.left(), middle - smallMetrics.height(), right.width(), smallMetrics.height()),
                      int(Qt::AlignLeft | Qt::AlignVCenter),
                      smallMetrics.elidedText(from, Qt::ElideRight, right.width()));
    painter->setPen(on ? text : quiet);
    painter->drawText(QRect(right.left(), middle, right.width(), smallMetrics.height()),
                      int(Qt::AlignLeft | Qt::AlignVCenter),
                      smallMetrics.elidedText(arrow + to, Qt::ElideRight, right.width()));

    area.setRight(right.left() - 2 * gap);
    QRect row(area.left(), area.top(), area.width(), smallMetrics.height());
    painter->setPen(quiet);
    const auto neighbour = [&](int role) {
        painter->drawText(row, int(Qt::AlignLeft | Qt::AlignVCenter),
                          smallMetrics.elidedText(index.data(role).toString(), Qt::ElideRight, row.width()));
    };
    neighbour(models::BeforeRole);
    row = QRect(row.left(), row.bottom() + gap / 2, row.width(), option.fontMetrics.height());
    painter->setFont(on ? strong : option.font);
    painter->setPen(on ? text : quiet);
    painter->drawText(row, int(Qt::AlignLeft | Qt::AlignVCenter),
                      QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, row.width()));
    row = QRect(row.left(), row.bottom() + gap / 2, row.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(quiet);
    neighbour(models::AfterRole);
}

bool ChangeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        return (key == Qt::Key_Space || key == Qt::Key_Select) && toggle(model, index);
    }
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonPress &&
        event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !boxRect(option).adjusted(-gap, -gap, gap, gap).contains(mouse->pos()))
        return false;
    return event->type() != QEvent::MouseButtonRelease || toggle(model, index);
}

} // namespace app::dialogs

#include "moc_changedelegate.cpp"
