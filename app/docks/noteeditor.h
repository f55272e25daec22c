// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/floatingframe.h"

class QLabel;
class QPlainTextEdit;
class QTimer;
class QToolButton;

namespace app::docks
{

/// A card beside a passage to write its note in Markdown. Ctrl+Enter saves and so does a click outside (the owner calls
/// saveAndClose()); Esc closes and leaves the words as a draft. It loses nothing: while one types, draftChanged() comes
/// within a second, and where saving failed the card stays with the words and the message. GUI thread.
class NoteEditor : public FloatingFrame
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent);

    /// Begins with the stored note, or with `draft` where there is one.
    void start(const QString &quote, const QString &stored, const QString &draft);
    QString text() const;
    bool isModified() const { return text() != m_stored; }
    /// Saves where something changed; closes at once where nothing did.
    void saveAndClose();
    /// Sends draftChanged() now if words are waiting for it.
    void flushDraft();

Q_SIGNALS:
    /// The owner stores it and hides the card, or answers with setMessage().
    void saveRequested(const QString &markdown);
    void draftChanged(const QString &markdown); ///< empty: nothing differs from what is stored
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void retranslate();

    QLabel *m_quote;
    QPlainTextEdit *m_edit;
    QLabel *m_hint;
    QToolButton *m_discard;
    QToolButton *m_save;
    QTimer *m_timer;
    QString m_stored;
};

} // namespace app::docks
