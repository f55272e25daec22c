// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftelements.h"

#include "core/text/bigrams.h"

namespace core::repair
{

using Kind = ShiftElement::Kind;

namespace
{
void setReading(ShiftElement &element, Kind kind, const BracketedReading &bracket)
{
    element.kind = kind;
    element.range = {element.range.start(), bracket.range.end()};
    element.reading = bracket.spelled;
    element.letters = bracket.reading;
}

/// `?huì)`, or with a decoder that leaves the bracket alone `?(huì)`.
void readQuestion(QStringView text, ShiftElement &element)
{
    const qsizetype at = element.range.start();
    element.kind = Kind::Question;
    auto bracket = halfBracketedReading(text, at + 1);
    if (!bracket)
        bracket = bracketedReading(text, at + 1);
    if (bracket)
        setReading(element, Kind::LostGloss, *bracket);
}
} // namespace

ShiftElement shiftElement(QStringView text, qsizetype at)
{
    ShiftElement element;
    element.range = {at, std::min(at + 1, text.size())};
    if (at >= text.size())
        return element;
    element.character = text[at].unicode();
    if (element.character == u'?' || element.character == QChar::ReplacementCharacter) {
        readQuestion(text, element);
    } else if (element.character <= 0x80) {
        element.kind = Kind::Ascii;
        if (element.character == u'(') {
            if (const auto bracket = bracketedReading(text, at))
                setReading(element, Kind::Gloss, *bracket);
        }
    } else {
        element.bytes = text::gbk::encoded(element.character);
        element.kind = element.bytes ? Kind::Pair : Kind::Foreign;
    }
    return element;
}

bool isLoneMark(QStringView text, qsizetype at)
{
    constexpr qsizetype looked = 5;
    constexpr double least = 9; // −ln p a character
    constexpr double leastOfFew = 11;
    if (at == 0 || text[at - 1].unicode() <= 0x7F)
        return false;
    double cost = 0;
    qsizetype i = at + 1;
    for (; i < std::min(at + 1 + looked, text.size()) && text[i].unicode() > 0x7F; ++i)
        cost += i > at + 1 ? text::bigrams::cost(text[i - 1].unicode(), text[i].unicode()) : 0;
    const qsizetype pairs = i - at - 2;
    if (pairs == looked - 1)
        return cost >= least * static_cast<double>(pairs);
    // A letter may be the second byte that brings the text into step.
    const bool letter = i < text.size() && text[i].unicode() >= 0x40 && text[i].unicode() < 0x7F;
    return pairs > 0 && letter && cost >= leastOfFew * static_cast<double>(pairs);
}

text::gbk::Pair fullWidthPair(char16_t mark)
{
    switch (mark) {
    case u',':
    case u';':
    case u':':
    case u'?':
    case u'!':
    case u'(':
    case u')':
        return {0xA3, static_cast<quint8>(mark + 0x80)};
    default:
        return {};
    }
}

} // namespace core::repair
