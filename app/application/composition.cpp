// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/composition.h"

#include "app/actions/annotationactions.h"
#include "app/actions/libraryactions.h"
#include "app/actions/passageactions.h"
#include "app/actions/readingactions.h"
#include "app/actions/safetyactions.h"
#include "app/actions/speechactions.h"
#include "app/actions/structureactions.h"
#include "app/dialogs/commandpalette.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/docks/librarydock.h"
#include "app/docks/repairsdock.h"
#include "app/mainwindow/documenttabs.h"
#include "app/settings/usuallibrary.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QTimer>

#include <chrono>
#include <utility>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;
using controllers::OpenRequest;

namespace
{
/// A library that nobody else uses is open in a tenth of that.
constexpr int patienceMs = 50;
constexpr int lookAgainMs = 20;
/// What is named is read without a library that is not open by then.
constexpr int aloneAfterMs = 500;
constexpr int settingsEveryMs = 5000;
} // namespace

WindowActions::WindowActions(Speech speech)
{
    add(actions::windowMenus());
    add(actions::structureMenus());
    add(actions::readingMenus());
    add(actions::libraryMenus());
    add(actions::passageMenus());
    add(actions::windowActions());
    add(actions::annotationActions());
    add(actions::passageActions());
    add(actions::structureActions());
    add(actions::readingActions());
    add(actions::libraryActions());
    if (speech == Speech::Yes)
        add(actions::speechActions());
    add(actions::safetyActions());
}

Composition::Composition(QSettings &settings, controllers::UserPrompt &prompt, settings::Language &language,
                         std::unique_ptr<speech::Voice> voice)
    : registry(voice ? WindowActions::Speech::Yes : WindowActions::Speech::No)
    , appearance(settings, registry)
    , comparison(registry, settings)
    , files(registry, workspace, prompt)
    , go(registry, workspace, navigator)
    , journal(registry, workspace, navigator)
    , repairs(workspace)
    , session(settings, workspace, navigator)
    , window({{registry, workspace, navigator, appearance, comparison, plans}, files, settings})
    , structuring({{registry, workspace, navigator, appearance, comparison, plans}, window})
    , typesetting({registry, workspace, navigator, appearance, comparison, plans}, window)
    , annotating({{registry, workspace, navigator, appearance, comparison, plans}, prompt, settings, window})
    , reading({{registry, workspace, navigator, appearance, comparison, plans}, settings, window, *annotating.findBar})
    , surveying({{registry, workspace, navigator, appearance, comparison, plans}, prompt, settings, window, annotating})
    , safeguarding({{registry, workspace, navigator, appearance, comparison, plans},
                    prompt,
                    settings,
                    window,
                    annotating.controller})
    , m_documents([this] { return new docks::LibraryDock(workspace); })
    , m_repairs([this] { return new docks::RepairsDock({workspace, navigator, repairs}); })
    , m_prompt(prompt)
    , m_settings(settings)
{
    if (voice) {
        speaking = std::make_unique<Speaking>(
            Speaking::Parts{{registry, workspace, navigator, appearance, comparison, plans}, settings, window, reading},
            std::move(voice));
    }
    workspace.setPreparation([this](const core::document::Document &document) { return plans.prepare(document); });
    language.attach(registry);
    window.addPanel(panelOf(m_documents));
    window.addPanel(panelOf(m_repairs));
    attachDialogs();
    using Purpose = dialogs::PrintDialog::Purpose;
    registry.onTriggered("file.print"_L1, this, [this, &settings] { showPrintDialog(Purpose::Print, settings); });
    registry.onTriggered("file.pdf"_L1, this, [this, &settings] { showPrintDialog(Purpose::Pdf, settings); });
    attachLibraryActions();
    connect(&reading.scripts, &settings::ChineseScripts::changed, &structuring, &Structuring::setScript);
    structuring.setScript(reading.scripts.converter());
    connect(window.tabs(), &mainwindow::DocumentTabs::orderChanged, &session,
            [this] { session.setOrder(window.tabs()->order()); });
    connect(&window, &mainwindow::MainWindow::closing, &session, &controllers::Session::save);
    connect(&comparison, &controllers::Comparison::changed, this, &Composition::makeRoomForComparison);
    window.restoreLayout();
    watchSettings(settings);
}

Composition::~Composition() = default;

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

/// A full or read-only disk must not swallow settings in silence.
void Composition::watchSettings(const QSettings &settings)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, &settings] {
        if (settings.status() == QSettings::NoError)
            return;
        timer->stop();
        workspace.tell({Notice::Kind::Warning,
                        tr("The settings cannot be saved in “%1”. What is set now is lost with the end of the program. "
                           "Make room there, or make the file writable.")
                            .arg(QDir::toNativeSeparators(settings.fileName())),
                        {}});
    });
    timer->start(settingsEveryMs);
}

void Composition::attachDialogs()
{
    registry.onTriggered("go.command"_L1, this, [this] { (new dialogs::CommandPalette(registry, &window))->show(); });
    registry.onTriggered("help.shortcuts"_L1, this,
                         [this] { (new dialogs::ShortcutsDialog(registry, &window))->show(); });
    registry.onTriggered("help.about"_L1, this, [this] { dialogs::showAbout(&window); });
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
        if (chosen.isEmpty())
            return;
        m_chosenLibrary = chosen.constFirst();
        openLibrary(m_chosenLibrary);
    });
    registry.onTriggered("file.libraryRetry"_L1, this, [this] { openLibrary(m_wantedLibrary); });
    registry.onTriggered("file.libraryNone"_L1, this, [this] {
        setAwaited({});
        workspace.closeLibrary();
        if (m_names)
            openAll();
        workspace.tell(
            {Notice::Kind::Info, tr("Nothing is stored now. Documents can be read, not annotated."), {}, {}});
    });
}

std::future<Composition::LibraryResult> Composition::beginLibrary(const QString &path)
{
    return std::async(std::launch::async, [path] { return core::library::Library::open(path); });
}

void Composition::openLibrary(const QString &path, std::future<LibraryResult> begun)
{
    if (m_library.valid() && path == m_wantedLibrary)
        return; // it is being waited for
    m_wantedLibrary = path;
    m_isAwaitedAloud = false;
    m_begunEarly = begun.valid();
    setAwaited(m_begunEarly ? std::move(begun) : beginLibrary(path));
    awaitLibrary(patienceMs);
}

/// What was waited for before goes on in its thread, which nothing waits for but the end of the program.
void Composition::setAwaited(std::future<LibraryResult> library)
{
    std::erase_if(m_abandoned, [](const auto &other) {
        return other.wait_for(std::chrono::seconds::zero()) == std::future_status::ready;
    });
    if (m_library.valid())
        m_abandoned.push_back(std::move(m_library));
    m_library = std::move(library);
}

/// A library that another program has locked is waited for some seconds, but not by the window.
void Composition::awaitLibrary(int waitMs)
{
    if (!m_library.valid())
        return; // taken already: it was asked for twice
    // A text that is being read without the library is taken into it once it is there.
    const bool mayCome = !m_readsAlone || !workspace.isOpening();
    if (m_library.wait_for(std::chrono::milliseconds(waitMs)) == std::future_status::ready && mayCome)
        return takeLibrary(m_library.get());
    if (m_names && !m_names->isEmpty() && m_sinceStart.hasExpired(aloneAfterMs)) {
        m_readsAlone = true;
        files.openAll(std::exchange(*m_names, {})); // they are taken into the library when it comes
    }
    QTimer::singleShot(lookAgainMs, this, [this] { awaitLibrary(0); });
}

void Composition::sayThatLibraryIsAwaited()
{
    if (std::exchange(m_isAwaitedAloud, true))
        return;
    workspace.tell({Notice::Kind::Info,
                    tr("Another program is using the library “%1”. Texts can be read meanwhile; it is opened as soon "
                       "as it is free.")
                        .arg(QDir::toNativeSeparators(m_wantedLibrary)),
                    u"file.library"_s,
                    {u"file.libraryNone"_s}});
}

void Composition::sayThatLibraryIsMissing(const QString &path)
{
    workspace.tell({Notice::Kind::Warning,
                    tr("The library “%1” is not there any more. The usual one was opened instead.")
                        .arg(QDir::toNativeSeparators(path)),
                    u"file.library"_s,
                    {}});
}

void Composition::takeLibrary(LibraryResult library)
{
    const bool isLocked = !library && library.error().code == core::ErrorCode::LibraryLocked;
    if (isLocked)
        sayThatLibraryIsAwaited();
    // Tried again while another program has it; and to say what is wrong in the reader's language.
    if (isLocked || (!library && std::exchange(m_begunEarly, false))) {
        setAwaited(beginLibrary(m_wantedLibrary));
        return awaitLibrary(0);
    }
    if (library) {
        workspace.useLibrary(std::move(*library));
        if (m_wantedLibrary == m_chosenLibrary)
            settings::setUsualLibrary(m_settings, m_chosenLibrary);
        if (m_isAwaitedAloud)
            workspace.tell({Notice::Kind::Info, tr("The library is open now."), {}, {}});
    } else {
        workspace.tell({Notice::Kind::Error,
                        tr("The library “%1” was not opened. %2 Nothing in it was changed.")
                            .arg(m_wantedLibrary, library.error().message),
                        u"file.libraryRetry"_s,
                        {u"file.library"_s, u"file.libraryNone"_s}});
    }
    if (m_names)
        openAll();
}

void Composition::start(const QStringList &names)
{
    m_names = names;
    m_sinceStart.start();
    // One file, or what was open last time, is being read while the window is put on the screen.
    const bool asksNothing = names.isEmpty() || (names.size() == 1 && QFileInfo(names.constFirst()).isFile());
    if (!asksNothing)
        window.show();
    if (!m_library.valid())
        openAll();
    window.show();
}

void Composition::openAll()
{
    m_started = true;
    const QStringList names = *std::exchange(m_names, std::nullopt);
    const bool restored = session.restore(m_readsAlone ? OpenRequest::Tab::Behind : OpenRequest::Tab::Front);
    if (!names.isEmpty())
        files.openAll(names);
    else if (!m_readsAlone && !restored && !session.wasHere() && workspace.hasLibrary())
        files.openSample(controllers::FileController::welcome());
}

} // namespace app::application

#include "moc_composition.cpp"
