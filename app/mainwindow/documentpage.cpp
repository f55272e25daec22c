// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/documentpage.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/mainwindow/messagebar.h"
#include "app/reader/readerview.h"
#include "app/settings/appearance.h"

#include <QVBoxLayout>

namespace app::mainwindow
{

using controllers::Navigator;
using controllers::Workspace;
using reader::ReaderView;
using settings::Appearance;

DocumentPage::DocumentPage(const Parts &parts, const core::DocumentId &id, QWidget *parent)
    : QWidget(parent), m_id(id), m_messages(new MessageArea(parts.registry, this)), m_view(new ReaderView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTheme(parts.appearance.theme());
    m_view->setStyle(parts.appearance.style());
    parts.registry.attachToPage(m_view);
    showDocument(parts);
    follow(parts);
}

void DocumentPage::follow(const Parts &parts)
{
    Navigator &navigator = parts.navigator;
    connect(&parts.appearance, &Appearance::themeChanged, m_view, &ReaderView::setTheme);
    connect(&parts.appearance, &Appearance::styleChanged, m_view, &ReaderView::setStyle);
    connect(m_view, &ReaderView::zoomRequested, &parts.appearance, &Appearance::zoomBy);
    connect(&navigator, &Navigator::requested, this,
            [this](const core::DocumentId &id, core::text::TextRange range, bool flash) {
                if (id == m_id)
                    m_view->goTo(range, flash ? ReaderView::Flash::Yes : ReaderView::Flash::No);
            });
    connect(&navigator, &Navigator::revealRequested, this,
            [this, &navigator](const core::DocumentId &id, core::text::TextRange range) {
                const core::text::TextRange seen(range.start(), std::max(range.end(), range.start() + 1));
                if (id == m_id && m_view->rectOf(seen).isNull())
                    navigator.goTo(m_id, range);
            });
    connect(&navigator, &Navigator::topRequested, this, [this](const core::DocumentId &id, qsizetype offset) {
        if (id == m_id)
            m_view->setTopOffset(offset);
    });
    connect(m_view, &ReaderView::positionChanged, this,
            [this, &navigator](qsizetype offset) { navigator.setPosition(m_id, offset); });
    connect(m_view, &ReaderView::passageRequested, this,
            [this, &navigator](core::text::TextRange range) { navigator.goTo(m_id, range); });
    connect(&parts.workspace, &Workspace::documentReplaced, this, [this, parts](const core::DocumentId &id) {
        if (id != m_id)
            return;
        const auto open = parts.workspace.document(m_id);
        m_view->replaceDocument(open->document);
        m_view->setAccessibleName(open->document.title());
    });
}

void DocumentPage::showDocument(const Parts &parts)
{
    const auto open = parts.workspace.document(m_id);
    const qsizetype position = parts.navigator.position(m_id);
    m_view->setDocument(open->document);
    m_view->setAccessibleName(open->document.title());
    if (position > 0)
        m_view->setTopOffset(qMin(position, open->document.text().size()));
}

void DocumentPage::tell(const controllers::Notice &notice)
{
    m_messages->show(notice);
}

} // namespace app::mainwindow

#include "moc_documentpage.cpp"
