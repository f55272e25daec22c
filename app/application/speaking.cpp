// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/speaking.h"

#include "app/actions/actionregistry.h"
#include "app/application/reading.h"
#include "app/controllers/workspace.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/speechbar.h"
#include "app/reader/readerview.h"

#include <QKeyEvent>
#include <QSettings>

#include <algorithm>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using mainwindow::SpeechBar;

namespace
{
constexpr auto actionId = "go.readAloud"_L1;
constexpr auto paceKey = "speechPace"_L1;
constexpr int fastest = 5;
} // namespace

Speaking::Speaking(const Parts &parts, std::unique_ptr<speech::Voice> voice)
    : m_parts(parts), m_voice(std::move(voice)), aloud(*m_voice), m_bar(new SpeechBar)
{
    parts.window.addPageBar(m_bar);
    setPace(parts.settings.value(paceKey).toInt());
    follow();
}

Speaking::~Speaking()
{
    aloud.disconnect(this);
}

void Speaking::follow()
{
    m_parts.page.registry.onToggled(actionId, this, [this](bool on) {
        if (on)
            aloud.start(m_parts.reading.view());
        else
            aloud.stop();
        m_parts.page.registry.setChecked(actionId, aloud.isSpeaking()); // there may be nothing to say
    });
    connect(&aloud, &speech::ReadAloud::speakingChanged, this, &Speaking::showState);
    connect(&aloud, &speech::ReadAloud::failed, this, [this](const QString &message) {
        m_parts.page.workspace.tell({controllers::Notice::Kind::Error, message, {}, {}});
    });
    connect(&m_parts.window, &mainwindow::MainWindow::currentViewChanged, &aloud, &speech::ReadAloud::stop);
    connect(m_bar, &SpeechBar::stopWanted, &aloud, &speech::ReadAloud::stop);
    connect(m_bar, &SpeechBar::forwardWanted, &aloud, &speech::ReadAloud::goForward);
    connect(m_bar, &SpeechBar::backWanted, &aloud, &speech::ReadAloud::goBack);
    connect(m_bar, &SpeechBar::paceWanted, this, [this](int by) {
        setPace(m_pace + by);
        m_parts.settings.setValue(paceKey, m_pace);
    });
}

void Speaking::showState(bool speaking)
{
    m_parts.page.registry.setChecked(actionId, speaking);
    m_bar->setVisible(speaking);
    if (speaking) {
        m_view = aloud.view();
        m_view->installEventFilter(this);
    } else if (m_view) {
        if (aloud.view())
            m_view->removeEventFilter(this);
        m_view = nullptr;
    }
}

void Speaking::setPace(int step)
{
    m_pace = std::clamp(step, -fastest, fastest);
    aloud.setRate(m_pace / double(fastest));
    m_bar->showPace(m_pace, fastest);
}

/// Escape in the page makes it silent.
bool Speaking::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_view) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            aloud.stop();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app::application

#include "moc_speaking.cpp"
