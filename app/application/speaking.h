// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"
#include "app/speech/readaloud.h"
#include "app/speech/voice.h"

#include <memory>

class QSettings;

namespace app::mainwindow
{
class MainWindow;
class SpeechBar;
} // namespace app::mainwindow

namespace app::application
{

class Reading;

/// Reading aloud, put into the window: its action, its bar, the pace that was chosen last. Made only where there is a
/// voice.
class Speaking : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        QSettings &settings;
        mainwindow::MainWindow &window;
        const Reading &reading;
    };
    Speaking(const Parts &parts, std::unique_ptr<speech::Voice> voice);
    ~Speaking() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void showState(bool speaking);
    void setPace(int step);

    Parts m_parts;
    std::unique_ptr<speech::Voice> m_voice;

public:
    speech::ReadAloud aloud;

private:
    mainwindow::SpeechBar *m_bar; ///< the window's child
    reader::ReaderView *m_view = nullptr;
    int m_pace = 0; ///< steps of a fifth, -5 to 5
};

} // namespace app::application
