// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/elidedbutton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace app::docks
{

namespace
{
constexpr int margin = 8; ///< on either side of the words
constexpr int arrow = 8;
} // namespace

ElidedButton::ElidedButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

int ElidedButton::room() const
{
    return std::max(0, width() - 2 * margin - (menu() ? margin / 2 + arrow : 0));
}

QString ElidedButton::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, room());
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    option.text = menu() ? QString() : shownText();
    if (menu())
        option.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    if (!menu())
        return;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), QRect(margin, 0, room(), height()));
    style()->drawItemText(&painter, words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, option.palette,
                          isEnabled(), shownText(), QPalette::ButtonText);
    const int end = margin + fontMetrics().boundingRect(rect(), Qt::TextShowMnemonic, shownText()).width() + margin / 2;
    option.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(end, (height() - arrow) / 2, arrow, arrow));
    painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, option);
}

} // namespace app::docks

#include "moc_elidedbutton.cpp"
