// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/findbar.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"
#include "app/controllers/findsession.h"
#include "app/reader/readerview.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using core::search::CaseMatching;

namespace
{
constexpr int patienceMs = 300; ///< until "searching" is said
}

FindBar::FindBar(actions::ActionRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_registry(registry)
    , m_session(new controllers::FindSession(this))
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_case(new QToolButton(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_patience(new QTimer(this))
{
    hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_case);
    row->addWidget(m_close);
    m_field->setMaximumWidth(420);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"000,000 / 000,000"_s)); // nothing jumps
    m_count->setForegroundRole(QPalette::PlaceholderText);
    for (QToolButton *button : {m_previous, m_next, m_case, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    row->addStretch();
    m_previous->setIcon(actions::icon("previous"_L1));
    m_next->setIcon(actions::icon("next"_L1));
    m_case->setCheckable(true);
    m_close->setIcon(actions::icon("close"_L1));
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);

    connect(m_patience, &QTimer::timeout, this, &FindBar::showCount);
    connect(m_field, &QLineEdit::textChanged, this, [this] { ask(); });
    connect(m_case, &QToolButton::toggled, this, [this] { ask(); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_session, &controllers::FindSession::foundFirst, this, [this](core::text::TextRange hit) {
        if (!m_page)
            return;
        m_page->setFindHits({hit}, 0);
        if (!m_stays)
            m_page->goTo(hit);
    });
    connect(m_session, &controllers::FindSession::finished, this, &FindBar::take);
    registry.onTriggered("edit.find"_L1, this, [this] { start(); });
    registry.onTriggered("edit.findNext"_L1, this, [this] { step(1); });
    registry.onTriggered("edit.findPrevious"_L1, this, [this] { step(-1); });
    retranslate();
}

void FindBar::setPage(reader::ReaderView *page)
{
    if (m_page == page)
        return;
    if (m_page)
        m_page->setFindHits({}, -1);
    m_page = page;
    restart(Page::Follows);
}

void FindBar::documentChanged()
{
    restart(Page::Stays);
}

void FindBar::restart(Page page)
{
    m_hits = {};
    m_current = -1;
    m_session->cancel();
    if (!m_page) {
        hide();
        return;
    }
    m_top = m_page->topOffset();
    m_origin = m_top;
    m_went = false;
    if (isVisible())
        ask(page);
}

void FindBar::start()
{
    if (!m_page)
        return;
    const bool wasOpen = isVisible();
    const core::text::TextRange selection = m_page->selection();
    if (!wasOpen) {
        m_top = m_page->topOffset();
        m_origin = selection.isEmpty() ? m_top : selection.start();
        m_went = false;
    }
    setVisible(true);
    const QString selected = m_page->selectedText();
    if (!selected.isEmpty() && selected.size() <= 200 && !selected.contains(u'\n'))
        m_field->setText(selected);
    if (!wasOpen)
        ask();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    m_session->cancel();
    m_patience->stop();
    hide();
    if (m_page) {
        m_page->setFindHits({}, -1);
        if (m_went && m_current >= 0 && m_current < m_hits.size())
            m_page->setSelection(m_hits.at(m_current)); // what was found is at hand for the next key
        else
            m_page->setTopOffset(m_top);
        m_page->setFocus();
    }
    m_hits = {};
    m_current = -1;
    Q_EMIT closed();
}

void FindBar::ask(Page page)
{
    if (!m_page || !isVisible())
        return;
    m_stays = page == Page::Stays;
    m_hits = {};
    m_current = -1;
    m_wrapped = false;
    m_owed = 0;
    m_went = false;
    if (m_field->text().isEmpty()) {
        m_page->setFindHits({}, -1);
        if (!m_stays)
            m_page->setTopOffset(m_top);
    }
    m_patience->start();
    m_session->ask({m_page->document().text(), m_field->text(),
                    m_case->isChecked() ? CaseMatching::Exact : CaseMatching::Folded, m_origin});
}

void FindBar::take(const core::search::FindHits &hits)
{
    m_patience->stop();
    m_hits = hits;
    if (!m_page)
        return;
    if (m_hits.size() == 0) {
        m_page->setFindHits({}, -1);
    } else {
        const qsizetype first = m_hits.firstFrom(m_origin);
        m_wrapped = first >= m_hits.size();
        m_current = m_wrapped ? 0 : first;
        draw();
    }
    showCount();
    m_registry.setCondition(Condition::HasFindHits, m_hits.size() > 0);
    if (const int owed = std::exchange(m_owed, 0); owed != 0)
        step(owed);
}

void FindBar::step(int by)
{
    if (!m_page)
        return;
    if (!isVisible()) {
        resume(by);
        return;
    }
    if (m_session->isRunning()) {
        m_owed += by;
        return;
    }
    if (m_hits.size() == 0)
        return;
    const qsizetype size = m_hits.size();
    const qsizetype next = m_current + by;
    m_wrapped = next < 0 || next >= size;
    m_went = true;
    show((next % size + size) % size);
}

/// Goes on with the former words from where the reader is now.
void FindBar::resume(int by)
{
    const core::text::TextRange selection = m_page->selection();
    const QString words = m_field->text();
    if (words.isEmpty()) {
        start();
        return;
    }
    setVisible(true);
    m_top = m_page->topOffset();
    m_origin = by > 0 ? selection.end() : selection.start();
    ask();
    m_went = true;
    m_owed = std::min(by, 0); // forward, the first hit is the next one
}

void FindBar::show(qsizetype index)
{
    m_current = index;
    draw();
    m_page->goTo(m_hits.at(index));
    showCount();
}

void FindBar::draw()
{
    qsizetype first = 0;
    const QList<core::text::TextRange> drawn = m_hits.window(m_current, mostDrawn, &first);
    m_page->setFindHits(drawn, m_current - first);
}

void FindBar::showCount()
{
    const QLocale locale;
    QString text;
    if (m_session->isRunning())
        text = tr("Searching…");
    else if (m_field->text().isEmpty())
        text.clear();
    else if (m_hits.total() == 0)
        text = tr("Not found");
    else if (m_wrapped)
        text = tr("%1 of %2, from the other end").arg(locale.toString(m_current + 1), locale.toString(m_hits.total()));
    else
        text = tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(m_hits.total()));
    if (text == m_count->text())
        return;
    m_count->setText(text);
    m_field->setAccessibleDescription(text);
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FindBar::retranslate()
{
    m_field->setPlaceholderText(tr("Find in this document"));
    m_field->setAccessibleName(tr("Find in this document"));
    m_case->setText(tr("Aa"));
    m_case->setToolTip(tr("Match upper and lower case"));
    m_case->setAccessibleName(m_case->toolTip());
    m_previous->setToolTip(tr("Previous hit (Shift+F3)"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setToolTip(tr("Next hit (F3)"));
    m_next->setAccessibleName(tr("Next hit"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the find bar"));
    setAccessibleName(tr("Find"));
    showCount();
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace app::docks

#include "moc_findbar.cpp"
