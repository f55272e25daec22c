// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/reading.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/workspace.h"
#include "app/mainwindow/documenttabs.h"
#include "app/mainwindow/secondpane.h"
#include "app/mainwindow/sectionbar.h"
#include "app/reader/readerview.h"
#include "core/document/section.h"

#include <QApplication>
#include <QSettings>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;
using mainwindow::SecondPane;
using reader::ReaderView;
using settings::ChineseScripts;

namespace
{
/// What of the margins is shown: the action, the key it is remembered by, what it is at first.
struct MarginToggle {
    QLatin1StringView action;
    QLatin1StringView key;
    bool first;
    void (ReaderView::*set)(bool on);
};
constexpr MarginToggle marginToggles[] = {
    {"view.numbers"_L1, "paragraphNumbers"_L1, false, &ReaderView::setNumbered},
    {"view.stripes"_L1, "codingStripes"_L1, true, &ReaderView::setStripesShown},
    {"view.marginNotes"_L1, "marginNotes"_L1, true, &ReaderView::setNotesShown},
    {"view.tagColours"_L1, "tagColours"_L1, false, &ReaderView::setTagColours},
};
} // namespace

Reading::Reading(const Parts &parts)
    : scripts(parts.settings, parts.page.registry), copying(parts.page.registry), m_parts(parts)
{
    attachActions();
    mainwindow::MainWindow &window = parts.window;
    connect(&window, &mainwindow::MainWindow::viewCreated, this, [this](ReaderView *view, const core::DocumentId &id) {
        adopt(view);
        m_parts.window.tabs()->page(id)->addBar(new mainwindow::SectionBar(*view));
    });
    connect(&window, &mainwindow::MainWindow::currentViewChanged, this, [this] {
        m_active.clear();
        followView();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    connect(&scripts, &ChineseScripts::changed, this, [this](const ChineseScripts::Converter &script) {
        for (ReaderView *view : std::as_const(m_views))
            view->setScript(script);
    });
    connect(&scripts, &ChineseScripts::failed, this, [this](const core::Error &error) {
        m_parts.page.workspace.tell({Notice::Kind::Error, error.message, {}, {}});
    });
}

Reading::~Reading()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void Reading::attachActions()
{
    actions::ActionRegistry &registry = m_parts.page.registry;
    for (const MarginToggle &toggle : marginToggles) {
        registry.setChecked(toggle.action, m_parts.settings.value(toggle.key, toggle.first).toBool());
        registry.onToggled(toggle.action, this, [this, &toggle](bool on) {
            m_parts.settings.setValue(toggle.key, on);
            for (ReaderView *view : std::as_const(m_views))
                (view->*toggle.set)(on);
        });
    }
    registry.onToggled("view.section"_L1, this, [this](bool on) { showOnlySection(on); });
    registry.onToggled("view.second"_L1, this, [this](bool on) { showSecond(on); });
}

void Reading::adopt(ReaderView *view)
{
    view->setScript(scripts.converter());
    for (const MarginToggle &toggle : marginToggles)
        (view->*toggle.set)(m_parts.settings.value(toggle.key, toggle.first).toBool());
    m_views.append(view);
    // A widget tells of its end while pointers to it still hold.
    connect(view, &QObject::destroyed, this, [this, view] { m_views.removeOne(view); });
    connect(view, &ReaderView::sectionChanged, this, &Reading::followView);
}

SecondPane *Reading::second() const
{
    const auto *page = m_parts.window.tabs()->page(m_parts.page.workspace.currentId());
    return page ? qobject_cast<SecondPane *>(page->second()) : nullptr;
}

ReaderView *Reading::view() const
{
    return m_active && m_active == second() ? m_active->view() : m_parts.window.currentView();
}

void Reading::followView()
{
    actions::ActionRegistry &registry = m_parts.page.registry;
    ReaderView *now = view();
    copying.setView(now);
    registry.setChecked("view.section"_L1, now && !now->section().isEmpty());
    registry.setChecked("view.second"_L1, second() != nullptr);
    m_parts.findBar.setActive(!m_active);
}

void Reading::followFocus(QWidget *now)
{
    SecondPane *pane = second();
    if (!now || now->window() != &m_parts.window)
        return;
    const bool inSecond = pane && pane->isAncestorOf(now);
    const ReaderView *page = m_parts.window.currentView();
    const bool inPage = page && (now == page || page->isAncestorOf(now) || m_parts.findBar.isAncestorOf(now));
    if (!inSecond && !inPage) // menus and panels work for the view before them
        return;
    m_active = inSecond ? pane : nullptr;
    if (pane)
        pane->findBar()->setActive(inSecond);
    followView();
}

void Reading::showOnlySection(bool on)
{
    ReaderView *page = view();
    if (!page)
        return;
    page->setSection(on ? core::document::sectionAt(page->document(), page->readingPlace()) : core::text::TextRange());
    followView(); // a text without headings has no section of its own to show
}

void Reading::showSecond(bool on)
{
    auto *page = m_parts.window.tabs()->page(m_parts.page.workspace.currentId());
    if (!page || on == (page->second() != nullptr))
        return;
    m_active.clear();
    if (!on) {
        page->setSecond(nullptr);
        followView();
        return;
    }
    auto *pane = new SecondPane(m_parts.page, page->documentId());
    adopt(pane->view());
    page->setSecond(pane);
    pane->view()->setPlace(page->view()->place());
    const auto closeIt = [this, page] {
        page->setSecond(nullptr);
        followView();
    };
    // Queued: the pane goes, and the wish comes from inside it.
    connect(pane, &SecondPane::closeWanted, page, closeIt, Qt::QueuedConnection);
    pane->view()->setFocus();
    followView();
}

} // namespace app::application

#include "moc_reading.cpp"
