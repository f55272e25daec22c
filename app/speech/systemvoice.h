// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"

#include <QThread>

#include <memory>

namespace app::speech
{

/// The system's speech through Qt TextToSpeech. The engine lives in a thread of its own, because reaching a speech
/// service may take seconds.
class SystemVoice : public Voice
{
    Q_OBJECT

public:
    /// Null unless the program was built with Qt TextToSpeech and one of its engines is installed. Asks no service.
    static std::unique_ptr<Voice> ifInstalled();

    ~SystemVoice() override;

    void say(const QString &text, QLocale::Language language) override;
    void stop() override;
    void setRate(double rate) override;

private:
    class Engine;

    SystemVoice();

    QThread *m_thread = nullptr;     ///< runs from the first sentence on; its own, unless it hangs at the end
    std::shared_ptr<QObject> m_gate; ///< takes in the engine's reports
    Engine *m_engine = nullptr;      ///< lives in the thread
    quint64 m_wanted = 0;
    double m_rate = 0;
};

} // namespace app::speech
