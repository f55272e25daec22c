// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/documentpage.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/comparison.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/panetitle.h"
#include "app/mainwindow/sourcepane.h"
#include "app/mainwindow/stillpage.h"
#include "app/mainwindow/thinsplitter.h"
#include "app/reader/pageplans.h"
#include "app/reader/readerview.h"
#include "app/settings/appearance.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::mainwindow
{

using controllers::Comparison;
using controllers::Navigator;
using controllers::Workspace;
using reader::ReaderView;
using settings::Appearance;

DocumentPage::DocumentPage(const Parts &parts, const core::DocumentId &id, ReaderView *begun, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_id(id)
    , m_messages(new MessageArea(parts.registry, this))
    , m_split(new ThinSplitter(Qt::Horizontal, this))
    , m_title(new PaneTitle)
    , m_view(begun ? begun : new ReaderView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_messages); // at the foot: the lines being read stand still
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(side);
    setFocusProxy(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTheme(parts.appearance.theme());
    parts.registry.attachToPage(m_view);
    if (begun)
        replaceDocument();
    else
        showDocument();
    showTitle();
    follow(parts);
    if (begun)
        parts.navigator.setPosition(id, m_view->topOffset());
}

void DocumentPage::follow(const Parts &parts)
{
    Navigator &navigator = parts.navigator;
    connect(&parts.appearance, &Appearance::themeChanged, m_view, &ReaderView::setTheme);
    connect(&parts.appearance, &Appearance::styleChanged, this, &DocumentPage::setStyle);
    connect(m_view, &ReaderView::zoomRequested, &parts.appearance, &Appearance::zoomBy);
    connect(&navigator, &Navigator::requested, this,
            [this](const core::DocumentId &id, core::text::TextRange range, bool flash) {
                if (id == m_id)
                    goTo(range, flash);
            });
    connect(&navigator, &Navigator::revealRequested, this,
            [this, &navigator](const core::DocumentId &id, core::text::TextRange range) {
                const core::text::TextRange seen(range.start(), std::max(range.end(), range.start() + 1));
                if (id == m_id && m_view->rectOf(seen).isNull())
                    navigator.goTo(m_id, range);
            });
    connect(&navigator, &Navigator::topRequested, this, [this](const core::DocumentId &id, Navigator::Spot spot) {
        if (id == m_id)
            m_view->setPlace({spot.offset, spot.below});
    });
    connect(m_view, &ReaderView::pageMoved, this, [this, &navigator] {
        const ReaderView::Place place = m_view->place();
        navigator.setSpot(m_id, {place.offset, place.below});
    });
    connect(m_view, &ReaderView::positionChanged, this, [this, &navigator](qsizetype offset) {
        navigator.setPosition(m_id, offset);
        navigator.setPlace(m_id, m_view->readingPlace());
    });
    connect(m_view, &ReaderView::caretMoved, this,
            [this, &navigator] { navigator.setPlace(m_id, m_view->readingPlace()); });
    connect(m_view, &ReaderView::passageRequested, this,
            [this, &navigator](core::text::TextRange range) { navigator.goTo(m_id, range); });
    connect(&parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_id)
            replaceDocument();
    });
    connect(&parts.comparison, &Comparison::changed, this, &DocumentPage::compare);
    connect(&parts.comparison, &Comparison::shareChanged, this, &DocumentPage::arrange);
    connect(m_split, &QSplitter::splitterMoved, this, [this](int left) {
        if (m_source && !m_second && m_split->width() > 0)
            m_parts.comparison.setShare(double(left) / m_split->width());
    });
}

void DocumentPage::showDocument()
{
    const auto open = m_parts.workspace.document(m_id);
    const qsizetype position = m_parts.navigator.position(m_id);
    m_kind = settings::kindOf(open->document);
    setStyle();
    m_view->setDocument(open->document, m_parts.plans.of(open->document));
    m_view->setAccessibleName(open->document.title());
    if (position > 0)
        m_view->setTopOffset(qMin(position, open->document.text().size()));
}

void DocumentPage::setStyle()
{
    m_view->setStyle(m_parts.appearance.style(m_kind));
}

void DocumentPage::replaceDocument()
{
    const auto open = m_parts.workspace.document(m_id);
    m_view->replaceDocument(open->document, m_parts.plans.of(open->document));
    m_kind = settings::kindOf(open->document);
    setStyle();
    m_view->setAccessibleName(open->document.title());
    showTitle();
    if (m_source)
        m_source->setDocument(open->document);
}

void DocumentPage::addBar(QWidget *bar)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_view->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_view), bar);
    new StillPage(*bar, *m_view, *column);
}

void DocumentPage::setSecond(QWidget *second)
{
    const ReaderView::Place place = m_view->place();
    const bool hadFocus = m_second && m_second->isAncestorOf(focusWidget());
    delete std::exchange(m_second, second);
    if (second) {
        const QList<int> widths = m_split->sizes();
        m_split->addWidget(second);
        const int half = widths.constLast() / 2;
        m_split->setSizes(widths.first(widths.size() - 1) + QList<int>{half, half});
    }
    showTitle();
    if (hadFocus)
        m_view->setFocus();
    m_view->setPlace(place);
}

void DocumentPage::focusNext()
{
    QList<QWidget *> views{m_view};
    if (m_second)
        views.append(m_second);
    if (m_source)
        views.append(m_source);
    const auto holds = [](const QWidget *view) {
        return view->hasFocus() || view->isAncestorOf(QApplication::focusWidget());
    };
    const auto at = std::ranges::find_if(views, holds);
    QWidget *next = at == views.end() || at + 1 == views.end() ? m_view : *(at + 1);
    next->setFocus(Qt::ShortcutFocusReason);
}

void DocumentPage::goTo(core::text::TextRange range, bool flash)
{
    m_view->goTo(range, flash ? ReaderView::Flash::Yes : ReaderView::Flash::No);
    if (m_source)
        m_source->showPassage(range);
}

void DocumentPage::compare()
{
    const bool on = m_parts.comparison.isOn();
    if (on == (m_source != nullptr) || (on && !isVisible()))
        return;
    const ReaderView::Place place = m_view->place();
    if (on) {
        m_source = new SourcePane(m_parts, *m_view);
        m_split->insertWidget(0, m_source);
        m_source->setDocument(m_view->document());
        arrange();
    } else {
        const bool hadFocus = m_source->isAncestorOf(focusWidget());
        delete std::exchange(m_source, nullptr);
        m_view->setPassages({});
        if (hadFocus)
            m_view->setFocus();
    }
    showTitle();
    m_view->setPlace(place);
}

void DocumentPage::arrange()
{
    if (!m_source)
        return;
    if (m_second) // three side by side: as they are
        return;
    const int width = m_split->width();
    const int left = qRound(width * m_parts.comparison.share());
    if (m_split->sizes() != QList<int>{left, width - left - m_split->handleWidth()})
        m_split->setSizes({left, width - left - m_split->handleWidth()});
}

void DocumentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    compare();
}

void DocumentPage::keyPressEvent(QKeyEvent *event)
{
    if (m_source && event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        m_parts.comparison.setOn(false);
    else
        QWidget::keyPressEvent(event);
}

void DocumentPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTitle();
    QWidget::changeEvent(event);
}

void DocumentPage::showTitle()
{
    m_title->setTitle(m_source ? tr("Repaired") : m_view->document().title().simplified());
    m_title->setVisible(m_source || m_second);
}

void DocumentPage::tell(const controllers::Notice &notice)
{
    m_messages->show(notice);
}

} // namespace app::mainwindow

#include "moc_documentpage.cpp"
