// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/systemvoice.h"

#ifdef ZHUPI_SPEECH
#include <QTextToSpeech>
#endif

#include <algorithm>

namespace app::speech
{

#ifdef ZHUPI_SPEECH

namespace
{
constexpr int patienceMs = 1'000;

/// Engines that make no sound are for tests of Qt itself.
QStringList soundingEngines()
{
    QStringList engines = QTextToSpeech::availableEngines();
    engines.removeAll(QStringLiteral("mock"));
    // The speech service knows the languages and the pace that its user chose; others are second to it.
    std::ranges::stable_sort(engines, {}, [](const QString &name) { return name != QLatin1StringView("speechd"); });
    return engines;
}
} // namespace

/// The engine's side of the voice. Each order carries the number of its sentence, so that what is late is known.
class SystemVoice::Engine : public QObject
{
public:
    explicit Engine(SystemVoice &voice) : m_voice(voice), m_gate(voice.m_gate) {}

    void say(quint64 number, const QString &text, QLocale::Language language, double rate)
    {
        m_number = number;
        m_speaking = false;
        if (const QString trouble = prepare(language); !trouble.isEmpty()) {
            report([number, trouble](SystemVoice &voice) {
                if (voice.m_wanted == number)
                    Q_EMIT voice.failed(trouble);
            });
            return;
        }
        m_speech->setRate(rate);
        m_speech->say(text);
    }

    void stop()
    {
        m_speaking = false;
        m_number = 0;
        if (m_speech)
            m_speech->stop();
    }

private:
    /// Opens an engine that has a voice for the language, unless the one at work does; says what is in the way.
    QString prepare(QLocale::Language language)
    {
        if (m_speech && speaks(*m_speech, language))
            return {};
        for (const QString &name : soundingEngines()) {
            auto speech = std::make_unique<QTextToSpeech>(name);
            // Its state says nothing yet: without a voice for the system's language it begins in error.
            if (speaks(*speech, language)) {
                m_speech = std::move(speech);
                follow();
                return {};
            }
        }
        const QString words = QLocale(language).nativeLanguageName();
        return SystemVoice::tr("No voice for this language (%1) is installed, or the speech service does not answer. "
                               "Voices for many languages come with the package speech-dispatcher-espeak-ng.")
            .arg(words);
    }

    /// Sets the voice to the language; false where it has none. A territory of the user's own goes first.
    static bool speaks(QTextToSpeech &speech, QLocale::Language language)
    {
        const QList<QLocale> locales = speech.availableLocales();
        if (locales.contains(speech.locale()) && speech.locale().language() == language)
            return true;
        if (language == QLocale::Chinese && isMandarin(speech.voice()))
            return true;
        const QLocale own = QLocale::system();
        auto at = std::ranges::find_if(
            locales, [&](const QLocale &l) { return l.language() == language && l.territory() == own.territory(); });
        if (at == locales.end())
            at = std::ranges::find(locales, language, &QLocale::language);
        if (at == locales.end())
            return language == QLocale::Chinese && takeMandarin(speech, locales);
        speech.setLocale(*at);
        return true;
    }

    /// espeak-ng has Mandarin under its code in ISO 639-3, "cmn", which QLocale 6.4 takes for no language at all.
    static bool takeMandarin(QTextToSpeech &speech, const QList<QLocale> &locales)
    {
        const auto none = std::ranges::find(locales, QLocale::C, &QLocale::language);
        if (none == locales.end())
            return false;
        const QLocale former = speech.locale();
        speech.setLocale(*none);
        const QList<QVoice> voices = speech.availableVoices();
        const auto at = std::ranges::find_if(voices, isMandarin);
        if (at == voices.end()) {
            speech.setLocale(former);
            return false;
        }
        speech.setVoice(*at);
        return true;
    }

    static bool isMandarin(const QVoice &voice)
    {
        return voice.locale().language() == QLocale::C && voice.name().contains(QLatin1StringView("Mandarin"));
    }

    void follow()
    {
        connect(m_speech.get(), &QTextToSpeech::stateChanged, this, [this](QTextToSpeech::State state) {
            if (state == QTextToSpeech::Speaking) {
                m_speaking = true;
            } else if (state == QTextToSpeech::Ready && m_speaking) {
                m_speaking = false;
                report([number = m_number](SystemVoice &voice) {
                    if (voice.m_wanted == number)
                        Q_EMIT voice.finished();
                });
            } else if (state == QTextToSpeech::Error) {
                fail();
            }
        });
    }

    void fail()
    {
        m_speaking = false;
        const QString words = SystemVoice::tr("The speech service stopped: %1").arg(m_speech->errorString());
        report([number = m_number, words](SystemVoice &voice) {
            if (voice.m_wanted == number)
                Q_EMIT voice.failed(words);
        });
    }

    template <typename Report>
    void report(Report report)
    {
        // Nothing arrives at a voice that has gone.
        if (const std::shared_ptr<QObject> gate = m_gate.lock())
            QMetaObject::invokeMethod(gate.get(), [report, voice = &m_voice] { report(*voice); }, Qt::QueuedConnection);
    }

    SystemVoice &m_voice;
    std::weak_ptr<QObject> m_gate;
    std::unique_ptr<QTextToSpeech> m_speech;
    quint64 m_number = 0;
    bool m_speaking = false; ///< the engine began with the sentence
};

std::unique_ptr<Voice> SystemVoice::ifInstalled()
{
    return soundingEngines().isEmpty() ? nullptr : std::unique_ptr<Voice>(new SystemVoice);
}

SystemVoice::SystemVoice() : m_thread(new QThread), m_gate(std::make_shared<QObject>()) {}

SystemVoice::~SystemVoice()
{
    stop();
    m_gate.reset();
    m_thread->quit();
    // A service that hangs must not keep the program from ending: its thread is left behind.
    if (!m_thread->isRunning() || m_thread->wait(patienceMs))
        delete m_thread;
}

void SystemVoice::say(const QString &text, QLocale::Language language)
{
    if (!m_engine) {
        m_engine = new Engine(*this);
        m_engine->moveToThread(m_thread);
        connect(m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
        m_thread->start();
    }
    const quint64 number = ++m_wanted;
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, number, text, language, rate = m_rate] {
        engine->say(number, text, language, rate);
    });
}

void SystemVoice::stop()
{
    ++m_wanted;
    if (m_engine)
        QMetaObject::invokeMethod(m_engine, [engine = m_engine] { engine->stop(); });
}

#else

class SystemVoice::Engine
{
};

std::unique_ptr<Voice> SystemVoice::ifInstalled()
{
    return nullptr;
}

SystemVoice::SystemVoice() = default;

SystemVoice::~SystemVoice() = default;

void SystemVoice::say(const QString &, QLocale::Language) {}

void SystemVoice::stop() {}

#endif

void SystemVoice::setRate(double rate)
{
    m_rate = std::clamp(rate, -1.0, 1.0);
}

} // namespace app::speech

#include "moc_systemvoice.cpp"
#include "moc_voice.cpp"
