// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/sourcepane.h"

#include "app/mainwindow/panetitle.h"
#include "app/mainwindow/sidebyside.h"
#include "app/reader/pageplan.h"
#include "app/reader/readerview.h"
#include "app/reader/sourcedocument.h"
#include "app/settings/appearance.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

namespace app::mainwindow
{

using core::document::Document;
using core::document::SourcePlaces;
using reader::ReaderView;
using settings::Appearance;

SourcePane::SourcePane(const DocumentPage::Parts &parts, ReaderView &page, QWidget *parent)
    : QWidget(parent), m_title(new PaneTitle), m_view(new ReaderView), m_sides(new SideBySide(page, *m_view, this))
{
    setObjectName(QStringLiteral("source"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTheme(parts.appearance.theme());
    setStyle(parts.appearance.style());
    connect(&parts.appearance, &Appearance::themeChanged, m_view, &ReaderView::setTheme);
    connect(&parts.appearance, &Appearance::styleChanged, this,
            [this, &appearance = parts.appearance] { setStyle(appearance.style()); });
    connect(m_view, &ReaderView::zoomRequested, &parts.appearance, &Appearance::zoomBy);
    connect(m_view, &ReaderView::contextMenuRequested, this, &SourcePane::showMenu);
    retranslate();
}

void SourcePane::setStyle(const reader::ReaderStyle &style)
{
    constexpr double smaller = 0.89;
    constexpr double denser = 0.9;
    reader::ReaderStyle own = style;
    own.verbatim = true;
    own.fontSize = style.fontSize * smaller;
    own.lineHeight = style.lineHeight * denser;
    m_view->setStyle(own);
}

void SourcePane::setDocument(const Document &document)
{
    m_document = document;
    m_ready = false;
    retranslate();
    QThreadPool::globalInstance()->start([pane = QPointer<SourcePane>(this), document, job = ++m_job] {
        const auto plan = std::make_shared<const reader::PagePlan>(reader::sourceDocument(document.source()));
        const SourcePlaces places(document);
        // The pane lives on the GUI thread: only there may it be asked whether it still does.
        QMetaObject::invokeMethod(qApp, [pane, job, plan, places] {
            if (pane)
                pane->take(job, plan, places);
        });
    });
}

void SourcePane::take(quint64 job, const ReaderView::Plan &plan, const SourcePlaces &places)
{
    if (job != m_job)
        return; // another document was set meanwhile
    m_ready = true;
    const Document &lines = plan->document();
    if (m_view->document().text().constData() != lines.text().constData() || m_view->document().text() != lines.text())
        m_view->setDocument(lines, plan);
    m_sides->setPlaces(places);
    if (m_hasWanted)
        m_sides->showOnSource(m_wanted);
    m_hasWanted = false;
}

void SourcePane::showPassage(core::text::TextRange passage)
{
    m_hasWanted = !m_ready;
    m_wanted = passage;
    if (m_ready)
        m_sides->showOnSource(passage);
}

void SourcePane::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy"), m_view, [this] { m_view->copySelection(); })
        ->setEnabled(!m_view->selection().isEmpty());
    menu.addAction(tr("Select &all"), m_view, [this] { m_view->setSelection({0, m_view->document().text().size()}); });
    menu.exec(place);
}

void SourcePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SourcePane::retranslate()
{
    m_title->setTitle(tr("As it came · %1").arg(m_document.encoding()));
    m_view->setAccessibleName(tr("The text as it came"));
}

} // namespace app::mainwindow

#include "moc_sourcepane.cpp"
