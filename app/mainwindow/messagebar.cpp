// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/messagebar.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;

namespace
{
constexpr int informationMs = 8000;
constexpr qsizetype atMost = 4;
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
    if (notice.kind == Notice::Kind::Info)
        QTimer::singleShot(informationMs, this, &MessageBar::dismiss);
}

void MessageBar::addAction(QHBoxLayout *layout, QAction *action)
{
    auto *button = new QPushButton(actions::plainText(action->text()));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(button, &QPushButton::clicked, this, &MessageBar::dismiss);
    layout->addWidget(button);
}

void MessageBar::dismiss()
{
    hide();
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
    : QWidget(parent), m_registry(registry)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void MessageArea::show(const Notice &notice)
{
    const auto bars = findChildren<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (MessageBar *bar : bars) {
        if (bar->notice().text == notice.text)
            bar->dismiss();
    }
    if (bars.size() >= atMost)
        bars.constFirst()->dismiss();
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, new MessageBar(m_registry, notice, this));
}

void MessageArea::clear()
{
    for (MessageBar *bar : findChildren<MessageBar *>(QString(), Qt::FindDirectChildrenOnly))
        bar->dismiss();
}

} // namespace app::mainwindow

#include "moc_messagebar.cpp"
