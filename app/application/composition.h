// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actionregistry.h"
#include "app/application/annotating.h"
#include "app/application/ondemand.h"
#include "app/application/reading.h"
#include "app/application/safeguarding.h"
#include "app/application/speaking.h"
#include "app/application/structuring.h"
#include "app/application/surveying.h"
#include "app/application/typesetting.h"
#include "app/controllers/comparison.h"
#include "app/controllers/filecontroller.h"
#include "app/controllers/gocontroller.h"
#include "app/controllers/journalcontroller.h"
#include "app/controllers/navigator.h"
#include "app/controllers/repaircontroller.h"
#include "app/controllers/session.h"
#include "app/controllers/workspace.h"
#include "app/dialogs/printdialog.h"
#include "app/mainwindow/mainwindow.h"
#include "app/reader/pageplans.h"
#include "app/settings/appearance.h"
#include "app/settings/language.h"
#include "app/speech/systemvoice.h"

#include <QElapsedTimer>

#include <future>
#include <memory>
#include <optional>
#include <vector>

class QSettings;

namespace app::docks
{
class LibraryDock;
class RepairsDock;
} // namespace app::docks

namespace app::application
{

/// The registry with the tables of all parts.
class WindowActions : public actions::ActionRegistry
{
public:
    enum class Speech { No, Yes };
    explicit WindowActions(Speech speech);
};

/// The parts of the program put together: made in the order in which they need each other, taken apart in reverse.
/// Tests make one with their own settings, prompt and library; the program makes exactly one.
class Composition : public QObject
{
    Q_OBJECT

public:
    /// All three outlive the composition.
    /// Without a voice the program knows nothing of reading aloud.
    Composition(QSettings &settings, controllers::UserPrompt &prompt, settings::Language &language,
                std::unique_ptr<speech::Voice> voice = speech::SystemVoice::ifInstalled());
    ~Composition() override;

    using LibraryResult = core::Result<std::unique_ptr<core::library::Library>>;

    /// Opens the library in another thread, or takes the one whose opening has begun; what is wrong with it is said in
    /// the window, with what can be done, and the program goes on. While another program has it locked, it is tried
    /// again and again.
    void openLibrary(const QString &path, std::future<LibraryResult> begun = {});
    static std::future<LibraryResult> beginLibrary(const QString &path);
    /// The one chosen last is not there: another one is opened in its stead.
    void sayThatLibraryIsMissing(const QString &path);
    /// Shows the window with what was open last time and `names`, once the library is there or cannot be; at the very
    /// first start the welcoming sample. What is named waits for no library that takes long: that takes it afterwards.
    void start(const QStringList &names);
    bool hasStarted() const { return m_started; }

    WindowActions registry;
    reader::PagePlans plans; ///< made where documents are read, before the pages ask for them
    controllers::Workspace workspace;
    controllers::Navigator navigator;
    settings::Appearance appearance;
    controllers::Comparison comparison;
    controllers::FileController files;
    controllers::GoController go;
    controllers::JournalController journal;
    controllers::RepairController repairs;
    controllers::Session session;
    mainwindow::MainWindow window;
    Structuring structuring;
    Typesetting typesetting;
    Annotating annotating;
    Reading reading;
    Surveying surveying;
    Safeguarding safeguarding;
    std::unique_ptr<Speaking> speaking; ///< null without a voice

private:
    void awaitLibrary(int waitMs);
    void takeLibrary(LibraryResult library);
    void setAwaited(std::future<LibraryResult> library);
    void sayThatLibraryIsAwaited();
    void openAll();
    void watchSettings(const QSettings &settings);
    void attachDialogs();
    void showPrintDialog(dialogs::PrintDialog::Purpose purpose, QSettings &settings);
    void makeRoomForComparison();
    void attachLibraryActions();

    OnDemand<docks::LibraryDock> m_documents;
    OnDemand<docks::RepairsDock> m_repairs;
    controllers::UserPrompt &m_prompt;
    QSettings &m_settings;
    QString m_chosenLibrary; ///< in the window
    QString m_wantedLibrary;
    std::future<LibraryResult> m_library; ///< while it is being opened
    std::vector<std::future<LibraryResult>> m_abandoned;
    bool m_begunEarly = false;     ///< before the language was known
    bool m_isAwaitedAloud = false; ///< the window said so
    bool m_readsAlone = false;     ///< what was named is read without the library
    QElapsedTimer m_sinceStart;
    std::optional<QStringList> m_names; ///< to be opened once that has ended
    bool m_started = false;
    bool m_foldedLeft = false; ///< the left panel gave way to the text as it came
};

} // namespace app::application
