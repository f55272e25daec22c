// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/markedscrollbar.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <cstdlib>

namespace app::reader
{

namespace
{
constexpr int reach = 3; ///< pixels beside a mark that count as it
constexpr int markHeight = 3;
} // namespace

MarkedScrollBar::MarkedScrollBar(const Source &source, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent), m_source(source)
{
    setMouseTracking(true);
}

void MarkedScrollBar::invalidate()
{
    m_rows = -1;
    update();
}

void MarkedScrollBar::setTheme(const ReaderTheme &theme)
{
    m_theme = theme;
    update();
}

const std::vector<BarTick> &MarkedScrollBar::ticks()
{
    if (m_rows != height()) {
        m_rows = height();
        m_ticks = maximum() > minimum() ? m_source.ticks(m_rows) : std::vector<BarTick>();
    }
    return m_ticks;
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QPainter painter(this);
    const int middle = width() / 2;
    for (const BarTick &tick : ticks()) {
        const int top = tick.row - markHeight / 2;
        switch (tick.kind) {
        case BarMarkKind::Heading:
            painter.fillRect(QRect(1, tick.row, middle - 1, 1), m_theme.quiet);
            break;
        case BarMarkKind::Annotation:
            painter.fillRect(QRect(middle, top, width() - middle - 1, markHeight),
                             m_theme.edgeOf(tick.color, tick.tint));
            break;
        case BarMarkKind::Hit:
            painter.fillRect(QRect(middle, tick.row, width() - middle - 1, 2), m_theme.accent);
            break;
        }
    }
}

bool MarkedScrollBar::isOnHandle(QPoint point) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->hitTestComplexControl(QStyle::CC_ScrollBar, &option, point, this) == QStyle::SC_ScrollBarSlider;
}

const BarTick *MarkedScrollBar::tickAt(QPoint point)
{
    const BarTick *best = nullptr;
    for (const BarTick &tick : ticks()) {
        const int distance = std::abs(tick.row - point.y());
        // Of several at one height the one that was looked for: a hit before an annotation before a heading.
        if (distance <= reach && (!best || distance < std::abs(best->row - point.y()) ||
                                  (distance == std::abs(best->row - point.y()) && tick.kind > best->kind)))
            best = &tick;
    }
    return best && !isOnHandle(point) ? best : nullptr;
}

void MarkedScrollBar::mousePressEvent(QMouseEvent *event)
{
    const BarTick *tick = event->button() == Qt::LeftButton ? tickAt(event->position().toPoint()) : nullptr;
    if (tick)
        Q_EMIT markActivated(tick->offset);
    else
        QScrollBar::mousePressEvent(event);
}

void MarkedScrollBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        setCursor(tickAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QScrollBar::mouseMoveEvent(event);
}

bool MarkedScrollBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const BarTick *tick = tickAt(help->pos());
        if (tick)
            QToolTip::showText(help->globalPos(), m_source.words(tick->offset), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QScrollBar::event(event);
}

} // namespace app::reader

#include "moc_markedscrollbar.cpp"
