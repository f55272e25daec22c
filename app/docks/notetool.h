// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/annotationcontroller.h"

#include <QObject>
#include <QRect>

class QWidget;

namespace app::controllers
{
class NoteDrafts;
}

namespace app::docks
{

class NoteEditor;

/// Writes the note of one passage in the editor card. A click or the focus going elsewhere, the window's closing and
/// another passage all save; where saving fails the card stays with the words and the message, and they are a draft.
class NoteTool : public QObject
{
    Q_OBJECT

public:
    NoteTool(controllers::AnnotationController &controller, controllers::NoteDrafts &drafts, QWidget *host);

    /// `avoid` and `bounds` in the host's coordinates.
    void start(const controllers::Passage &passage, const QRect &avoid, const QRect &bounds);
    bool isActive() const;
    /// Saves and closes; false where that failed and the card is still there.
    bool close();
    NoteEditor *editor() const { return m_editor; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// `keyboard`: it was in the card, and is to go back to the page.
    void finished(const app::controllers::Passage &passage, bool keyboard);

private:
    void save(const QString &markdown);
    void finish();
    void keepDraft(const QString &markdown);
    void leftFor(QWidget *widget);

    controllers::AnnotationController &m_controller;
    controllers::NoteDrafts &m_drafts;
    QWidget *m_host;
    NoteEditor *m_editor;
    controllers::Passage m_passage;
    QString m_quote;
};

} // namespace app::docks
