// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/openingpage.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app::mainwindow
{

namespace
{
constexpr int wordsAfterMs = 1000;
}

OpeningPage::OpeningPage(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_words(new QLabel), m_cancel(new QPushButton(tr("&Cancel")))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setTextFormat(Qt::PlainText);
    layout->addWidget(m_words, 0, Qt::AlignHCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_words->hide();
    m_cancel->hide();
    QTimer::singleShot(wordsAfterMs, this, [this] {
        setProgress(m_share);
        m_words->show();
        m_cancel->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &OpeningPage::cancelled);
}

void OpeningPage::setProgress(double share)
{
    m_share = share;
    m_words->setText(tr("Reading “%1” · %2 %").arg(m_name, QLocale().toString(qRound(share * 100))));
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
