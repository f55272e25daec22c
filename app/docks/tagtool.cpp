// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/tagtool.h"

#include "app/controllers/recenttags.h"
#include "app/controllers/workspace.h"
#include "app/docks/tagpicker.h"

#include <QApplication>
#include <QEvent>

namespace app::docks
{

TagTool::TagTool(const Parts &parts, QWidget *host)
    : QObject(host), m_parts(parts), m_picker(new TagPicker(host, parts.spelling))
{
    connect(m_picker, &TagPicker::applyRequested, this, &TagTool::apply);
    connect(m_picker, &TagPicker::removeRequested, this, &TagTool::takeAway);
    connect(m_picker, &TagPicker::closed, this, &TagTool::close);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isActive() && now && m_picker->isBeside(now))
            close();
    });
}

void TagTool::start(const controllers::Passage &passage, const QRect &avoid, const QRect &bounds)
{
    m_passage = passage;
    m_picker->showBeside(avoid, bounds);
    m_picker->start(m_parts.recent.choices(m_parts.workspace), m_parts.controller.tags(passage));
    m_picker->showBeside(avoid, bounds); // anew, for its size now
    qApp->installEventFilter(this);
}

bool TagTool::eventFilter(QObject *watched, QEvent *event)
{
    const bool click = event->type() == QEvent::MouseButtonPress && watched->isWidgetType();
    if (click && isActive() && m_picker->isBeside(static_cast<QWidget *>(watched)))
        close();
    return QObject::eventFilter(watched, event);
}

bool TagTool::isActive() const
{
    return m_picker->isVisible();
}

void TagTool::close()
{
    if (!isActive())
        return;
    qApp->removeEventFilter(this);
    const bool keyboard = m_picker->hasKeyboard();
    m_picker->hide();
    Q_EMIT finished(m_passage, keyboard);
}

void TagTool::apply(const QString &path)
{
    const core::Outcome done = m_parts.controller.addTag(&m_passage, path);
    if (done)
        m_parts.recent.applied(path);
    show(done);
}

void TagTool::takeAway(const QString &path)
{
    show(m_parts.controller.removeTag(&m_passage, path));
}

void TagTool::show(const core::Outcome &outcome)
{
    if (!outcome) {
        m_picker->setMessage(outcome.error().message);
        return;
    }
    m_picker->setApplied(m_parts.controller.tags(m_passage));
    m_picker->setTags(m_parts.recent.choices(m_parts.workspace));
}

} // namespace app::docks

#include "moc_tagtool.cpp"
