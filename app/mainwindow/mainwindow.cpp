// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/mainwindow.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/filecontroller.h"
#include "app/controllers/workspace.h"
#include "app/docks/panel.h"
#include "app/mainwindow/afterpage.h"
#include "app/mainwindow/documenttabs.h"
#include "app/mainwindow/flattabbar.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/startpage.h"
#include "app/mainwindow/statusstrip.h"
#include "app/mainwindow/stillpage.h"
#include "app/mainwindow/windowpanels.h"
#include "app/reader/readerview.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>

#include <utility>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;
using controllers::Workspace;

namespace
{
constexpr QLatin1StringView panelActions("view."); ///< and the panel's id
} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_tabs(new DocumentTabs(parts.page, this))
    , m_header(makeHeader())
    , m_messages(new MessageArea(parts.page.registry))
    , m_panels(new WindowPanels(parts.page.registry, parts.settings))
    , m_status(new StatusStrip(parts.page))
{
    setAcceptDrops(true);
    parts.page.registry.fillMenuBar(menuBar());
    parts.page.registry.attachToWindow(this);
    m_panels->setCentre(makeCentre());

    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_panels, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_status);
    setCentralWidget(middle);

    connect(m_tabs, &DocumentTabs::viewCreated, this, &MainWindow::viewCreated);
    connect(m_tabs, &DocumentTabs::currentViewChanged, this, &MainWindow::currentViewChanged);
    connect(m_tabs, &DocumentTabs::currentViewChanged, m_status, &StatusStrip::setView);
    attachActions();
    followWorkspace();
    updateTitle();
    resize(QSize(1280, 820).boundedTo(screen()->availableSize() * 9 / 10));
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs->bar(), 1);
    m_toolBar = new QToolBar;
    m_toolBar->setAccessibleName(tr("Tool bar"));
    m_toolBar->setIconSize({20, 20});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_toolBar->setMovable(false);
    m_parts.page.registry.fillToolBar(m_toolBar);
    layout->addWidget(m_toolBar);
    return header;
}

QWidget *MainWindow::makeCentre()
{
    auto *centre = new QWidget;
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, 0, 0, 0);
    m_centre->setSpacing(0);
    m_tabs->setStartPage(new StartPage({m_parts.page.registry, m_parts.page.workspace, m_parts.files}));
    m_centre->addWidget(m_tabs->stack(), 1);
    centre->setMinimumWidth(320);
    return centre;
}

void MainWindow::attachActions()
{
    actions::ActionRegistry &registry = m_parts.page.registry;
    registry.onTriggered("file.quit"_L1, this, [this] { close(); });
    registry.onToggled("view.fullScreen"_L1, this, [this](bool on) { setFullScreen(on); });
}

void MainWindow::followWorkspace()
{
    Workspace &workspace = m_parts.page.workspace;
    connect(&workspace, &Workspace::currentChanged, this, &MainWindow::updateTitle);
    connect(
        &workspace, &Workspace::nothingWaits, this,
        [this] {
            if (std::exchange(m_closesLater, false))
                close();
        },
        Qt::QueuedConnection);
    connect(&workspace, &Workspace::documentReplaced, this, &MainWindow::updateTitle);
    connect(
        &workspace, &Workspace::openingFailed, this,
        [this](const controllers::OpenRequest &request, const core::Error &error) {
            m_messages->show(
                {Notice::Kind::Error, tr("“%1” was not opened. %2").arg(request.displayName(), error.message), {}, {}});
        });
    connect(m_panels, &WindowPanels::shownChanged, this, &MainWindow::dismissFollowed);
    connect(&workspace, &Workspace::noticed, this, [this](Notice notice, const core::DocumentId &id) {
        if (leadsToShown(notice))
            notice.actionId.clear();
        if (DocumentPage *page = m_tabs->page(id))
            page->tell(notice);
        else
            m_messages->show(notice);
    });
}

void MainWindow::addPanel(const docks::Panel &panel)
{
    m_panels->add(panel);
    const QByteArray id = QByteArray(panelActions.data()) + panel.id.toLatin1();
    if (m_parts.page.registry.contains(QLatin1StringView(id))) {
        m_parts.page.registry.onTriggered(QLatin1StringView(id), this, [this, name = panel.id] { focusOn(name); });
    }
}

void MainWindow::makePanels()
{
    while (m_panels->makeNext()) {
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        new AfterPage(m_parts.page.workspace, [this] { return m_panels->makeNext(); }, this);
}

void MainWindow::focusOn(const QString &panelId)
{
    m_panels->focusOn(panelId);
}

bool MainWindow::shows(const QString &panelId) const
{
    return m_panels->shows(panelId);
}

/// Hints that lead to a panel have had their day once it is in front.
void MainWindow::dismissFollowed()
{
    const auto bars = findChildren<MessageBar *>();
    for (MessageBar *bar : bars) {
        if (bar->notice().kind == Notice::Kind::Info && leadsToShown(bar->notice()))
            bar->dismiss();
    }
}

bool MainWindow::leadsToShown(const Notice &notice) const
{
    return notice.actionId.startsWith(panelActions) && shows(notice.actionId.sliced(panelActions.size()));
}

void MainWindow::addPageBar(QWidget *bar)
{
    m_centre->insertWidget(0, bar);
    new StillPage(*bar, *m_tabs->stack(), *m_centre);
}

void MainWindow::addStatusButton(QToolButton *button)
{
    m_status->addBesidePath(button);
}

reader::ReaderView *MainWindow::currentView() const
{
    return m_tabs->currentView();
}

void MainWindow::updateTitle()
{
    const auto open = m_parts.page.workspace.current();
    setWindowTitle(open ? tr("%1 — Zhupi").arg(open->document.title().simplified()) : tr("Zhupi"));
}

void MainWindow::setFullScreen(bool on)
{
    m_header->setVisible(!on);
    m_status->setVisible(!on);
    menuBar()->setVisible(!on);
    m_panels->setOnlyCentre(on);
    if (on) {
        m_wasMaximized = isMaximized();
        showFullScreen();
        showHint(tr("Press F11 to bring the window back."));
    } else if (m_wasMaximized) {
        showMaximized();
    } else {
        showNormal();
    }
    if (reader::ReaderView *view = currentView(); view && on)
        m_tabs->stack()->currentWidget()->setFocus();
}

void MainWindow::showHint(const QString &text)
{
    // Over the page, so that nothing moves for it.
    constexpr int hintMs = 3000;
    auto *hint = new QLabel(text, this);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    hint->setAutoFillBackground(true);
    hint->setBackgroundRole(QPalette::ToolTipBase);
    hint->setForegroundRole(QPalette::ToolTipText);
    hint->setContentsMargins(16, 8, 16, 8);
    hint->adjustSize();
    hint->move((screen()->size().width() - hint->width()) / 2, 24);
    hint->show();
    QTimer::singleShot(hintMs, hint, &QObject::deleteLater);
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_parts.settings.value("window/geometry"_L1).toByteArray());
    m_panels->restore();
}

/// What waits for another program is not left behind; who closes a second time does not want to wait.
bool MainWindow::mayClose()
{
    const qsizetype waiting = m_parts.page.workspace.waitingChanges();
    if (waiting == 0 || std::exchange(m_closesLater, true))
        return true;
    m_messages->show({Notice::Kind::Warning,
                      tr("Not stored yet, because another program is writing to the library: %1. The window closes as "
                         "soon as it is. Close it again to leave now; then it is stored the next time.")
                          .arg(waiting),
                      {},
                      {}});
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    if (!isFullScreen()) {
        m_parts.settings.setValue("window/geometry"_L1, saveGeometry());
        m_panels->save();
    }
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_parts.page.registry.retranslate();
        m_tabs->retranslate();
        m_toolBar->setAccessibleName(tr("Tool bar"));
        updateTitle();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // What is dragged out of a page of this window is not to be opened as a new document by a hand that slipped.
    if (!event->source() && controllers::FileController::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_parts.files.take(*event->mimeData());
}

} // namespace app::mainwindow

#include "moc_mainwindow.cpp"
