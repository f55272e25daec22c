// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/utterance.h"

#include <QObject>
#include <QPointer>

namespace app::reader
{
class ReaderView;
}

namespace app::speech
{

class Voice;

/// Reads a text out sentence by sentence: the spoken one is tinted in the view, and the page follows as long as the
/// reader leaves it where the speech is. Where it was stopped the caret stands, so that it goes on from there. Ends
/// with the text, with the view, or with a text that does not have the sentence any more. GUI thread only.
class ReadAloud : public QObject
{
    Q_OBJECT

public:
    /// The voice outlives this.
    explicit ReadAloud(Voice &voice, QObject *parent = nullptr);
    ~ReadAloud() override;

    /// The selection, or from the caret (where that is off the screen: from the first line on it) to the end.
    void start(reader::ReaderView *view);
    void stop();
    bool isSpeaking() const { return m_speaking; }
    reader::ReaderView *view() const { return m_view; }
    core::text::TextRange sentence() const { return m_now.range; }
    /// The sentence after, or the one before; nothing while it is silent.
    void goForward();
    void goBack();
    void setRate(double rate);

Q_SIGNALS:
    void speakingChanged(bool speaking);
    void failed(const QString &message);

private:
    void advance();
    void say(const std::optional<Utterance> &utterance);
    void show();
    /// Finds the sentence again where the text became another; false where it has gone.
    bool relocate();
    void end();

    Voice &m_voice;
    QPointer<reader::ReaderView> m_view;
    QString m_text; ///< of the document, as the sentence was found in it; shared with it
    Utterance m_now;
    qsizetype m_end = 0;
    bool m_toEnd = false; ///< of the text, however long it becomes
    bool m_speaking = false;
};

} // namespace app::speech
