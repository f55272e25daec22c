// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/messagebar.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;

namespace
{
constexpr int informationMs = 8000;
} // namespace

MessageBar::MessageBar(const actions::ActionRegistry &registry, const Notice &notice, QWidget *parent)
    : QFrame(parent), m_notice(notice)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    auto *label = new QLabel(notice.text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(label, 1);
    QStringList ids = notice.furtherActions;
    if (!notice.actionId.isEmpty())
        ids.prepend(notice.actionId);
    for (const QString &id : ids)
        addAction(layout, registry.action(QLatin1StringView(id.toLatin1())));
    auto *close = new QToolButton;
    close->setIcon(actions::icon("close"_L1));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss the message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    layout->addWidget(close, 0, Qt::AlignTop);
    setAccessibleName(notice.text);
    if (notice.kind == Notice::Kind::Info || notice.kind == Notice::Kind::Hint)
        QTimer::singleShot(informationMs, this, &MessageBar::dismiss);
}

void MessageBar::addAction(QHBoxLayout *layout, QAction *action)
{
    auto *button = new QPushButton(actions::plainText(action->text()));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    // A hint has had its day once what it offers cannot be done any more: the link is made, the change is undone.
    if (m_notice.kind == Notice::Kind::Info) {
        connect(action, &QAction::enabledChanged, this, [this](bool enabled) {
            if (!enabled)
                dismiss();
        });
        // Or was done, by this button or by key: what it offers next is another change, if of the same name.
        connect(action, &QAction::triggered, this, &MessageBar::dismiss);
        // Or once it offers something else: what would be undone now is another change. Not in this turn, in which
        // the action may still get its name.
        QTimer::singleShot(0, button, [this, button, action] {
            button->setText(actions::plainText(action->text()));
            connect(action, &QAction::changed, button, [this, button, action] {
                if (actions::plainText(action->text()) != button->text())
                    dismiss();
            });
        });
    } else {
        connect(button, &QPushButton::clicked, this, &MessageBar::dismiss);
    }
    layout->addWidget(button);
}

void MessageBar::dismiss()
{
    hide();
    Q_EMIT dismissed();
    deleteLater();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::ToolTipBase));
    const bool serious = m_notice.kind == Notice::Kind::Error;
    painter.fillRect(QRect(0, 0, 3, height()), palette().color(serious ? QPalette::Link : QPalette::Dark));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}

MessageArea::MessageArea(const actions::ActionRegistry &registry, QWidget *parent)
    : QWidget(parent), m_registry(registry), m_more(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_more);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_all = true;
        arrange();
    });
    arrange();
}

void MessageArea::show(const Notice &notice)
{
    const bool isHint = notice.kind == Notice::Kind::Hint;
    const auto before = std::ranges::find_if(m_bars, [&](const MessageBar *bar) {
        return bar->notice().text == notice.text || (isHint && bar->notice().kind == Notice::Kind::Hint);
    });
    if (before != m_bars.end())
        (*before)->dismiss();
    auto *bar = new MessageBar(m_registry, notice, this);
    connect(bar, &MessageBar::dismissed, this, [this, bar] { forget(bar); });
    m_bars.prepend(bar);
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
    arrange();
}

void MessageArea::forget(MessageBar *bar)
{
    m_bars.removeOne(bar);
    if (m_bars.size() <= shownAtOnce)
        m_all = false;
    arrange();
}

void MessageArea::arrange()
{
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        m_bars.at(i)->setVisible(m_all || i < shownAtOnce);
    const qsizetype waiting = m_all ? 0 : m_bars.size() - shownAtOnce;
    m_more->setVisible(waiting > 0);
    if (waiting > 0)
        m_more->setText(tr("Messages not shown: %1").arg(QLocale().toString(waiting)));
}

} // namespace app::mainwindow

#include "moc_messagebar.cpp"
