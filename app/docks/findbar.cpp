// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/findbar.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"
#include "app/controllers/findsession.h"
#include "core/document/section.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <utility>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using core::search::FindOptions;

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
    , m_fault(new QLabel(this))
    , m_row(new QHBoxLayout)
    , m_below(new QHBoxLayout)
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_patience(new QTimer(this))
{
    hide();
    build();
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    attach();
    retranslate();
}

void FindBar::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 6, 12, 6);
    rows->setSpacing(4);
    rows->addLayout(m_row);
    rows->addLayout(m_below);
    rows->addWidget(m_fault);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_count, m_previous, m_next})
        m_row->addWidget(widget);
    makeOptions();
    for (const Option &option : std::as_const(m_options))
        m_row->addWidget(option.button);
    m_row->addWidget(m_close);
    m_row->addStretch();
    m_row->setStretchFactor(m_field, 1);
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->hide();
    m_field->setMaximumWidth(420);
    m_field->setMinimumWidth(120);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"000,000 / 000,000"_s)); // nothing jumps
    m_count->setForegroundRole(QPalette::PlaceholderText);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_previous->setIcon(actions::icon("previous"_L1));
    m_next->setIcon(actions::icon("next"_L1));
    m_close->setIcon(actions::icon("close"_L1));
}

void FindBar::attach()
{
    connect(m_patience, &QTimer::timeout, this, &FindBar::showCount);
    connect(m_field, &QLineEdit::textChanged, this, [this] { ask(); });
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
    connect(m_session, &controllers::FindSession::failed, this, &FindBar::refuse);
    const auto on = [this](QLatin1StringView id, const std::function<void()> &command) {
        m_registry.onTriggered(id, this, [this, command] {
            if (m_active)
                command();
        });
    };
    on("edit.find"_L1, [this] { start(); });
    on("edit.findNext"_L1, [this] { step(1); });
    on("edit.findPrevious"_L1, [this] { step(-1); });
}

void FindBar::makeOptions()
{
    for (const auto &id :
         {"edit.findCase"_L1, "edit.findWords"_L1, "edit.findForms"_L1, "edit.findPattern"_L1, "edit.findSection"_L1}) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        QAction *action = m_registry.action(id);
        m_options.append({action, button});
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        m_registry.onToggled(id, this, [this, button, ofSection = id == "edit.findSection"_L1](bool on) {
            button->setChecked(on);
            if (ofSection && m_went && m_current >= 0 && m_current < m_hits.size())
                m_reading = m_hits.at(m_current).start();
            ask();
        });
    }
}

int FindBar::widthOfRow() const
{
    int width = m_field->minimumWidth() + m_row->spacing() + m_count->minimumWidth() + m_row->spacing();
    for (const QWidget *widget : std::initializer_list<const QWidget *>{m_previous, m_next, m_close})
        width += widget->sizeHint().width() + m_row->spacing();
    const QMargins margins = layout()->contentsMargins();
    return width + margins.left() + margins.right();
}

QSize FindBar::minimumSizeHint() const
{
    return {widthOfRow(), QWidget::minimumSizeHint().height()};
}

void FindBar::arrange()
{
    int needed = widthOfRow();
    for (const Option &option : std::as_const(m_options))
        needed += option.button->sizeHint().width() + m_row->spacing();
    const bool below = needed > width();
    if (below == (m_below->count() > 0))
        return;
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        (below ? m_row : m_below)->removeWidget(m_options.at(i).button);
        if (below)
            m_below->addWidget(m_options.at(i).button);
        else
            m_row->insertWidget(m_row->indexOf(m_close), m_options.at(i).button);
    }
    if (below)
        m_below->addStretch();
    else
        delete m_below->takeAt(0); // the stretch
}

QString FindBar::words() const
{
    return isVisible() ? m_field->text() : QString();
}

FindOptions FindBar::options() const
{
    const auto on = [this](OptionId id) { return m_options.at(id).action->isChecked(); };
    FindOptions options;
    options.exactCase = on(Case);
    options.wholeWords = on(Words);
    options.exactForms = on(Forms);
    options.regularExpression = on(Pattern);
    if (on(Section))
        options.within = core::document::sectionAt(m_page->document(), m_reading);
    return options;
}

void FindBar::setPage(reader::ReaderView *page)
{
    if (m_page == page)
        return;
    if (m_page)
        clearHits();
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
    m_place = m_page->place();
    if (isVisible())
        m_place.below += height(); // as it will stand once the bar is gone
    m_origin = m_page->topOffset();
    m_reading = m_page->readingPlace();
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
        m_place = m_page->place();
        m_origin = selection.isEmpty() ? m_page->topOffset() : selection.start();
        m_reading = m_page->readingPlace();
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
        clearHits();
        if (m_went && m_current >= 0 && m_current < m_hits.size())
            stay();
        else
            m_page->setPlace(m_place);
        m_page->setFocus();
    }
    m_hits = {};
    m_current = -1;
    Q_EMIT closed();
}

/// What was found is at hand for the next key, and where the reader came from for the way back.
void FindBar::stay()
{
    m_page->setSelection(m_hits.at(m_current));
    Q_EMIT wentFrom(m_place);
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
    m_wrong.clear();
    if (m_field->text().isEmpty()) {
        clearHits();
        if (!m_stays) // under the bar as it stood without it
            m_page->setPlace({m_place.offset, m_place.below - height()});
    }
    m_patience->start();
    m_session->ask({m_page->document().text(), m_field->text(), options(), m_origin});
}

void FindBar::clearHits()
{
    m_page->setFindHits({}, -1);
    m_page->setHitMarks({});
}

void FindBar::refuse(const QString &message)
{
    m_patience->stop();
    m_wrong = message;
    clearHits();
    showCount();
    m_registry.setCondition(Condition::HasFindHits, false);
}

void FindBar::take(const core::search::FindHits &hits)
{
    m_patience->stop();
    m_hits = hits;
    if (!m_page)
        return;
    m_page->setHitMarks(m_hits.starts());
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
    m_place = m_page->place();
    setVisible(true);
    m_origin = by > 0 ? selection.end() : selection.start();
    m_reading = m_page->readingPlace();
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
    if (m_fault->text() != m_wrong) {
        m_fault->setText(m_wrong);
        m_fault->setVisible(!m_wrong.isEmpty());
        m_field->setAccessibleDescription(m_wrong);
        QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    if (!m_wrong.isEmpty())
        text.clear();
    else if (m_session->isRunning())
        text = tr("Searching…");
    else if (m_field->text().isEmpty())
        text.clear();
    else if (m_hits.total() == 0)
        text = tr("Not found");
    else if (m_wrapped)
        text = tr("%1 of %2, from the other end").arg(locale.toString(m_current + 1), locale.toString(m_hits.total()));
    else
        text = tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(m_hits.total()));
    if (m_hits.isIncomplete() && m_wrong.isEmpty())
        text = tr("%1, not all: the expression is too slow here", "a count of hits").arg(text);
    if (text == m_count->text())
        return;
    m_count->setText(text);
    if (!m_wrong.isEmpty())
        return; // that is what is said of the words
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
    const QStringList words{tr("Aa"), tr("Words"), tr("简≠繁"), tr(".*"), tr("Section")};
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        m_options[i].button->setText(words.at(i));
        m_options[i].button->setToolTip(m_options.at(i).action->toolTip());
        m_options[i].button->setAccessibleName(actions::plainText(m_options.at(i).action->text()));
    }
    m_previous->setToolTip(tr("Previous hit (Shift+F3)"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setToolTip(tr("Next hit (F3)"));
    m_next->setAccessibleName(tr("Next hit"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the find bar"));
    setAccessibleName(tr("Find"));
    showCount();
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace app::docks

#include "moc_findbar.cpp"
