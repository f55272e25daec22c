// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/utterance.h"

#include "core/text/segmentation.h"

#include <algorithm>

namespace app::speech
{

using core::document::Document;
using core::text::TextRange;

namespace
{
/// How much of the text around a sentence tells its language.
constexpr qsizetype surroundings = 400;

bool isKana(QChar c)
{
    return c.unicode() >= 0x3041 && c.unicode() <= 0x30FE;
}

/// Kana anywhere near make Japanese of Han; a sentence without either is read as the letters have it.
QLocale::Language languageOf(QStringView text, TextRange range)
{
    const QStringView sentence = text.mid(range.start(), range.length());
    if (std::ranges::any_of(sentence, [](QChar c) { return c.script() == QChar::Script_Hangul; }))
        return QLocale::Korean;
    const bool han = std::ranges::any_of(sentence, [](QChar c) { return c.script() == QChar::Script_Han; });
    if (!han && std::ranges::none_of(sentence, isKana)) {
        if (std::ranges::any_of(sentence, [](QChar c) { return c.script() == QChar::Script_Cyrillic; }))
            return QLocale::Russian;
        return QLocale::English;
    }
    const qsizetype low = std::max<qsizetype>(0, range.start() - surroundings);
    const qsizetype high = std::min(text.size(), range.end() + surroundings);
    return std::ranges::any_of(text.mid(low, high - low), isKana) ? QLocale::Japanese : QLocale::Chinese;
}

bool sounds(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

Utterance utteranceOf(QStringView text, TextRange range)
{
    return {range, text.mid(range.start(), range.length()).toString().simplified(), languageOf(text, range)};
}
} // namespace

std::optional<Utterance> nextUtterance(const Document &document, qsizetype from, qsizetype end)
{
    const QStringView text = document.text();
    end = std::min(end, text.size());
    qsizetype at = std::max<qsizetype>(0, from);
    while (at < end) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype stop = std::min(core::text::sentenceAt(text, at).end(), end);
        const TextRange range(at, std::max(stop, at + 1));
        if (sounds(text.mid(range.start(), range.length())))
            return utteranceOf(text, range);
        at = range.end();
    }
    return std::nullopt;
}

std::optional<Utterance> previousUtterance(const Document &document, qsizetype before)
{
    const QStringView text = document.text();
    qsizetype at = std::min(before, text.size());
    while (at > 0) {
        --at;
        if (text.at(at).isSpace())
            continue;
        const TextRange range = core::text::sentenceAt(text, at);
        if (range.start() < before && sounds(text.mid(range.start(), range.length())))
            return utteranceOf(text, range);
        at = std::min(at, range.start());
    }
    return std::nullopt;
}

} // namespace app::speech
