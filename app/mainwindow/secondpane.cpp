// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/secondpane.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"
#include "app/controllers/workspace.h"
#include "app/docks/decorations.h"
#include "app/docks/elidedbutton.h"
#include "app/docks/findbar.h"
#include "app/mainwindow/panetitle.h"
#include "app/mainwindow/stillpage.h"
#include "app/reader/pageplans.h"
#include "app/reader/readerview.h"
#include "app/settings/appearance.h"
#include "app/settings/documentkind.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using reader::ReaderView;
using settings::Appearance;

SecondPane::SecondPane(const DocumentPage::Parts &parts, const core::DocumentId &id, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_title(new docks::ElidedButton)
    , m_close(new QToolButton)
    , m_find(new docks::FindBar(parts.registry))
    , m_view(new ReaderView)
{
    setObjectName(u"second"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    head->setFixedHeight(PaneTitle::rowHeight(*head));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 0, 4, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    column->addWidget(head);
    column->addWidget(m_find);
    column->addWidget(m_view, 1);
    new StillPage(*m_find, *m_view, *column);
    setFocusProxy(m_view);
    m_find->setActive(false);
    m_title->setMenu(new QMenu(m_title));
    m_title->setPopupMode(QToolButton::InstantPopup);
    m_close->setIcon(actions::icon("close"_L1));
    m_close->setIconSize({12, 12});
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_view->setTheme(parts.appearance.theme());
    follow();
    show(id);
}

void SecondPane::follow()
{
    connect(m_close, &QToolButton::clicked, this, &SecondPane::closeWanted);
    connect(m_title->menu(), &QMenu::aboutToShow, this, &SecondPane::fillMenu);
    connect(&m_parts.appearance, &Appearance::themeChanged, m_view, &ReaderView::setTheme);
    connect(&m_parts.appearance, &Appearance::styleChanged, this, &SecondPane::setStyle);
    connect(m_view, &ReaderView::zoomRequested, &m_parts.appearance, &Appearance::zoomBy);
    connect(m_view, &ReaderView::passageRequested, this,
            [this](core::text::TextRange range) { m_view->goTo(range, ReaderView::Flash::Yes); });
    const Workspace &workspace = m_parts.workspace;
    connect(&workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id != m_id)
            return;
        const core::document::Document &document = m_parts.workspace.document(id)->document;
        m_view->replaceDocument(document, m_parts.plans.of(document));
        decorate();
        m_find->documentChanged();
    });
    connect(&workspace, &Workspace::annotationsChanged, this, [this](const core::DocumentId &id) {
        if (id == m_id)
            decorate();
    });
    connect(&workspace, &Workspace::documentClosed, this, [this](const core::DocumentId &id) {
        if (id == m_id)
            Q_EMIT closeWanted();
    });
}

void SecondPane::show(const core::DocumentId &id)
{
    const auto open = m_parts.workspace.document(id);
    if (!open || id == m_id)
        return;
    m_id = id;
    m_find->setPage(nullptr);
    setStyle();
    m_view->setDocument(open->document, m_parts.plans.of(open->document));
    m_find->setPage(m_view);
    decorate();
    retranslate();
}

void SecondPane::setStyle()
{
    if (const auto open = m_parts.workspace.document(m_id))
        m_view->setStyle(m_parts.appearance.style(settings::kindOf(open->document)));
}

void SecondPane::decorate()
{
    QList<reader::Decoration> all;
    const docks::CodeLabels labels = docks::codeLabels(m_parts.workspace.library());
    for (const auto &annotation : m_parts.workspace.document(m_id)->annotations)
        all.append(docks::decorationsOf(annotation, labels));
    m_view->setDecorations(all);
}

void SecondPane::fillMenu()
{
    QMenu *menu = m_title->menu();
    menu->clear();
    for (const core::DocumentId &id : m_parts.workspace.documents()) {
        const QString title = m_parts.workspace.document(id)->document.title().simplified();
        QAction *action = menu->addAction(QString(title).replace(u'&', u"&&"_s), this, [this, id] { show(id); });
        action->setCheckable(true);
        action->setChecked(id == m_id);
    }
}

void SecondPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

void SecondPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecondPane::retranslate()
{
    const auto open = m_parts.workspace.document(m_id);
    const QString title = open ? open->document.title().simplified() : QString();
    m_title->setText(QString(title).replace(u'&', u"&&"_s));
    m_title->setToolTip(tr("Another open document here"));
    m_title->setAccessibleName(tr("Shown beside: %1").arg(title));
    m_view->setAccessibleName(tr("%1, second place").arg(title));
    m_close->setToolTip(tr("Close the second place (Esc)"));
    m_close->setAccessibleName(tr("Close the second place"));
}

} // namespace app::mainwindow

#include "moc_secondpane.cpp"
