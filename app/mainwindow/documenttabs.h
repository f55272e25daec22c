// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"
#include "app/mainwindow/documentpage.h"

#include <QObject>

class QStackedWidget;

namespace app::mainwindow
{

class FlatTabBar;
class OpeningPage;

/// The open documents as tabs: the bar and the stack of pages below it, kept in step with the workspace. What is being
/// opened has a tab of its own from the start, which the document takes over. Where there is no tab the stack shows the
/// page given to setStartPage().
class DocumentTabs : public QObject
{
    Q_OBJECT

public:
    explicit DocumentTabs(const DocumentPage::Parts &parts, QObject *parent = nullptr);

    FlatTabBar *bar() const { return m_bar; }
    QStackedWidget *stack() const { return m_stack; }
    void setStartPage(QWidget *page);
    reader::ReaderView *currentView() const;
    /// The page of the document; null when it has none.
    DocumentPage *page(const core::DocumentId &id) const;
    /// Documents in the order of their tabs.
    QList<core::DocumentId> order() const;
    /// Puts all texts into the present language.
    void retranslate();

Q_SIGNALS:
    void viewCreated(app::reader::ReaderView *view, const core::DocumentId &id);
    void currentViewChanged(app::reader::ReaderView *view);
    void orderChanged();

private:
    struct Tab {
        core::DocumentId document;          ///< null while it is being opened
        controllers::OpeningId opening = 0; ///< 0 once it is open
        QWidget *page = nullptr;
    };

    void followWorkspace();
    void attachActions();
    void begin(controllers::OpeningId opening, const controllers::OpenRequest &request);
    void showPart(controllers::OpeningId opening, const core::library::Preview &part);
    void showProgress(controllers::OpeningId opening, double share);
    void add(const core::DocumentId &id, controllers::OpeningId opening);
    void end(controllers::OpeningId opening);
    void remove(qsizetype tab);
    void close(int tab);
    void show(const core::DocumentId &id);
    void tabChanged(int tab);
    void insert(qsizetype at, const Tab &tab, const QString &title);
    void setTitle(qsizetype tab);
    void step(int by);
    qsizetype tabOf(const core::DocumentId &id) const;
    qsizetype tabOf(controllers::OpeningId opening) const;

    DocumentPage::Parts m_parts;
    FlatTabBar *m_bar;
    QStackedWidget *m_stack;
    QList<Tab> m_tabs;                                            ///< in the order of the bar
    QHash<controllers::OpeningId, core::DocumentId> m_reopenings; ///< openings that renew an open document
};

} // namespace app::mainwindow
