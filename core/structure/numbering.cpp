// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/numbering.h"

#include "core/structure/lines.h"
#include "core/structure/numberforms.h"

#include <QString>

namespace core::structure
{

namespace
{
constexpr qsizetype lookahead = 40;
} // namespace

namespace
{
/// Whether a number can begin with the character: nearly all lines of a text are told by it.
bool mayOpen(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x4E00)
        return true;
    if (u > 0x9FFF)
        return u == u'（' || (u >= 0xFF10 && u <= 0xFF19);
    static constexpr text::CharSet words(u"第附其之上中下正");
    return text::CharClass::is(c, text::CharClass::HanNumeral) || words.contains(c);
}
} // namespace

namespace
{
/// 正文 第1章 渡口: a chapter as sites of serial novels name it.
std::optional<Numbering> readChapterOfText(QStringView line)
{
    static constexpr QStringView word = u"正文";
    if (!line.startsWith(word))
        return std::nullopt;
    qsizetype at = word.size();
    while (at < line.size() && isBlank(line.at(at)))
        ++at;
    auto number = at < line.size() ? readUnit(line.sliced(at)) : std::nullopt;
    if (!number || number->unit != NumberUnit::Chapter)
        return std::nullopt;
    number->length += at;
    number->numberLength += at;
    return number;
}
} // namespace

std::optional<Numbering> readNumbering(QStringView whole)
{
    const QStringView line = whole.first(std::min(whole.size(), lookahead));
    if (line.isEmpty() || !mayOpen(line.front()))
        return std::nullopt;
    using Reader = std::optional<Numbering> (*)(QStringView);
    static constexpr std::array<Reader, 12> readers{readUnit,       readChapterOfText, readBranchedUnit, readWord,
                                                    readAttachment, readSign,          readParagraph,    readBracketed,
                                                    readDotted,     readMarked,        readOneOf,        readBare};
    for (const Reader reader : readers) {
        if (auto n = reader(line)) {
            n->alone = n->length >= whole.size();
            return n;
        }
    }
    return std::nullopt;
}

std::optional<Numbering> asLetter(QStringView line, const Numbering &roman)
{
    if (roman.style != NumberStyle::Roman || line.isEmpty())
        return std::nullopt;
    if (line.size() == 1 && line.front().isUpper()) {
        Numbering alone = roman;
        alone.style = NumberStyle::Letter;
        alone.value = line.front().unicode() - u'A' + 1;
        return alone;
    }
    const qsizetype at = roman.sign == u'(' ? 1 : 0;
    if (at + 1 >= line.size() || line.at(at).unicode() >= 128 || !line.at(at).isLetter() ||
        line.at(at + 1).isLetter() || roman.sign == u'B' || roman.sign == u'b')
        return std::nullopt;
    Numbering letter = roman;
    letter.style = NumberStyle::Letter;
    letter.value = line.at(at).toLower().unicode() - u'a' + 1;
    letter.sign = roman.sign == u'(' ? (line.at(at).isUpper() ? u'(' : u')') : roman.sign;
    return letter;
}

bool opensEnumeration(QStringView line)
{
    if (line.size() < 3)
        return false;
    if (line.front() == u'第') {
        const auto numeral = text::readHanNumeral(line.sliced(1));
        return numeral && 1 + numeral->length < line.size() &&
               QStringView(u"，,、：:").contains(line.at(1 + numeral->length));
    }
    if (const auto numeral = text::readHanNumeral(line); numeral && numeral->length < line.size())
        return QStringView(u"是要则則").contains(line.at(numeral->length));
    static const std::array<QStringView, 5> words{u"首先", u"其次", u"再次", u"最后", u"最後"};
    for (const QStringView word : words) {
        if (line.startsWith(word) && line.size() > 2 && QStringView(u"，,").contains(line.at(2)))
            return true;
    }
    return false;
}

} // namespace core::structure
