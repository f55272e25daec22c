// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/shiftelements.h"

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
