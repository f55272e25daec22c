// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/doubtbar.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"
#include "app/models/doubts.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr int barWidth = 380;
}

DoubtBar::DoubtBar(const actions::ActionRegistry &registry, QWidget *parent)
    : FloatingFrame(parent) // above: whether it is a heading shows in what follows
    , m_registry(registry)
    , m_what(new QLabel(this))
    , m_count(new QLabel(this))
    , m_reason(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    QFont bold = font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(m_what, 1);
    head->addWidget(m_count);
    m_leave = addButton("structure.leave", "close"_L1, head);
    column->addLayout(head);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_reason);
    column->addSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_accept = addAnswer("structure.accept", row);
    m_reject = addAnswer("structure.reject", row);
    row->addStretch();
    m_previous = addButton("structure.previousDoubt", "previous"_L1, row);
    m_next = addButton("structure.nextDoubt", "next"_L1, row);
    column->addLayout(row);
    column->addWidget(messageLabel());
    setFixedWidth(barWidth);
    retranslate();
}

QToolButton *DoubtBar::addButton(const char *action, QLatin1StringView icon, QHBoxLayout *row)
{
    auto *button = new QToolButton(this);
    button->setIcon(actions::icon(icon));
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setMinimumHeight(28);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, m_registry.action(QLatin1StringView(action)), &QAction::trigger);
    row->addWidget(button);
    return button;
}

QPushButton *DoubtBar::addAnswer(const char *action, QHBoxLayout *row)
{
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, m_registry.action(QLatin1StringView(action)), &QAction::trigger);
    row->addWidget(button);
    return button;
}

void DoubtBar::setDoubt(const models::Doubt &doubt, qsizetype place, qsizetype count)
{
    const bool article = doubt.kind == models::Doubt::Kind::Article;
    setWords(article);
    const QLocale locale;
    m_count->setText(tr("%1 of %2", "place in a walk").arg(locale.toString(place), locale.toString(count)));
    const QString sure = models::confidenceInWords(doubt.confidence);
    m_reason->setText(doubt.reason.isEmpty() ? sure : tr("%1: %2", "how sure: why").arg(sure, doubt.reason));
    setAccessibleName(tr("%1, %2. %3").arg(m_what->text(), m_count->text(), m_reason->text()));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DoubtBar::setWords(bool article)
{
    const auto keyOf = [this](QLatin1StringView id) {
        return m_registry.action(id)->shortcut().toString(QKeySequence::NativeText);
    };
    m_what->setText(article ? tr("Does an article begin here?") : tr("Is this a heading?"));
    const QString accept = article ? tr("A new article") : tr("A heading");
    const QString reject = article ? tr("The same article") : tr("A paragraph");
    m_accept->setText(tr("%1 (%2)", "answer (key)").arg(accept, keyOf("structure.accept"_L1)));
    m_reject->setText(tr("%1 (%2)", "answer (key)").arg(reject, keyOf("structure.reject"_L1)));
}

void DoubtBar::retranslate()
{
    setWords(false);
    for (const auto &[button, id] :
         {std::pair(m_previous, "structure.previousDoubt"_L1), std::pair(m_next, "structure.nextDoubt"_L1),
          std::pair(m_leave, "structure.leave"_L1)}) {
        button->setToolTip(m_registry.action(id)->toolTip());
        button->setAccessibleName(actions::plainText(m_registry.action(id)->text()));
    }
}

void DoubtBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingFrame::changeEvent(event);
}

} // namespace app::docks

#include "moc_doubtbar.cpp"
