// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/annotating.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/dialogs/exportdialog.h"
#include "app/docks/stripemenu.h"
#include "app/models/annotationmodel.h"
#include "app/models/pinyinspelling.h"
#include "app/reader/readerview.h"
#include "app/settings/appearance.h"

#include <QLocale>
#include <QToolButton>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;

Annotating::Annotating(const Parts &parts)
    : controller(parts.page.workspace)
    , drafts(parts.page.workspace)
    , recent(parts.settings)
    , tools(new docks::AnnotationTools({parts.page.registry, parts.page.workspace, controller, drafts, recent,
                                        parts.page.navigator, models::pinyinSpelling()},
                                       &parts.window))
    , dock(
          [this] {
              const mainwindow::DocumentPage::Parts &page = m_parts.page;
              return new docks::AnnotationsDock({page.registry, page.workspace, controller, drafts, page.navigator});
          },
          [this](docks::AnnotationsDock *) { attachDock(); })
    , review([this] { return new docks::ReviewDock({m_parts.page.workspace, controller, m_parts.page.navigator}); })
    , findBar(new docks::FindBar(parts.page.registry))
    , m_parts(parts)
    , m_visibility({parts.page.workspace, parts.page.registry, parts.settings, *tools->stripeMenu()})
    , m_hidden(new QToolButton)
{
    m_parts.window.addPanel(panelOf(dock));
    m_parts.window.addPanel(panelOf(review));
    m_parts.window.addPageBar(findBar);
    connect(findBar, &docks::FindBar::wentFrom, this, [this](const reader::ReaderView::Place &place) {
        m_parts.page.navigator.remember(m_parts.page.workspace.currentId(), {place.offset, place.below});
    });
    connect(tools->stripeMenu(), &docks::StripeMenu::listRequested, this, [this](const QString &path) {
        if (dock->showTag(path))
            m_parts.window.focusOn(docks::AnnotationsDock::panel().id);
    });
    tools->setDockAnchor([this] { return dock->currentCard(); });
    connect(&m_parts.window, &mainwindow::MainWindow::currentViewChanged, this, &Annotating::followView);
    connect(
        &m_parts.page.workspace, &Workspace::documentReplaced, this,
        [this](const core::DocumentId &id) {
            if (id == m_parts.page.workspace.currentId())
                findBar->documentChanged();
        },
        Qt::QueuedConnection); // once the page has the new text
    const settings::Appearance &appearance = m_parts.page.appearance;
    connect(&appearance, &settings::Appearance::themeChanged, tools, &docks::AnnotationTools::setTheme);
    tools->setTheme(appearance.theme());
    m_parts.page.registry.onTriggered("file.exportNotes"_L1, this, [this] { exportNotes(); });
    connect(&m_parts.page.workspace, &Workspace::documentOpened, this, &Annotating::tellReview);
    m_parts.window.addStatusButton(m_hidden);
    m_hidden->setAutoRaise(true);
    m_hidden->setFocusPolicy(Qt::TabFocus);
    m_hidden->hide(); // the list is not filtered at the start
    m_parts.page.registry.onToggled("view.listedMarks"_L1, this, [this](bool) { followList(); });
    connect(m_hidden, &QToolButton::clicked, this,
            [this] { m_parts.page.registry.action("view.listedMarks"_L1)->trigger(); });
    connect(&m_visibility, &MarkVisibility::listWanted, this, [this] { dock.get(); });
    m_visibility.start();
    followView();
}

Annotating::~Annotating() = default;

void Annotating::attachDock()
{
    connect(dock, &docks::AnnotationsDock::draftActivated, tools, &docks::AnnotationTools::resumeDraft);
    const settings::Appearance &appearance = m_parts.page.appearance;
    connect(&appearance, &settings::Appearance::themeChanged, dock, &docks::AnnotationsDock::setTheme);
    dock->setTheme(appearance.theme());
    connect(dock, &docks::AnnotationsDock::shownChanged, this, &Annotating::followList);
    m_visibility.setList(*dock);
    followList();
}

void Annotating::followView()
{
    reader::ReaderView *view = m_parts.window.currentView();
    tools->setPage(view, view ? m_parts.page.workspace.currentId() : core::DocumentId());
    findBar->setPage(view);
}

/// The page shows what the list shows, where that is wanted; what is hidden is said, with the way back.
void Annotating::followList()
{
    const models::AnnotationModel &list = *dock->model();
    const bool follows = m_parts.page.registry.action("view.listedMarks"_L1)->isChecked() && list.isFiltered();
    tools->setShown(follows ? std::optional(list.shown()) : std::nullopt);
    m_hidden->setVisible(follows && list.count() > 0);
    const QLocale locale;
    m_hidden->setText(
        tr("%1 of %2 marks shown").arg(locale.toString(list.shownCount()), locale.toString(list.count())));
    m_hidden->setToolTip(tr("Show all marks again"));
    m_hidden->setAccessibleName(m_hidden->text() + u". "_s + m_hidden->toolTip());
}

void Annotating::tellReview(const core::DocumentId &id, const controllers::OpenRequest &request)
{
    // After the new content of a file the report says it; and what is in front is seen.
    const bool asked = !request.restored || request.repairs;
    if (!asked || !request.updates.isNull() || m_parts.window.shows(docks::ReviewDock::panel().id))
        return;
    const auto count = m_parts.page.workspace.undecided(id).size();
    if (count == 0)
        return;
    m_parts.page.workspace.tell({controllers::Notice::Kind::Info,
                                 tr("The text has changed under its annotations. To review: %1.").arg(count),
                                 u"view.review"_s,
                                 {}},
                                id);
}

void Annotating::exportNotes()
{
    auto *dialog = new dialogs::ExportDialog(m_parts.page.workspace, m_parts.prompt, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->show();
}

} // namespace app::application

#include "moc_annotating.cpp"
