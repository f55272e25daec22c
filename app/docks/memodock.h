// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"
#include "app/models/passagemodel.h"
#include "core/annotation/memo.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace app::controllers
{
class Workspace;
}

namespace app::models
{
class MemoModel;
}

namespace app::docks
{

/// All memos of the library, found by their words, and the chosen one to be written in below them. What is written is
/// stored when the editor is left, by Ctrl+Enter, and when another memo is chosen; where that fails the words stay with
/// what is wrong. Enter in the list goes to what a memo is about. GUI thread.
class MemoDock : public FilterPanel
{
    Q_OBJECT

public:
    explicit MemoDock(controllers::Workspace &workspace, QWidget *parent = nullptr);
    ~MemoDock() override;

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    /// A new memo on this, ready to be written; nothing is stored before words are.
    void begin(const core::annotation::MemoSubject &subject);
    /// Stores what is written, if anything differs; false where that failed.
    bool save();
    models::MemoModel *model() const { return m_model; }
    QLineEdit *title() const { return m_title; }
    QPlainTextEdit *text() const { return m_text; }
    QLabel *message() const { return m_message; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void subjectRequested(const core::annotation::MemoSubject &subject);
    /// A memo on what is in front, by the button.
    void newRequested();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeEditor();
    void follow();
    void reload();
    void show(const core::annotation::Memo &memo);
    void choose(const QModelIndex &index);
    void leave();
    void saveAndLeave();
    void removeCurrent();
    models::LibraryNames names() const;
    QString described(const core::annotation::MemoSubject &subject, const models::LibraryNames &names) const;
    bool isModified() const;
    void updateEditor();

    controllers::Workspace &m_workspace;
    models::MemoModel *m_model;
    models::LibraryNames m_names;
    core::annotation::Memo m_memo; ///< in the editor, as it is stored
    bool m_open = false;           ///< whether there is one
    bool m_choosing = false;       ///< the list follows the editor just now
    QWidget *m_editor;
    QToolButton *m_new;
    QToolButton *m_about;
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_message;
    QPushButton *m_save;
    QPushButton *m_remove;
    QTimer *m_soon;
};

} // namespace app::docks
