// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/elidedbutton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace app::docks
{

namespace
{
constexpr int margin = 8; ///< on either side of the words
}

ElidedButton::ElidedButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QString ElidedButton::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, std::max(0, width() - 2 * margin));
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text = shownText();
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace app::docks

#include "moc_elidedbutton.cpp"
