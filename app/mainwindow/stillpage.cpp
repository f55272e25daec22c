// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/stillpage.h"

#include "app/reader/readerview.h"

#include <QEvent>
#include <QLayout>

namespace app::mainwindow
{

using reader::ReaderView;

StillPage::StillPage(QWidget &bar, QWidget &pages, QLayout &layout) : QObject(&bar), m_pages(pages), m_layout(layout)
{
    bar.installEventFilter(this);
}

bool StillPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShowToParent && event->type() != QEvent::HideToParent)
        return QObject::eventFilter(watched, event);
    QList<ReaderView *> views = m_pages.findChildren<ReaderView *>();
    if (auto *self = qobject_cast<ReaderView *>(&m_pages))
        views.append(self);
    views.removeIf([](const ReaderView *view) { return !view->isVisible(); });
    const auto topOf = [](const ReaderView *view) { return view->viewport()->mapTo(view->window(), QPoint()).y(); };
    QList<int> before;
    for (const ReaderView *view : std::as_const(views))
        before.append(topOf(view));
    m_layout.activate();
    for (qsizetype i = 0; i < views.size(); ++i)
        views.at(i)->scrollByPixels(topOf(views.at(i)) - before.at(i));
    return QObject::eventFilter(watched, event);
}

} // namespace app::mainwindow

#include "moc_stillpage.cpp"
