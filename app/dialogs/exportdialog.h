// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/exportnotes.h"
#include "core/base/progress.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QThreadPool;

namespace app::controllers
{
class UserPrompt;
}

namespace app::dialogs
{

/// Exports notes as Markdown: of the document in front or of all, with a preview that follows the options. Saves the
/// file whole or not at all, or copies to the clipboard; what goes wrong is said below the preview. Reading all
/// documents runs in a thread and stops when the dialog closes. GUI thread only.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(controllers::Workspace &workspace, controllers::UserPrompt &prompt, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Asks where to and writes the file; false where the user said no or it failed (the dialog then says why).
    bool save();
    void copy();
    QString message() const;
    bool isGathering() const { return m_gathering; }

    static constexpr qsizetype mostPreviewed = 200'000; ///< characters

private:
    void buildOptions();
    void gather();
    void preview(const core::Result<controllers::ExportedNotes> &notes);
    void say(const QString &text);
    QString suggestedName() const;

    controllers::Workspace &m_workspace;
    controllers::UserPrompt &m_prompt;
    QThreadPool *m_pool;
    core::CancelToken m_cancel;
    quint64 m_question = 0;
    bool m_gathering = false;
    controllers::ExportedNotes m_notes;
    QRadioButton *m_one;
    QRadioButton *m_all;
    QCheckBox *m_links;
    QCheckBox *m_colors;
    QPlainTextEdit *m_preview;
    QLabel *m_summary;
    QLabel *m_message;
    QPushButton *m_save;
    QPushButton *m_copy;
};

} // namespace app::dialogs
