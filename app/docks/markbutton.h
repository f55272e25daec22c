// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"
#include "core/annotation/annotation.h"

#include <QToolButton>

namespace app::docks
{

/// Draws a mark's colour as a round swatch with its key in it, so that it can be told apart without seeing the colour.
void paintSwatch(QPainter *painter, const QRectF &rect, const reader::ReaderTheme &theme,
                 core::annotation::MarkColor color);

/// One of the six colours as a button. Takes its command, name and tool tip from the action it is given.
class MarkButton : public QToolButton
{
    Q_OBJECT

public:
    MarkButton(core::annotation::MarkColor color, QWidget *parent);

    void setTheme(const reader::ReaderTheme &theme);
    /// Whether it is the colour of the passage at hand.
    void setCurrent(bool current);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    core::annotation::MarkColor m_color;
    reader::ReaderTheme m_theme;
    bool m_current = false;
};

} // namespace app::docks
