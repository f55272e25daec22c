// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/documenttabs.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"
#include "app/mainwindow/flattabbar.h"
#include "app/mainwindow/openingpage.h"
#include "app/models/documentlistmodel.h"
#include "app/reader/readerview.h"

#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using controllers::OpeningId;
using controllers::OpenRequest;
using controllers::Workspace;

namespace
{
QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}
} // namespace

DocumentTabs::DocumentTabs(const DocumentPage::Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_bar(new FlatTabBar), m_stack(new QStackedWidget)
{
    m_bar->setTabsClosable(true);
    m_bar->setMovable(true);
    m_bar->setUsesScrollButtons(true);
    connect(m_bar, &QTabBar::currentChanged, this, &DocumentTabs::tabChanged);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &DocumentTabs::close);
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        m_tabs.move(from, to);
        Q_EMIT orderChanged();
    });
    followWorkspace();
    attachActions();
    retranslate();
}

void DocumentTabs::followWorkspace()
{
    Workspace &workspace = m_parts.workspace;
    connect(&workspace, &Workspace::openingStarted, this, &DocumentTabs::begin);
    connect(&workspace, &Workspace::openingPreviewed, this, &DocumentTabs::showPart);
    connect(&workspace, &Workspace::openingProgress, this, &DocumentTabs::showProgress);
    connect(&workspace, &Workspace::documentAdded, this, &DocumentTabs::add);
    connect(&workspace, &Workspace::openingEnded, this, &DocumentTabs::end);
    connect(&workspace, &Workspace::currentChanged, this, &DocumentTabs::show);
    connect(&workspace, &Workspace::documentReplaced, this,
            [this](const core::DocumentId &id) { setTitle(tabOf(id)); });
    connect(&workspace, &Workspace::documentClosed, this, [this](const core::DocumentId &id) { remove(tabOf(id)); });
}

void DocumentTabs::attachActions()
{
    m_parts.registry.onTriggered("go.nextTab"_L1, this, [this] { step(1); });
    m_parts.registry.onTriggered("go.previousTab"_L1, this, [this] { step(-1); });
    m_parts.registry.onTriggered("go.page"_L1, this, [this] {
        if (auto *page = qobject_cast<DocumentPage *>(m_stack->currentWidget()))
            page->focusNext();
        else if (QWidget *other = m_stack->currentWidget())
            other->setFocus(Qt::ShortcutFocusReason);
    });
}

void DocumentTabs::setStartPage(QWidget *page)
{
    m_stack->insertWidget(0, page);
    if (m_tabs.isEmpty())
        m_stack->setCurrentWidget(page);
}

qsizetype DocumentTabs::tabOf(const core::DocumentId &id) const
{
    const auto at = std::ranges::find(m_tabs, id, &Tab::document);
    return id.isNull() || at == m_tabs.end() ? -1 : at - m_tabs.begin();
}

qsizetype DocumentTabs::tabOf(OpeningId opening) const
{
    const auto at = std::ranges::find(m_tabs, opening, &Tab::opening);
    return at == m_tabs.end() ? -1 : at - m_tabs.begin();
}

DocumentPage *DocumentTabs::page(const core::DocumentId &id) const
{
    const qsizetype tab = tabOf(id);
    return tab < 0 ? nullptr : qobject_cast<DocumentPage *>(m_tabs.at(tab).page);
}

reader::ReaderView *DocumentTabs::currentView() const
{
    const auto *page = qobject_cast<DocumentPage *>(m_stack->currentWidget());
    return page ? page->view() : nullptr;
}

QList<core::DocumentId> DocumentTabs::order() const
{
    QList<core::DocumentId> ids;
    for (const Tab &tab : m_tabs) {
        if (!tab.document.isNull())
            ids.append(tab.document);
    }
    return ids;
}

void DocumentTabs::insert(qsizetype at, const Tab &tab, const QString &title)
{
    m_stack->addWidget(tab.page);
    m_tabs.insert(at, tab);
    const int index = m_bar->insertTab(static_cast<int>(at), escaped(title));
    auto *button = new QToolButton(m_bar);
    button->setIcon(actions::icon("close"_L1));
    button->setIconSize({12, 12});
    button->setAutoRaise(true);
    button->setFixedSize(20, 20);
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W does it from the keyboard
    button->setAccessibleName(tr("Close tab"));
    button->setToolTip(m_parts.registry.action("file.closeTab"_L1)->toolTip());
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int i = 0; i < m_bar->count(); ++i) {
            if (m_bar->tabButton(i, QTabBar::RightSide) == button)
                return close(i);
        }
    });
    m_bar->setTabButton(index, QTabBar::RightSide, button);
}

void DocumentTabs::begin(OpeningId opening, const OpenRequest &request)
{
    if (const qsizetype open = tabOf(request.document); open >= 0) {
        m_reopenings.insert(opening, request.document);
        m_bar->setProgress(static_cast<int>(open), 0);
        return;
    }
    auto *page = new OpeningPage(m_parts, request.displayName());
    connect(page, &OpeningPage::cancelled, this, [this, opening] { m_parts.workspace.cancel(opening); });
    insert(m_tabs.size(), {{}, opening, page}, request.displayName());
    m_bar->setProgress(static_cast<int>(m_tabs.size()) - 1, 0);
    if (request.tab == OpenRequest::Tab::Front) {
        m_bar->setCurrentIndex(static_cast<int>(m_tabs.size()) - 1);
        tabChanged(m_bar->currentIndex());
        page->setFocus();
    }
}

void DocumentTabs::showPart(OpeningId opening, const core::library::Preview &part)
{
    const qsizetype tab = tabOf(opening);
    if (tab < 0)
        return;
    if (auto *page = qobject_cast<OpeningPage *>(m_tabs.at(tab).page))
        page->showPart(part);
}

void DocumentTabs::showProgress(OpeningId opening, double share)
{
    const qsizetype tab = m_reopenings.contains(opening) ? tabOf(m_reopenings.value(opening)) : tabOf(opening);
    if (tab < 0)
        return;
    m_bar->setProgress(static_cast<int>(tab), share);
    if (auto *page = qobject_cast<OpeningPage *>(m_tabs.at(tab).page))
        page->setProgress(share);
}

void DocumentTabs::add(const core::DocumentId &id, OpeningId opening)
{
    const qsizetype tab = tabOf(opening);
    QWidget *before = tab < 0 ? nullptr : m_tabs.at(tab).page;
    // That of the window: it may not be the active one yet.
    const QWidget *focus = m_stack->window()->focusWidget();
    const bool hadFocus = before && (focus == before || before->isAncestorOf(focus));
    auto *opened = qobject_cast<OpeningPage *>(before);
    auto *page = new DocumentPage(m_parts, id, opened ? opened->takeView() : nullptr);
    if (tab < 0) {
        insert(m_tabs.size(), {id, 0, page}, {});
        setTitle(m_tabs.size() - 1);
    } else {
        const bool inFront = m_stack->currentWidget() == before;
        m_tabs[tab] = {id, 0, page};
        m_stack->addWidget(page);
        if (inFront)
            m_stack->setCurrentWidget(page);
        if (inFront && hadFocus)
            page->setFocus();
        m_stack->removeWidget(before);
        before->deleteLater();
        m_bar->setProgress(static_cast<int>(tab), -1);
        setTitle(tab);
    }
    Q_EMIT viewCreated(page->view(), id);
    Q_EMIT orderChanged();
}

void DocumentTabs::setTitle(qsizetype tab)
{
    if (tab < 0)
        return;
    const auto open = m_parts.workspace.document(m_tabs.at(tab).document);
    const QString title = open->document.title().simplified();
    const QString shown = title.isEmpty() ? models::titleOf(open->info) : title;
    m_bar->setTabText(static_cast<int>(tab), escaped(shown));
    const QString place = open->info.path.isEmpty() ? open->info.fileName : open->info.path;
    m_bar->setTabToolTip(static_cast<int>(tab), shown + u'\n' + place);
}

void DocumentTabs::end(OpeningId opening)
{
    if (m_reopenings.contains(opening))
        m_bar->setProgress(static_cast<int>(tabOf(m_reopenings.take(opening))), -1);
    remove(tabOf(opening)); // not taken over: failed, cancelled, or the document was open already
    show(m_parts.workspace.currentId());
}

void DocumentTabs::remove(qsizetype tab)
{
    if (tab < 0)
        return;
    QWidget *page = m_tabs.at(tab).page;
    m_tabs.removeAt(tab);
    m_stack->removeWidget(page);
    page->deleteLater();
    m_bar->removeTab(static_cast<int>(tab));
    if (m_tabs.isEmpty())
        tabChanged(-1);
    Q_EMIT orderChanged();
}

void DocumentTabs::close(int tab)
{
    const Tab &t = m_tabs.at(tab);
    if (t.document.isNull())
        m_parts.workspace.cancel(t.opening);
    else
        m_parts.workspace.close(t.document);
}

void DocumentTabs::show(const core::DocumentId &id)
{
    const qsizetype tab = tabOf(id);
    if (tab < 0)
        return;
    m_bar->setCurrentIndex(static_cast<int>(tab));
    tabChanged(static_cast<int>(tab));
}

void DocumentTabs::tabChanged(int tab)
{
    const bool any = tab >= 0 && tab < m_tabs.size();
    QWidget *page = any ? m_tabs.at(tab).page : m_stack->widget(0);
    const bool hadFocus = m_stack->currentWidget() && m_stack->currentWidget()->isAncestorOf(m_stack->focusWidget());
    if (page && page != m_stack->currentWidget()) {
        m_stack->setCurrentWidget(page);
        if (hadFocus)
            page->setFocus();
    }
    m_parts.workspace.setCurrent(any ? m_tabs.at(tab).document : core::DocumentId());
    Q_EMIT currentViewChanged(currentView());
}

void DocumentTabs::step(int by)
{
    if (m_tabs.size() > 1)
        m_bar->setCurrentIndex(static_cast<int>((m_bar->currentIndex() + by + m_tabs.size()) % m_tabs.size()));
}

void DocumentTabs::retranslate()
{
    m_bar->setAccessibleName(tr("Open documents"));
}

} // namespace app::mainwindow

#include "moc_documenttabs.cpp"
