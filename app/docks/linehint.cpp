// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/linehint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace app::docks
{

namespace
{
constexpr int widest = 420;
}

LineHint::LineHint(QWidget *parent)
    : FloatingFrame(parent, Side::Below), m_button(new QPushButton(this)), m_timer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 12);
    row->setSpacing(12);
    row->addWidget(messageLabel(), 1);
    row->addWidget(m_button);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAutoDefault(false);
    setMaximumWidth(widest);
    m_timer->setSingleShot(true);
    m_timer->setInterval(stayMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (hasKeyboard() || underMouse())
            m_timer->start();
        else
            hide();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT accepted();
    });
}

void LineHint::say(const QString &words, const QString &button)
{
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    messageLabel()->setWordWrap(fontMetrics().horizontalAdvance(words) > widest / 2);
    setMessage(words);
    m_timer->start();
}

} // namespace app::docks

#include "moc_linehint.cpp"
