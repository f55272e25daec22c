// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/openingpage.h"

#include "app/reader/readerview.h"
#include "app/settings/appearance.h"
#include "core/library/preview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace app::mainwindow
{

using reader::ReaderView;
using settings::Appearance;

namespace
{
constexpr int wordsAfterMs = 1000;
}

OpeningPage::OpeningPage(const DocumentPage::Parts &parts, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_name(name)
    , m_line(new QWidget(this))
    , m_words(new QLabel)
    , m_cancel(new QPushButton(tr("&Cancel")))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_line);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setTextFormat(Qt::PlainText);
    m_line->hide();
    arrangeWords();
    QTimer::singleShot(wordsAfterMs, this, [this] {
        sayProgress();
        m_line->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &OpeningPage::cancelled);
}

/// On an empty page in its middle, else in a line under the text.
void OpeningPage::arrangeWords()
{
    delete m_line->layout();
    auto *layout = new QBoxLayout(m_view ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, m_line);
    layout->setSpacing(12);
    if (m_view)
        layout->setContentsMargins(16, 4, 8, 4);
    layout->addStretch(2);
    layout->addWidget(m_words, 0, Qt::AlignCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignCenter);
    layout->addStretch(m_view ? 2 : 3);
}

void OpeningPage::setProgress(double share)
{
    m_share = share;
    if (m_line->isVisible())
        sayProgress();
}

void OpeningPage::sayProgress()
{
    const QString percent = QLocale().toString(qRound(m_share * 100));
    if (m_marksWait)
        m_words->setText(tr("Marks and notes can be made once the whole text is read · %1%").arg(percent));
    else if (m_view)
        m_words->setText(tr("Reading the whole text · %1%").arg(percent));
    else
        m_words->setText(tr("Reading “%1” · %2%").arg(m_name, percent));
}

void OpeningPage::showPart(const core::library::Preview &part)
{
    const bool hadFocus = window()->focusWidget() == this; // also where the window is not the active one yet
    m_view = new ReaderView;
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTheme(m_parts.appearance.theme());
    m_view->setStyle(m_parts.appearance.style(settings::kindOf(part.document)));
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_view, 1);
    m_view->show(); // a hidden widget has no place in the layout yet
    arrangeWords();
    m_view->setAccessibleName(part.document.title());
    layout()->activate(); // laid out once, in its own width
    m_view->setDocument(part.document);
    if (part.top > 0)
        m_view->setTopOffset(part.top);
    follow();
    setFocusProxy(m_view);
    if (hadFocus)
        m_view->setFocus();
}

void OpeningPage::follow()
{
    const Appearance &appearance = m_parts.appearance;
    connect(&appearance, &Appearance::themeChanged, m_view, &ReaderView::setTheme);
    connect(&appearance, &Appearance::styleChanged, m_view,
            [view = m_view, &appearance] { view->setStyle(appearance.style(settings::kindOf(view->document()))); });
    connect(m_view, &ReaderView::zoomRequested, this, [this](int steps) { m_parts.appearance.zoomBy(steps); });
    connect(m_view, &ReaderView::passageRequested, this, [this](core::text::TextRange range) { m_view->goTo(range); });
    connect(m_view, &ReaderView::selectionChanged, this, [this] {
        m_marksWait = !m_view->selection().isEmpty();
        sayProgress();
        m_line->setVisible(m_line->isVisible() || m_marksWait);
    });
}

ReaderView *OpeningPage::takeView()
{
    if (!m_view)
        return nullptr;
    disconnect(m_view, nullptr, this, nullptr);
    disconnect(&m_parts.appearance, nullptr, m_view, nullptr);
    setFocusProxy(nullptr);
    return std::exchange(m_view, nullptr);
}

void OpeningPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void OpeningPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace app::mainwindow

#include "moc_openingpage.cpp"
