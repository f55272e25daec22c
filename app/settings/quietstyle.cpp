// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/quietstyle.h"

#include "app/actions/icon.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace app::settings
{

namespace
{
constexpr int scrollBarWidth = 12;
constexpr qreal radius = 3;
constexpr int boxInset = 1; ///< of the words in a box to choose from, as Fusion's

QColor outline(const QStyleOption &option)
{
    const bool focus = option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Enabled);
    return option.palette.color(focus ? QPalette::Link : QPalette::Dark);
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &line, const QBrush &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

/// In high contrast the highlight is the ink itself: what is written in ink cannot stand on it.
bool isHighlightInk(const QPalette &palette)
{
    const int distance =
        palette.color(QPalette::Highlight).lightness() - palette.color(QPalette::WindowText).lightness();
    return qAbs(distance) < 64;
}

void drawButton(const QStyleOption &option, QPainter *painter)
{
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool under = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    QColor line = outline(option);
    if (isDefault)
        line = option.palette.color(QPalette::ButtonText);
    drawBox(painter, option.rect, line,
            option.palette.color(down && !isHighlightInk(option.palette) ? QPalette::Highlight
                                 : (down || under)                       ? QPalette::Midlight
                                                                         : QPalette::Button));
}

void drawToolButton(const QStyleOption &option, QPainter *painter)
{
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool under = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    if (down && isHighlightInk(option.palette))
        drawBox(painter, option.rect, option.palette.color(QPalette::WindowText), Qt::NoBrush);
    else if (down || under)
        drawBox(painter, option.rect, Qt::transparent,
                option.palette.color(down ? QPalette::Highlight : QPalette::Midlight));
}

void drawScrollBar(const QStyleOptionSlider &option, const QRect &thumb, QPainter *painter)
{
    painter->save();
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum > option.minimum) {
        const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
        QColor color = option.palette.color(QPalette::WindowText);
        color.setAlphaF(active ? 0.45F : 0.22F);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(QRectF(thumb).adjusted(3, 3, -3, -3), 3, 3);
    }
    painter->restore();
}

/// Fusion's outline is darker than the menu: on a dark page nothing would part the two.
void drawMenuPanel(const QStyleOption &option, QPainter *painter)
{
    const QColor base = option.palette.color(QPalette::Base);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Dark));
    painter->setBrush(base.lightness() < 128 ? option.palette.color(QPalette::ToolTipBase) : base.lighter(108));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

/// Fusion's is a shade of the window: on a dark menu it is hardly there.
void drawSeparator(const QStyleOption &option, QPainter *painter)
{
    constexpr int inset = 5; // as Fusion's
    QColor line = option.palette.color(QPalette::Dark);
    line.setAlphaF(0.6F);
    const QRect area = option.rect.adjusted(inset, 0, -inset, 0);
    painter->fillRect(QRect(area.left(), area.center().y(), area.width(), 1), line);
}
} // namespace

QuietStyle::QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(*option, painter);
    case PE_PanelButtonTool:
        return drawToolButton(*option, painter);
    case PE_PanelMenu:
        return drawMenuPanel(*option, painter);
    case PE_FrameMenu:
        painter->save();
        painter->setPen(option->palette.color(QPalette::Dark));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return painter->restore();
    case PE_IndicatorCheckBox:
        // Fusion's own outline is a darker shade of the window: on a dark one it is not seen.
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return drawBox(painter, option->rect, outline(*option), Qt::NoBrush);
    case PE_FrameFocusRect:
        // Fusion's is a shade of the highlight, which in high contrast is nearly the window's.
        return drawBox(painter, option->rect, option->palette.color(QPalette::Link), Qt::NoBrush);
    case PE_FrameLineEdit:
        return drawBox(painter, option->rect, outline(*option), Qt::NoBrush);
    case PE_Frame: // of a field of several lines: Fusion's does not show the focus
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return drawBox(painter, option->rect, outline(*option), Qt::NoBrush);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *item = element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem *>(option) : nullptr;
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
        return drawSeparator(*option, painter);
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && element == CE_ComboBoxLabel) {
        // Fusion's cuts through the middle of a character.
        const int room = proxy()->subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2 * boxInset;
        QStyleOptionComboBox fitting = *box;
        fitting.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideMiddle, room);
        return QProxyStyle::drawControl(element, &fitting, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int thumb = length;
    if (range > 0) {
        const qint64 whole = range + bar->pageStep;
        thumb = qMin(length, qMax(36, int(qint64(length) * bar->pageStep / qMax<qint64>(1, whole))));
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        return across ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                      : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarSubPage:
        rect = stretch(0, start);
        break;
    case SC_ScrollBarAddPage:
        rect = stretch(start + thumb, length - start - thumb);
        break;
    case SC_ScrollBarGroove:
        rect = bar->rect;
        break;
    case SC_ScrollBarSlider:
        rect = stretch(start, thumb);
        break;
    default:
        return {}; // no arrows
    }
    return visualRect(bar->direction, bar->rect, rect);
}

QIcon QuietStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
        return actions::icon(QLatin1StringView("close"));
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return actions::icon(QLatin1StringView("more"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent)
        return scrollBarWidth;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_ScrollBar_Transient || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace app::settings

#include "moc_quietstyle.cpp"
