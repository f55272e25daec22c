// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/sectionbar.h"

#include "app/reader/readerview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace app::mainwindow
{

using reader::ReaderView;

SectionBar::SectionBar(ReaderView &view, QWidget *parent)
    : QWidget(parent), m_view(view), m_words(new QLabel), m_all(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    row->addWidget(m_words, 1);
    row->addWidget(m_all);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::TabFocus);
    connect(m_all, &QToolButton::clicked, this, [this] { m_view.setSection({}); });
    connect(&view, &ReaderView::sectionChanged, this, &SectionBar::showSection);
    connect(&view, &ReaderView::scriptChanged, this, &SectionBar::showSection);
    view.installEventFilter(this);
    hide();
    showSection();
}

void SectionBar::showSection()
{
    const core::text::TextRange section = m_view.section();
    m_all->setText(tr("Show all (Esc)"));
    const QStringList path = m_view.document().sectionPath(section.start());
    m_full = path.isEmpty() ? tr("Only what stands before the first heading")
                            : tr("Only “%1”").arg(m_view.shownText(path.constLast().simplified()));
    setAccessibleName(m_full);
    elide();
    setVisible(!section.isEmpty());
}

void SectionBar::elide()
{
    m_words->setText(m_words->fontMetrics().elidedText(m_full, Qt::ElideRight, m_words->width()));
}

void SectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

bool SectionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_view.section().isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            m_view.setSection({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showSection();
    QWidget::changeEvent(event);
}

} // namespace app::mainwindow

#include "moc_sectionbar.cpp"
