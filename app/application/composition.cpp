// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/composition.h"

#include "app/actions/annotationactions.h"
#include "app/actions/structureactions.h"
#include "app/dialogs/commandpalette.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/dialogs/typographydialog.h"
#include "app/docks/codebookdock.h"
#include "app/docks/librarydock.h"
#include "app/docks/repairsdock.h"
#include "app/mainwindow/documenttabs.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;

WindowActions::WindowActions()
{
    add(actions::windowMenus());
    add(actions::structureMenus());
    add(actions::windowActions());
    add(actions::annotationActions());
    add(actions::structureActions());
}

Composition::Composition(QSettings &settings, controllers::UserPrompt &prompt, settings::Language &language)
    : appearance(settings, registry)
    , comparison(registry, settings)
    , files(registry, workspace, prompt)
    , go(registry, workspace, navigator)
    , journal(registry, workspace, navigator)
    , repairs(workspace)
    , session(settings, workspace, navigator)
    , window({{registry, workspace, navigator, appearance, comparison}, files, settings})
    , structuring({{registry, workspace, navigator, appearance, comparison}, window})
    , annotating({{registry, workspace, navigator, appearance, comparison}, prompt, settings, window})
    , m_prompt(prompt)
{
    language.attach(registry);
    addPanels();
    attachDialogs();
    using Purpose = dialogs::PrintDialog::Purpose;
    registry.onTriggered("file.print"_L1, this, [this, &settings] { showPrintDialog(Purpose::Print, settings); });
    registry.onTriggered("file.pdf"_L1, this, [this, &settings] { showPrintDialog(Purpose::Pdf, settings); });
    attachLibraryActions();
    connect(window.tabs(), &mainwindow::DocumentTabs::orderChanged, &session,
            [this] { session.setOrder(window.tabs()->order()); });
    connect(&window, &mainwindow::MainWindow::closing, &session, &controllers::Session::save);
    connect(&comparison, &controllers::Comparison::changed, this, &Composition::makeRoomForComparison);
    window.restoreLayout();
}

Composition::~Composition() = default;

void Composition::addPanels()
{
    window.addPanel((new docks::LibraryDock(workspace))->panel());
    window.addPanel((new docks::CodebookDock(workspace))->panel());
    window.addPanel((new docks::RepairsDock({workspace, navigator, repairs}))->panel());
}

/// In a narrow window two texts and two panels are too much: the left one gives way, and comes back.
void Composition::makeRoomForComparison()
{
    constexpr int wideEnough = 1280;
    QAction *left = registry.action("view.left"_L1);
    if (comparison.isOn()) {
        m_foldedLeft = left->isChecked() && window.width() < wideEnough;
        if (m_foldedLeft)
            left->trigger();
    } else if (m_foldedLeft && !left->isChecked()) {
        left->trigger();
    }
}

void Composition::attachDialogs()
{
    registry.onTriggered("go.command"_L1, this, [this] { (new dialogs::CommandPalette(registry, &window))->show(); });
    registry.onTriggered("help.shortcuts"_L1, this,
                         [this] { (new dialogs::ShortcutsDialog(registry, &window))->show(); });
    registry.onTriggered("help.about"_L1, this, [this] { dialogs::showAbout(&window); });
    registry.onTriggered("view.typography"_L1, this, [this] {
        dialogs::TypographyDialog dialog(appearance.style(), &window);
        connect(&dialog, &dialogs::TypographyDialog::styleChanged, &appearance, &settings::Appearance::setStyle);
        dialog.exec();
    });
}

void Composition::showPrintDialog(dialogs::PrintDialog::Purpose purpose, QSettings &settings)
{
    const controllers::OpenDocumentPtr open = workspace.current();
    if (!open)
        return;
    paper::PrintedDocument document{open->document, open->info.title, open->annotations, {}};
    if (const auto *library = workspace.library()) {
        if (const auto tags = library->tags()) {
            for (const core::annotation::Tag &tag : *tags)
                document.tags.insert(tag.id, tag);
        }
    }
    auto *dialog = new dialogs::PrintDialog(std::move(document), purpose, settings, m_prompt, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &dialogs::PrintDialog::saved, this, [this](const QString &path) {
        workspace.tell({Notice::Kind::Info, tr("The PDF is in “%1”.").arg(QDir::toNativeSeparators(path)), {}, {}});
    });
    dialog->open();
}

void Composition::attachLibraryActions()
{
    registry.onTriggered("file.library"_L1, this, [this] {
        const QStringList chosen = m_prompt.filesToOpen(
            {tr("Open library"), tr("Libraries (*.db);;All files (*)"), QFileInfo(m_wantedLibrary).absolutePath()});
        if (!chosen.isEmpty())
            openLibrary(chosen.constFirst());
    });
    registry.onTriggered("file.libraryRetry"_L1, this, [this] { openLibrary(m_wantedLibrary); });
    registry.onTriggered("file.libraryNone"_L1, this, [this] {
        workspace.closeLibrary();
        workspace.tell(
            {Notice::Kind::Info, tr("Nothing is stored now. Documents can be read, not annotated."), {}, {}});
    });
}

void Composition::openLibrary(const QString &path)
{
    m_wantedLibrary = path;
    if (const auto opened = workspace.openLibrary(path); !opened) {
        workspace.tell(
            {Notice::Kind::Error,
             tr("The library “%1” was not opened. %2 Nothing in it was changed.").arg(path, opened.error().message),
             u"file.libraryRetry"_s,
             {u"file.library"_s, u"file.libraryNone"_s}});
    }
}

void Composition::start(const QStringList &names)
{
    window.show();
    const bool restored = session.restore();
    if (!names.isEmpty())
        files.openAll(names);
    else if (!restored && !session.wasHere() && workspace.hasLibrary())
        files.openSample(controllers::FileController::welcome());
}

} // namespace app::application

#include "moc_composition.cpp"
