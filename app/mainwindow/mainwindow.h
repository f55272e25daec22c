// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"

#include <QMainWindow>

class QSettings;
class QToolBar;
class QToolButton;
class QVBoxLayout;

namespace app::controllers
{
class FileController;
}

namespace app::docks
{
struct Panel;
}

namespace app::mainwindow
{

class DocumentTabs;
class MessageArea;
class StatusStrip;
class WindowPanels;

/// Arranges what the parts offer: menus and tool bar of the registry, tabs of the workspace, panels, bars and messages.
/// Knows no feature; a new one is an action row, a controller and perhaps a panel.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts {
        DocumentPage::Parts page;
        controllers::FileController &files;
        QSettings &settings;
    };
    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Its content is made when it is called up, or soon after the first page is on the screen.
    void addPanel(const docks::Panel &panel);
    /// Makes what panels are still without content, for those who cannot wait.
    void makePanels();
    /// Whether the panel is in front: then nobody need be told to look into it.
    bool shows(const QString &panelId) const;
    /// Opens the panel's side and gives it the keyboard.
    void focusOn(const QString &panelId);
    /// A bar above the page, such as the find bar; it shows and hides itself.
    void addPageBar(QWidget *bar);
    /// A button at the foot of the window, beside the section path.
    void addStatusButton(QToolButton *button);
    /// Size, panels and what is in front in them, as they were left.
    void restoreLayout();

    reader::ReaderView *currentView() const;
    DocumentTabs *tabs() const { return m_tabs; }

Q_SIGNALS:
    /// A page was made: controllers attach to it. The view lives until its document is closed.
    void viewCreated(app::reader::ReaderView *view, const core::DocumentId &id);
    void currentViewChanged(app::reader::ReaderView *view); ///< null without a document
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeCentre();
    void attachActions();
    void followWorkspace();
    void updateTitle();
    void setFullScreen(bool on);
    bool mayClose();
    void showHint(const QString &text);
    void dismissFollowed();
    bool leadsToShown(const controllers::Notice &notice) const;

    Parts m_parts;
    DocumentTabs *m_tabs;
    QToolBar *m_toolBar = nullptr;
    QWidget *m_header;
    MessageArea *m_messages;
    WindowPanels *m_panels;
    QVBoxLayout *m_centre;
    StatusStrip *m_status;
    bool m_wasMaximized = false;
    bool m_wasShown = false;
    bool m_closesLater = false; ///< once all is stored
};

} // namespace app::mainwindow
