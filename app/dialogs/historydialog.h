// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"
#include "app/dialogs/recorddialog.h"

namespace app::dialogs
{

/// What was done in the library, by whom and when, newest first; the way back to any point of it, and forth again. What
/// was undone stands there faintly. Follows the library while it is open.
class HistoryDialog : public RecordDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(controllers::Workspace &workspace, QWidget *parent = nullptr);

    void goTo();

protected:
    void update() override;

private:
    void fill();

    controllers::Workspace &m_workspace;
    QHash<qint64, core::library::JournalLine::State> m_states;
    qint64 m_last = 0; ///< the last entry that is done
    QPushButton *m_go;
};

/// The same of one annotation: what it was before and what it became.
class AnnotationHistoryDialog : public RecordDialog
{
    Q_OBJECT

public:
    AnnotationHistoryDialog(const controllers::Workspace &workspace, const core::AnnotationId &id,
                            QWidget *parent = nullptr);

protected:
    void update() override {}
};

} // namespace app::dialogs
