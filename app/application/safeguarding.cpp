// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/safeguarding.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/workspace.h"
#include "app/dialogs/backupsdialog.h"
#include "app/dialogs/historydialog.h"
#include "app/dialogs/trashdialog.h"

namespace app::application
{

using namespace Qt::Literals::StringLiterals;

namespace
{
void show(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}
} // namespace

Safeguarding::Safeguarding(const Parts &parts)
    : watch(parts.page.workspace)
    , backups(parts.page.workspace, parts.settings)
    , colleagues({parts.page.workspace, parts.prompt, parts.settings})
    , m_parts(parts)
{
    attachActions();
}

Safeguarding::~Safeguarding() = default;

void Safeguarding::attachActions()
{
    actions::ActionRegistry &registry = m_parts.page.registry;
    controllers::Workspace &workspace = m_parts.page.workspace;
    mainwindow::MainWindow *window = &m_parts.window;
    registry.onTriggered("edit.trash"_L1, this, [this, &workspace, window] {
        show(new dialogs::TrashDialog({workspace, m_parts.prompt}, window));
    });
    registry.onTriggered("edit.history"_L1, this,
                         [&workspace, window] { show(new dialogs::HistoryDialog(workspace, window)); });
    registry.onTriggered("file.backups"_L1, this, [this, &workspace, window] {
        show(new dialogs::BackupsDialog({workspace, m_parts.prompt}, window));
    });
    registry.onTriggered("annotate.history"_L1, this, [this] { showAnnotationHistory(); });
    registry.onTriggered("edit.author"_L1, &colleagues, [this] { colleagues.chooseName(); });
    registry.onTriggered("file.merge"_L1, &colleagues, [this] { colleagues.merge(); });
}

void Safeguarding::showAnnotationHistory()
{
    const auto at = m_parts.annotations.present();
    if (!at.annotations.isEmpty())
        show(
            new dialogs::AnnotationHistoryDialog(m_parts.page.workspace, at.annotations.constFirst(), &m_parts.window));
}

} // namespace app::application

#include "moc_safeguarding.cpp"
