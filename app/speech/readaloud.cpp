// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/readaloud.h"

#include "app/reader/readerview.h"
#include "app/speech/voice.h"

#include <algorithm>
#include <utility>

namespace app::speech
{

using core::text::TextRange;
using reader::ReaderView;

namespace
{
/// How far a sentence is looked for where a new text has it elsewhere.
constexpr qsizetype farthestMove = 20'000;
/// The sentence at hand stays in the upper part of the page, so that what follows can be seen, too.
constexpr double lowest = 0.7;
constexpr double resting = 0.25;
} // namespace

ReadAloud::ReadAloud(Voice &voice, QObject *parent) : QObject(parent), m_voice(voice)
{
    connect(&voice, &Voice::finished, this, &ReadAloud::advance);
    connect(&voice, &Voice::failed, this, [this](const QString &message) {
        if (!m_speaking)
            return;
        end();
        Q_EMIT failed(message);
    });
}

ReadAloud::~ReadAloud()
{
    if (m_view)
        m_view->setSpoken({});
}

void ReadAloud::start(ReaderView *view)
{
    stop();
    if (!view)
        return;
    m_view = view;
    m_text = view->document().text();
    const TextRange selection = view->selection();
    m_now = {};
    m_toEnd = selection.isEmpty();
    m_end = m_toEnd ? m_text.size() : selection.end();
    const auto first = nextUtterance(view->document(), m_toEnd ? view->readingPlace() : selection.start(), m_end);
    if (!first)
        return;
    m_speaking = true;
    connect(view, &QObject::destroyed, this, [this] {
        m_view.clear(); // what it had is gone already
        stop();
    });
    Q_EMIT speakingChanged(true);
    say(first);
}

void ReadAloud::stop()
{
    if (!m_speaking)
        return;
    m_voice.stop();
    end();
}

void ReadAloud::end()
{
    if (!std::exchange(m_speaking, false))
        return;
    if (m_view) {
        m_view->disconnect(this);
        m_view->setSpoken({});
        if (m_toEnd && m_view->document().text() == m_text && !m_view->rectOf(m_now.range).isNull())
            m_view->setSelection({m_now.range.start(), m_now.range.start()});
    }
    m_text.clear();
    Q_EMIT speakingChanged(false);
}

void ReadAloud::advance()
{
    if (m_speaking && relocate())
        say(nextUtterance(m_view->document(), m_now.range.end(), m_end));
}

void ReadAloud::goForward()
{
    advance();
}

void ReadAloud::goBack()
{
    if (!m_speaking || !relocate())
        return;
    const auto before = previousUtterance(m_view->document(), m_now.range.start());
    say(before ? before : std::optional(m_now));
}

void ReadAloud::say(const std::optional<Utterance> &utterance)
{
    if (!utterance) {
        m_voice.stop();
        end();
        return;
    }
    const bool follows = m_now.range.isEmpty() || !m_view->rectOf(m_now.range).isNull();
    m_now = *utterance;
    m_view->setSpoken(m_now.range);
    if (follows)
        show();
    // The reader hears what the page shows: in the chosen script.
    m_voice.say(m_view->shownText(m_now.text), m_now.language);
}

void ReadAloud::show()
{
    const QRect rect = m_view->rectOf(m_now.range);
    const int height = m_view->viewport()->height();
    if (rect.isNull() || rect.top() < 0 || rect.top() > height * lowest)
        m_view->alignLine(m_now.range.start(), height * resting);
}

bool ReadAloud::relocate()
{
    if (!m_view)
        return false;
    const QString text = m_view->document().text();
    if (text.isSharedWith(m_text) || text == m_text)
        return true;
    const QString sentence = m_text.mid(m_now.range.start(), m_now.range.length());
    const qsizetype from = std::max<qsizetype>(0, m_now.range.start() - farthestMove);
    const QStringView near = QStringView(text).mid(from, 2 * farthestMove + sentence.size());
    const qsizetype at = near.indexOf(sentence);
    if (at < 0) {
        stop();
        return false;
    }
    m_end = m_toEnd ? text.size() : m_end + from + at - m_now.range.start();
    m_now.range = {from + at, from + at + sentence.size()};
    m_text = text;
    return true;
}

void ReadAloud::setRate(double rate)
{
    m_voice.setRate(rate);
}

} // namespace app::speech

#include "moc_readaloud.cpp"
