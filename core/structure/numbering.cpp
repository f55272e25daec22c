// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/numbering.h"

#include "core/structure/lines.h"
#include "core/text/numerals.h"

#include <QString>

namespace core::structure
{

using text::Numeral;
using text::NumeralKind;

namespace
{
constexpr qsizetype lookahead = 40;

struct UnitName {
    QStringView name;
    NumberUnit unit;
    bool strong; ///< may carry its title directly: 第一章总则; the others need a blank, a colon or the line's end
};

const UnitName *unitAt(QStringView text)
{
    static const std::array<UnitName, 41> units{{
        {u"部分", NumberUnit::Part, true},    {u"分编", NumberUnit::SubPart, true},
        {u"分編", NumberUnit::SubPart, true}, {u"单元", NumberUnit::Chapter, true},
        {u"單元", NumberUnit::Chapter, true}, {u"专题", NumberUnit::Chapter, true},
        {u"编", NumberUnit::Part, true},      {u"編", NumberUnit::Part, true},
        {u"篇", NumberUnit::Part, true},      {u"章", NumberUnit::Chapter, true},
        {u"回", NumberUnit::Chapter, true},   {u"讲", NumberUnit::Chapter, true},
        {u"講", NumberUnit::Chapter, true},   {u"课", NumberUnit::Chapter, true},
        {u"課", NumberUnit::Chapter, true},   {u"话", NumberUnit::Chapter, true},
        {u"話", NumberUnit::Chapter, true},   {u"折", NumberUnit::Chapter, false},
        {u"齣", NumberUnit::Chapter, false},  {u"出", NumberUnit::Chapter, false},
        {u"幕", NumberUnit::Chapter, false},  {u"场", NumberUnit::Section, false},
        {u"場", NumberUnit::Section, false},  {u"节", NumberUnit::Section, true},
        {u"節", NumberUnit::Section, true},   {u"条", NumberUnit::Article, true},
        {u"條", NumberUnit::Article, true},   {u"款", NumberUnit::Division, false},
        {u"目", NumberUnit::Item, false},     {u"项", NumberUnit::SubItem, false},
        {u"項", NumberUnit::SubItem, false},  {u"卷", NumberUnit::Volume, false},
        {u"巻", NumberUnit::Volume, false},   {u"部", NumberUnit::Volume, false},
        {u"册", NumberUnit::Volume, false},   {u"冊", NumberUnit::Volume, false},
        {u"集", NumberUnit::Chapter, false},  {u"辑", NumberUnit::Volume, false},
        {u"輯", NumberUnit::Volume, false},   {u"封", NumberUnit::Chapter, false},
        {u"夜", NumberUnit::Chapter, false},
    }};
    for (const UnitName &unit : units) {
        if (text.startsWith(unit.name))
            return &unit;
    }
    return nullptr;
}

/// What follows a strong unit inside a sentence, where the number refers rather than heads: 第三条规定, 第一章的,
/// 第二节课.
bool refersOn(QStringView after)
{
    static const std::array<QStringView, 22> words{u"规定", u"規定", u"所", u"的", u"之规定", u"之規定", u"第", u"至",
                                                   u"和",   u"及",   u"、", u"，", u",",      u"。",     u"；", u"或",
                                                   u"与",   u"與",   u"中", u"课", u"に",     u"の"};
    for (const QStringView word : words) {
        if (after.startsWith(word))
            return true;
    }
    return false;
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at;
}

void finish(Numbering *n, QStringView line, qsizetype numberEnd)
{
    n->numberLength = numberEnd;
    n->length = skipBlanks(line, numberEnd);
    n->blankAfter = n->length > numberEnd;
    n->alone = n->length >= line.size();
}

std::optional<Numeral> anyNumeral(QStringView text)
{
    if (auto han = text::readHanNumeral(text))
        return han;
    if (auto arabic = text::readArabicNumeral(text))
        return arabic;
    return text::readRomanNumeral(text);
}

/// 第三章, 第 １ 條, 第十七条之一, 第三部分
std::optional<Numbering> readUnit(QStringView line)
{
    if (line.front() != u'第')
        return std::nullopt;
    qsizetype at = skipBlanks(line, 1);
    const auto numeral = anyNumeral(line.sliced(at));
    if (!numeral)
        return std::nullopt;
    at = skipBlanks(line, at + numeral->length);
    const UnitName *unit = unitAt(line.sliced(at));
    Numbering n;
    n.style = NumberStyle::Unit;
    n.value = numeral->value;
    if (!unit) {
        // 第一の手記: a short line of its own.
        if (at >= line.size() || line.at(at) != u'の' || line.size() > 16)
            return std::nullopt;
        n.unit = NumberUnit::Chapter;
        n.sign = u'の';
        finish(&n, line, at);
        return n;
    }
    n.unit = unit->unit;
    n.sign = line.at(at).unicode();
    at += unit->name.size();
    qsizetype sub = skipBlanks(line, at);
    if (sub < line.size() && (line.at(sub) == u'之' || line.at(sub) == u'の')) {
        const qsizetype from = skipBlanks(line, sub + 1);
        if (const auto more = anyNumeral(line.sliced(from)); more && more->kind != NumeralKind::Roman) {
            n.sub = more->value;
            at = from + more->length;
        }
    } else if (sub < line.size() && line.at(sub) == u'-' && n.unit == NumberUnit::Article) {
        if (const auto more = text::readArabicNumeral(line.sliced(sub + 1))) {
            n.sub = more->value;
            at = sub + 1 + more->length;
        }
    }
    if (at < line.size() && (line.at(at) == u'：' || line.at(at) == u':' || line.at(at) == u'、'))
        ++at;
    finish(&n, line, at);
    const bool separated =
        n.blankAfter || n.alone || line.at(at - 1) == u'：' || line.at(at - 1) == u':' || line.at(at - 1) == u'、';
    if (!separated && (!unit->strong || refersOn(line.sliced(n.length))))
        return std::nullopt;
    return n;
}

/// 第 1-1 條: the number before the unit has a branch.
std::optional<Numbering> readBranchedUnit(QStringView line)
{
    if (line.front() != u'第')
        return std::nullopt;
    qsizetype at = skipBlanks(line, 1);
    const auto main = text::readArabicNumeral(line.sliced(at));
    if (!main)
        return std::nullopt;
    at = skipBlanks(line, at + main->length);
    if (at >= line.size() || (line.at(at) != u'-' && line.at(at) != u'之' && line.at(at) != u'－'))
        return std::nullopt;
    at = skipBlanks(line, at + 1);
    const auto branch = text::readArabicNumeral(line.sliced(at));
    if (!branch)
        return std::nullopt;
    at = skipBlanks(line, at + branch->length);
    const UnitName *unit = unitAt(line.sliced(at));
    if (!unit)
        return std::nullopt;
    Numbering n;
    n.style = NumberStyle::Unit;
    n.unit = unit->unit;
    n.sign = line.at(at).unicode();
    n.value = main->value;
    n.sub = branch->value;
    finish(&n, line, at + unit->name.size());
    return n.blankAfter || n.alone ? std::optional(n) : std::nullopt;
}

/// Chapter IV, PART TWO is left to form; Appendix B
std::optional<Numbering> readWord(QStringView line)
{
    struct Word {
        QLatin1StringView name;
        NumberUnit unit;
    };
    static const std::array<Word, 10> words{{{QLatin1StringView("chapter"), NumberUnit::Chapter},
                                             {QLatin1StringView("book"), NumberUnit::Volume},
                                             {QLatin1StringView("volume"), NumberUnit::Volume},
                                             {QLatin1StringView("part"), NumberUnit::Part},
                                             {QLatin1StringView("section"), NumberUnit::Section},
                                             {QLatin1StringView("subpart"), NumberUnit::SubPart},
                                             {QLatin1StringView("article"), NumberUnit::Article},
                                             {QLatin1StringView("appendix"), NumberUnit::Appendix},
                                             {QLatin1StringView("annex"), NumberUnit::Appendix},
                                             {QLatin1StringView("lesson"), NumberUnit::Chapter}}};
    if (!line.front().isUpper())
        return std::nullopt;
    for (const Word &word : words) {
        if (!line.startsWith(word.name, Qt::CaseInsensitive))
            continue;
        qsizetype at = skipBlanks(line, word.name.size());
        if (at == word.name.size() || at >= line.size())
            return std::nullopt;
        const QStringView rest = line.sliced(at);
        Numbering n;
        n.style = NumberStyle::Word;
        n.unit = word.unit;
        std::optional<Numeral> numeral = text::readArabicNumeral(rest);
        if (!numeral)
            numeral = text::readRomanNumeral(rest);
        if (!numeral && rest.front().isUpper() && (rest.size() == 1 || !rest.at(1).isLetterOrNumber()))
            numeral = Numeral{rest.front().unicode() - u'A' + 1, 1, NumeralKind::Arabic};
        if (!numeral)
            return std::nullopt;
        n.value = numeral->value;
        at += numeral->length;
        const bool mark = at < line.size() && QStringView(u".:-–—)").contains(line.at(at));
        at += mark ? 1 : 0;
        n.sign = static_cast<char16_t>(word.name.front().unicode() - u'a' + u'A');
        finish(&n, line, at);
        return n.alone || n.blankAfter ? std::optional(n) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Numbering> readAttachment(QStringView line)
{
    if (line.front() != u'附' || line.size() < 2 || !QStringView(u"件录錄表图圖则則").contains(line.at(1)))
        return std::nullopt;
    Numbering n;
    n.style = NumberStyle::Attachment;
    n.unit = NumberUnit::Appendix;
    n.sign = line.at(1).unicode();
    qsizetype at = skipBlanks(line, 2);
    const auto numeral = at < line.size() ? anyNumeral(line.sliced(at)) : std::nullopt;
    if (numeral) {
        n.value = numeral->value;
        at += numeral->length;
    } else {
        at = 2;
    }
    if (at < line.size() && (line.at(at) == u'：' || line.at(at) == u':'))
        ++at;
    finish(&n, line, at);
    if (!numeral && !n.alone)
        return std::nullopt;
    return n.blankAfter || n.alone || line.at(at - 1) == u'：' || line.at(at - 1) == u':' ? std::optional(n)
                                                                                          : std::nullopt;
}

/// （一） （1） (iv) (a) 1） and the one-character forms
std::optional<Numbering> readBracketed(QStringView line)
{
    if (const auto sign = text::readEnclosedNumeral(line)) {
        Numbering n;
        n.value = sign->value;
        const char16_t c = line.front().unicode();
        n.style = sign->kind == NumeralKind::Circled   ? NumberStyle::Circled
                  : c >= 0x3220 && c <= 0x3229         ? NumberStyle::HanParen
                  : sign->kind == NumeralKind::Stopped ? NumberStyle::Arabic
                                                       : NumberStyle::ArabicParen;
        n.sign = c;
        finish(&n, line, 1);
        return n;
    }
    const bool open = line.front() == u'（' || line.front() == u'(' || line.front() == u'〔' || line.front() == u'［' ||
                      line.front() == u'[';
    qsizetype at = open ? skipBlanks(line, 1) : 0;
    const QStringView rest = line.sliced(at);
    if (rest.isEmpty())
        return std::nullopt;
    Numbering n;
    std::optional<Numeral> numeral;
    if ((numeral = text::readHanNumeral(rest))) {
        n.style = NumberStyle::HanParen;
    } else if ((numeral = text::readArabicNumeral(rest))) {
        n.style = NumberStyle::ArabicParen;
    } else if (open && QStringView(u"上中下前后後").contains(rest.front())) {
        numeral = Numeral{rest.front() == u'上' || rest.front() == u'前' ? 1
                          : rest.front() == u'中'                        ? 2
                                                                         : 3,
                          1, NumeralKind::Han};
        n.style = NumberStyle::Position;
    } else if ((numeral = text::readRomanNumeral(rest)) && (numeral->length > 1 || rest.front().toLower() == u'i')) {
        n.style = NumberStyle::Roman;
        n.sign = u'(';
    } else if (rest.front().unicode() < 128 && rest.front().isLetter()) {
        numeral = Numeral{rest.front().toLower().unicode() - u'a' + 1, 1, NumeralKind::Arabic};
        n.style = NumberStyle::Letter;
        n.sign = rest.front().isUpper() ? u'(' : u')';
    } else {
        return std::nullopt;
    }
    n.value = numeral->value;
    at = skipBlanks(line, at + numeral->length);
    if (at >= line.size() || !QStringView(u"）)〕］]").contains(line.at(at)))
        return std::nullopt;
    ++at;
    if (at < line.size() && QStringView(u"、.．：:").contains(line.at(at)) && !open)
        ++at;
    finish(&n, line, at);
    return n;
}

/// 1.2.3 Title; 1.2.3. Title
std::optional<Numbering> readDotted(QStringView line)
{
    Numbering n;
    n.style = NumberStyle::Dotted;
    n.depth = 0;
    qsizetype at = 0;
    qsizetype end = 0;
    if (line.front().isUpper() && line.front().unicode() < 128 && line.size() > 2 && line.at(1) == u'.' &&
        line.at(2).isDigit()) {
        n.parts[n.depth++] = 1000 + line.front().unicode() - u'A'; // A.1: appendices
        at = 2;
    }
    while (n.depth < 6) {
        const auto numeral = text::readArabicNumeral(line.sliced(at));
        if (!numeral || numeral->length > 4)
            break;
        n.parts[n.depth++] = numeral->value;
        end = at + numeral->length;
        if (end + 1 >= line.size() || (line.at(end) != u'.' && line.at(end) != u'．') ||
            !text::readArabicNumeral(line.sliced(end + 1)))
            break;
        at = end + 1;
    }
    if (n.depth < 2)
        return std::nullopt;
    n.value = n.parts[n.depth - 1u];
    if (end < line.size() && QStringView(u".．、").contains(line.at(end)))
        ++end;
    finish(&n, line, end);
    if (!n.alone && QStringView(u"节節章条條页頁版").contains(line.at(n.length)))
        return std::nullopt; // a reference: (see) 7.8 节
    // A decimal (3.5万, 2.5%) is no section number: what follows must be set off, or be a letter after the closing
    // point.
    const bool closed = line.at(end - 1) == u'.' || line.at(end - 1) == u'．' || line.at(end - 1) == u'、';
    return n.alone || n.blankAfter || closed || (n.depth > 2 && line.at(end).isLetter()) ? std::optional(n)
                                                                                         : std::nullopt;
}

/// 一、 1. 1、 IV. A.
std::optional<Numbering> readMarked(QStringView line)
{
    Numbering n;
    std::optional<Numeral> numeral;
    if ((numeral = text::readHanNumeral(line)))
        n.style = numeral->kind == NumeralKind::HanFormal ? NumberStyle::HanFormal : NumberStyle::HanComma;
    else if ((numeral = text::readArabicNumeral(line)) && numeral->length <= 4)
        n.style = NumberStyle::Arabic;
    else if ((numeral = text::readRomanNumeral(line)))
        n.style = NumberStyle::Roman;
    else if (line.front().unicode() < 128 && line.front().isLetter()) {
        numeral = Numeral{line.front().toLower().unicode() - u'a' + 1, 1, NumeralKind::Arabic};
        n.style = NumberStyle::Letter;
    }
    if (!numeral)
        return std::nullopt;
    n.value = numeral->value;
    qsizetype at = numeral->length;
    qsizetype mark = skipBlanks(line, at);
    const bool latin = n.style == NumberStyle::Roman || n.style == NumberStyle::Letter;
    const QStringView marks = latin ? QStringView(u".．、)") : QStringView(u"、.．");
    if (mark >= line.size() || !marks.contains(line.at(mark)))
        return std::nullopt;
    const QChar sign = line.at(mark);
    n.sign = sign.unicode();
    finish(&n, line, mark + 1);
    if (latin)
        n.sign = line.front().isUpper() ? u'A' : u'a';
    // "3.5" is a number, "i.e." a word: a Latin mark needs a blank after it.
    const QChar next = n.alone ? QChar() : line.at(n.length);
    if (sign == u'.' && !n.blankAfter && next.isDigit())
        return std::nullopt;
    if (latin && sign != u'、' && !n.blankAfter && !n.alone)
        return std::nullopt;
    return n;
}

/// 一　午後の授業; 12 Purpose; IV Of the Origin; or the number alone
std::optional<Numbering> readBare(QStringView line)
{
    Numbering n;
    std::optional<Numeral> numeral;
    if ((numeral = text::readHanNumeral(line)))
        n.style = NumberStyle::HanAlone;
    else if ((numeral = text::readArabicNumeral(line)) && numeral->length <= 3)
        n.style = NumberStyle::ArabicBlank;
    else if ((numeral = text::readRomanNumeral(line)))
        n.style = NumberStyle::Roman;
    else if (QStringView(u"上中下").contains(line.front()) && line.size() == 1)
        numeral = Numeral{line.front() == u'上' ? 1 : line.front() == u'中' ? 2 : 3, 1, NumeralKind::Han};
    if (!numeral)
        return std::nullopt;
    if (n.style == NumberStyle::None)
        n.style = NumberStyle::Position;
    n.value = numeral->value;
    if (n.style == NumberStyle::Roman)
        n.sign = line.front().isUpper() ? u'B' : u'b';
    finish(&n, line, numeral->length);
    if (!n.alone && !n.blankAfter)
        return std::nullopt;
    if (n.style == NumberStyle::Roman && (line.front().isLower() || (!n.alone && line.at(n.length).isLower())))
        return std::nullopt; // "I think"
    return n;
}

std::optional<Numbering> readOneOf(QStringView line)
{
    if (line.size() < 2 || (line.front() != u'其' && line.front() != u'之'))
        return std::nullopt;
    const auto numeral = text::readHanNumeral(line.sliced(1));
    if (!numeral)
        return std::nullopt;
    Numbering n;
    n.style = NumberStyle::OneOf;
    n.value = numeral->value;
    finish(&n, line, 1 + numeral->length);
    return n.alone || n.blankAfter ? std::optional(n) : std::nullopt;
}
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
