// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/structuring.h"

#include "app/controllers/navigator.h"
#include "app/dialogs/similardialog.h"
#include "app/docks/correctionsdock.h"
#include "app/docks/outlinedock.h"
#include "app/mainwindow/kindbutton.h"
#include "app/reader/readerview.h"
#include "core/corrections/repairs.h"

#include <QLocale>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;
using controllers::Workspace;

Structuring::Structuring(const Parts &parts)
    : controller(parts.page.registry, parts.page.workspace)
    , similar(parts.page.registry, parts.page.workspace, controller)
    , walk({parts.page.registry, parts.page.workspace, parts.page.navigator, controller})
    , tools(new docks::StructureTools(
          {parts.page.registry, parts.page.workspace, parts.page.navigator, controller, similar, walk}, &parts.window))
    , rewording(new docks::WordsTool({parts.page.registry, parts.page.workspace, parts.page.navigator, controller},
                                     &parts.window))
    , outline([this] {
        const mainwindow::DocumentPage::Parts &page = m_parts.page;
        auto *dock = new docks::OutlineDock({page.registry, page.workspace, page.navigator, controller, walk});
        dock->setScript(m_script);
        return dock;
    })
    , corrections(
          [this] { return new docks::CorrectionsDock({m_parts.page.workspace, m_parts.page.navigator, controller}); })
    , m_parts(parts)
{
    m_parts.window.addPanel(panelOf(outline));
    m_parts.window.addPanel(panelOf(corrections));
    m_kind = new mainwindow::KindButton(parts.page.registry, parts.page.workspace, controller);
    m_parts.window.addStatusButton(m_kind);
    connect(&m_parts.window, &mainwindow::MainWindow::currentViewChanged, this, &Structuring::followView);
    connect(&similar, &controllers::SimilarLines::found, this, &Structuring::showSimilar);
    connect(&m_parts.page.workspace, &Workspace::documentOpened, this, &Structuring::tellUnfit);
    followView();
}

Structuring::~Structuring()
{
    // They hold on to the controllers, which go before the window does.
    delete rewording;
    delete tools;
    delete m_kind;
    delete corrections.made();
    delete outline.made();
}

void Structuring::setScript(const std::shared_ptr<const core::text::ScriptConverter> &script)
{
    m_script = script;
    if (outline.made())
        outline.made()->setScript(script);
}

void Structuring::followView()
{
    reader::ReaderView *view = m_parts.window.currentView();
    const core::DocumentId document = view ? m_parts.page.workspace.currentId() : core::DocumentId();
    rewording->setPage(view, document); // first: what is being written is of the page before
    tools->setPage(view, document);
}

void Structuring::showSimilar(const controllers::SimilarQuestion &question)
{
    auto *dialog = new dialogs::SimilarDialog({m_parts.page.workspace, m_parts.page.navigator, controller}, question,
                                              &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

/// Corrections that do not fit the text any more are said once, when it is opened; they stay in their list.
void Structuring::tellUnfit(const core::DocumentId &id)
{
    const auto open = m_parts.page.workspace.document(id);
    qsizetype count = 0; // of those that the list of corrections has
    for (qsizetype i = 0; open && i < open->corrected.fits.size(); ++i) {
        const bool unfit = open->corrected.fits.at(i).state == core::corrections::FitState::Unfit;
        count += unfit && !core::corrections::concernsRepairs(open->corrected.corrections.at(i)) ? 1 : 0;
    }
    if (count == 0)
        return;
    const QString words = count == 1
                              ? tr("One correction of this document does not fit its text any more. It is kept.")
                              : tr("%1 corrections of this document do not fit its text any more. They are kept.")
                                    .arg(QLocale().toString(count));
    m_parts.page.workspace.tell({Notice::Kind::Warning, words, u"view.corrections"_s, {}}, id);
}

} // namespace app::application

#include "moc_structuring.cpp"
