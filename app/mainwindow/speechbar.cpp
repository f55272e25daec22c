// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/speechbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace app::mainwindow
{

SpeechBar::SpeechBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_back(new QToolButton)
    , m_forward(new QToolButton)
    , m_slower(new QToolButton)
    , m_faster(new QToolButton)
    , m_stop(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    row->addWidget(m_words, 1);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QToolButton *button : {m_back, m_forward, m_slower, m_faster, m_stop}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_back, &QToolButton::clicked, this, &SpeechBar::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &SpeechBar::forwardWanted);
    connect(m_slower, &QToolButton::clicked, this, [this] { Q_EMIT paceWanted(-1); });
    connect(m_faster, &QToolButton::clicked, this, [this] { Q_EMIT paceWanted(1); });
    connect(m_stop, &QToolButton::clicked, this, &SpeechBar::stopWanted);
    hide();
    retranslate();
}

void SpeechBar::showPace(int step, int most)
{
    m_slower->setEnabled(step > -most);
    m_faster->setEnabled(step < most);
}

void SpeechBar::retranslate()
{
    m_words->setText(tr("Reading aloud"));
    m_back->setText(tr("Sentence back"));
    m_forward->setText(tr("Sentence on"));
    m_slower->setText(tr("Slower"));
    m_faster->setText(tr("Faster"));
    m_stop->setText(tr("Stop (Esc)"));
    setAccessibleName(m_words->text());
}

void SpeechBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace app::mainwindow

#include "moc_speechbar.cpp"
