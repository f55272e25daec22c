// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/panetitle.h"

#include <QEvent>

namespace app::mainwindow
{

namespace
{
constexpr int airAbove = 6; ///< and as much below
} // namespace

PaneTitle::PaneTitle(QWidget *parent) : QLabel(parent)
{
    setContentsMargins(16, 0, 8, 0);
    setForegroundRole(QPalette::PlaceholderText);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(rowHeight(*this));
}

int PaneTitle::rowHeight(const QWidget &of)
{
    return of.fontMetrics().height() + 2 * airAbove;
}

void PaneTitle::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    elide();
}

void PaneTitle::elide()
{
    setText(fontMetrics().elidedText(m_title, Qt::ElideRight, contentsRect().width()));
}

void PaneTitle::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void PaneTitle::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedHeight(rowHeight(*this));
}

} // namespace app::mainwindow

#include "moc_panetitle.cpp"
