// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"

#include <QStringList>

/// A voice without sound: keeps what it was told to say; the test says when a sentence has ended.
class FakeVoice : public app::speech::Voice
{
public:
    void say(const QString &text, QLocale::Language language) override
    {
        said.append(text);
        languages.append(language);
        speaking = true;
    }
    void stop() override { speaking = false; }
    void setRate(double newRate) override { rate = newRate; }
    void endSentence()
    {
        speaking = false;
        Q_EMIT finished();
    }
    void breakDown(const QString &why)
    {
        speaking = false;
        Q_EMIT failed(why);
    }

    QStringList said;
    QList<QLocale::Language> languages;
    bool speaking = false;
    double rate = 0;
};
