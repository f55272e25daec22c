// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/afterpage.h"

#include "app/controllers/workspace.h"
#include "app/reader/readerview.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <utility>

namespace app::mainwindow
{

namespace
{
/// Longer than the first page takes on a slow machine.
constexpr int unseenMs = 1000;
} // namespace

bool showsText(const QObject *watched)
{
    const auto *view = qobject_cast<const reader::ReaderView *>(watched->parent());
    return view && view->viewport() == watched && !view->document().text().isEmpty();
}

AfterPage::AfterPage(const controllers::Workspace &workspace, std::function<bool()> slice, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_slice(std::move(slice))
{
    QCoreApplication::instance()->installEventFilter(this);
    m_unseen.start(unseenMs, this);
}

bool AfterPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && (showsText(watched) || !m_workspace.isOpening()))
        begin();
    return false;
}

void AfterPage::begin()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_unseen.stop();
    m_slices.start(0, this); // fires when nothing else is to be done, so after the paint has reached the screen
}

void AfterPage::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_unseen.timerId()) {
        begin();
    } else if (!m_slice()) {
        m_slices.stop();
        deleteLater();
    }
}

} // namespace app::mainwindow

#include "moc_afterpage.cpp"
