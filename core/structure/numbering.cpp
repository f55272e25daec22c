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
    switch (u) {
    case u'第':
    case u'附':
    case u'其':
    case u'之':
    case u'上':
    case u'中':
    case u'下':
    case u'零':
    case u'一':
    case u'二':
    case u'两':
    case u'兩':
    case u'三':
    case u'四':
    case u'五':
    case u'六':
    case u'七':
    case u'八':
    case u'九':
    case u'十':
    case u'百':
    case u'千':
    case u'万':
    case u'萬':
    case u'廿':
    case u'卅':
    case u'卌':
    case u'壹':
    case u'贰':
    case u'貳':
    case u'弐':
    case u'叁':
    case u'參':
    case u'参':
    case u'叄':
    case u'肆':
    case u'伍':
    case u'陆':
    case u'陸':
    case u'柒':
    case u'捌':
    case u'玖':
    case u'拾':
    case u'佰':
    case u'仟':
        return true;
    default:
        return false;
    }
}
} // namespace

std::optional<Numbering> readNumbering(QStringView whole)
{
    const QStringView line = whole.first(std::min(whole.size(), lookahead));
    if (line.isEmpty() || !mayOpen(line.front()))
        return std::nullopt;
    using Reader = std::optional<Numbering> (*)(QStringView);
    static constexpr std::array<Reader, 9> readers{readUnit,       readBranchedUnit, readWord,
                                                   readAttachment, readBracketed,    readDotted,
                                                   readMarked,     readOneOf,        readBare};
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
