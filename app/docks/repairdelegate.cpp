// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/repairdelegate.h"

#include "app/models/repairmodel.h"
#include "app/models/roles.h"
#include "app/models/smallfont.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace app::docks
{

using models::RepairExcerpt;
using models::RepairModel;

namespace
{
constexpr int gap = 8;
constexpr int lineGap = 2;
constexpr int tint = 56; ///< alpha of the changed part's ground

/// A line of three stretches, the middle one on a ground of its own; cut at the right edge.
struct Line {
    QRect rect;
    QString left;
    QString changed;
    QString right;
};

void drawLine(QPainter *painter, const Line &line, const QColor &quiet, const QColor &text, QColor ground, bool struck)
{
    const QFontMetrics metrics = painter->fontMetrics();
    int x = line.rect.left();
    const auto draw = [&](const QString &words, const QColor &colour) {
        const QString shown = metrics.elidedText(words, Qt::ElideRight, std::max(0, line.rect.right() - x));
        painter->setPen(colour);
        painter->drawText(QRect(x, line.rect.top(), line.rect.right() - x, line.rect.height()),
                          int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        x += metrics.horizontalAdvance(shown);
    };
    draw(line.left, quiet);
    const int width = std::max(3, metrics.horizontalAdvance(line.changed));
    const QRect place(x, line.rect.top() + 1, std::min(width, line.rect.right() - x), line.rect.height() - 2);
    ground.setAlpha(tint);
    if (place.width() > 0)
        painter->fillRect(place, ground);
    if (line.changed.isEmpty())
        x += width;
    draw(line.changed, text);
    if (struck && place.width() > 0) {
        painter->setPen(quiet);
        painter->drawLine(place.left(), place.center().y(), place.right(), place.center().y());
    }
    draw(line.right, quiet);
}
} // namespace

QSize RepairDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(models::smallFont(option.font)).height();
    return {0, 2 * option.fontMetrics.height() + small + 2 * lineGap + gap + gap / 2};
}

QRect RepairDelegate::switchRect(const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const int width = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const int height = style->pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget);
    const int top = option.rect.top() + gap / 2 + (option.fontMetrics.height() - height) / 2;
    const bool mirrored = option.direction == Qt::RightToLeft;
    return {mirrored ? option.rect.right() - gap - width : option.rect.left() + gap, top, width, height};
}

void RepairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    paintSwitch(painter, option, index);
    paintTexts(painter, option, index);
    painter->restore();
}

void RepairDelegate::paintSwitch(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    QStyleOptionViewItem box = option;
    box.rect = switchRect(option);
    box.state &= ~QStyle::State_HasFocus;
    box.state |= state.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

void RepairDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool declined = index.data(RepairModel::DeclinedRole).toBool();
    const QPalette &palette = option.palette;
    const QColor bright = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? bright : palette.color(QPalette::PlaceholderText);
    const QColor text = declined ? quiet : bright;
    const QColor accent = selected ? bright : palette.color(QPalette::Link);
    const auto excerpt = index.data(RepairModel::ExcerptRole).value<RepairExcerpt>();

    QRect area = option.rect.adjusted(gap, gap / 2, -gap, -gap / 2);
    area.setLeft(switchRect(option).right() + gap);
    const int height = option.fontMetrics.height();
    QRect line(area.left(), area.top(), area.width(), height);
    painter->setFont(option.font);
    const int arrow = option.fontMetrics.horizontalAdvance(QStringLiteral("→ "));
    drawLine(painter, {line.adjusted(arrow, 0, 0, 0), excerpt.left, excerpt.before, excerpt.right}, quiet, text,
             declined ? quiet : palette.color(QPalette::Mid), false);
    line.translate(0, height + lineGap);
    painter->setPen(quiet);
    painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), QStringLiteral("→"));
    drawLine(painter, {line.adjusted(arrow, 0, 0, 0), excerpt.left, excerpt.after, excerpt.right}, quiet, text,
             declined ? quiet : accent, declined);

    line.translate(0, height + lineGap);
    painter->setFont(models::smallFont(option.font));
    QStringList words;
    if (declined)
        words.append(RepairModel::tr("switched off"));
    if (index.data(models::DoubtfulRole).toBool())
        words.append(RepairModel::tr("a guess"));
    words.append(index.data(RepairModel::ReasonRole).toString());
    if (const QString place = index.data(RepairModel::PlaceRole).toString(); !place.isEmpty())
        words.append(place.simplified());
    painter->setPen(quiet);
    const QRect below(line.left(), line.top(), line.width(), painter->fontMetrics().height());
    QRect rest = below;
    if (index.data(models::DoubtfulRole).toBool()) {
        const int side = below.height() - 2;
        const QRect sign(below.left(), below.top() + 1, side, side);
        painter->setPen(accent);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(QRectF(sign).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->drawText(sign, int(Qt::AlignCenter), QStringLiteral("?"));
        rest.setLeft(sign.right() + 5);
        painter->setPen(quiet);
    }
    painter->drawText(
        rest, int(Qt::AlignLeft | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(words.join(QStringLiteral(" · ")), Qt::ElideRight, rest.width()));
}

bool RepairDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
    } else if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonPress ||
               event->type() == QEvent::MouseButtonDblClick) {
        // A little more than the box can be hit.
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !switchRect(option).adjusted(-6, -6, 6, 6).contains(mouse->pos()))
            return false;
        if (event->type() != QEvent::MouseButtonRelease)
            return true;
    } else {
        return false;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace app::docks

#include "moc_repairdelegate.cpp"
