// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/notetool.h"

#include "app/controllers/notedrafts.h"
#include "app/docks/noteeditor.h"

#include <QApplication>
#include <QMouseEvent>

namespace app::docks
{

NoteTool::NoteTool(controllers::AnnotationController &controller, controllers::NoteDrafts &drafts, QWidget *host)
    : QObject(host), m_controller(controller), m_drafts(drafts), m_host(host), m_editor(new NoteEditor(host))
{
    connect(m_editor, &NoteEditor::saveRequested, this, &NoteTool::save);
    connect(m_editor, &NoteEditor::draftChanged, this, &NoteTool::keepDraft);
    connect(m_editor, &NoteEditor::closed, this, &NoteTool::finish);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { leftFor(now); });
    host->installEventFilter(this);
}

void NoteTool::start(const controllers::Passage &passage, const QRect &avoid, const QRect &bounds)
{
    if (!close())
        return; // what could not be stored stays in front
    m_passage = passage;
    m_quote = m_controller.text(passage);
    m_drafts.setWriting(passage);
    m_editor->showBeside(avoid, bounds);
    m_editor->start(m_quote, m_controller.note(passage), m_drafts.text(passage));
    m_editor->showBeside(avoid, bounds); // anew, for its size now
    qApp->installEventFilter(this);
}

bool NoteTool::isActive() const
{
    return m_editor->isVisible();
}

bool NoteTool::close()
{
    if (isActive())
        m_editor->saveAndClose();
    return !isActive();
}

void NoteTool::save(const QString &markdown)
{
    const controllers::Passage before = m_passage;
    const bool nothing = before.isNew() && markdown.trimmed().isEmpty();
    if (!nothing) {
        if (const core::Outcome done = m_controller.setNote(&m_passage, markdown); !done) {
            m_editor->setMessage(done.error().message);
            return;
        }
    }
    m_drafts.drop(before);
    finish();
}

void NoteTool::finish()
{
    if (!isActive())
        return;
    qApp->removeEventFilter(this);
    const bool keyboard = m_editor->hasKeyboard();
    m_editor->hide();
    m_drafts.setWriting({});
    Q_EMIT finished(m_passage, keyboard);
}

void NoteTool::keepDraft(const QString &markdown)
{
    if (!m_passage.isNull())
        m_drafts.keep(m_passage, m_quote, markdown);
}

void NoteTool::leftFor(QWidget *widget)
{
    if (isActive() && widget && m_editor->isBeside(widget))
        close();
}

bool NoteTool::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Close) {
        close();
    } else if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() && isActive()) {
        if (m_editor->isBeside(static_cast<QWidget *>(watched)))
            close();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app::docks

#include "moc_notetool.cpp"
