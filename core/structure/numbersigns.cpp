// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that go with signs, or stand alone: （一）, 1.2.3, IV., 一.
#include "core/structure/lines.h"
#include "core/structure/numberforms.h"

#include <QString>

namespace core::structure
{

using text::Numeral;
using text::NumeralKind;

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at;
}

void finishNumber(Numbering *n, QStringView line, qsizetype numberEnd)
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

namespace
{
/// One character that brings its form with it: ① ⑴ ⒈ ㈠.
Numbering enclosed(QStringView line, const Numeral &sign)
{
    const char16_t c = line.front().unicode();
    Numbering n;
    n.value = sign.value;
    n.sign = c;
    n.style = NumberStyle::ArabicParen;
    if (sign.kind == NumeralKind::Circled)
        n.style = NumberStyle::Circled;
    else if (sign.kind == NumeralKind::Stopped)
        n.style = NumberStyle::Arabic;
    else if (c >= 0x3220 && c <= 0x3229)
        n.style = NumberStyle::HanParen;
    finishNumber(&n, line, 1);
    return n;
}

/// What stands between brackets, or before a closing one; sets the style and sign.
std::optional<Numeral> numeralInBrackets(QStringView text, bool open, Numbering *n)
{
    if (text.isEmpty())
        return std::nullopt;
    if (const auto han = text::readHanNumeral(text)) {
        n->style = NumberStyle::HanParen;
        return han;
    }
    if (const auto arabic = text::readArabicNumeral(text)) {
        n->style = NumberStyle::ArabicParen;
        return arabic;
    }
    const QChar c = text.front();
    if (open && QStringView(u"上中下前后後").contains(c)) {
        n->style = NumberStyle::Position;
        return Numeral{c == u'上' || c == u'前' ? 1 : c == u'中' ? 2 : 3, 1, NumeralKind::Han};
    }
    const auto roman = text::readRomanNumeral(text);
    if (roman && (roman->length > 1 || c.toLower() == u'i')) {
        n->style = NumberStyle::Roman;
        n->sign = u'(';
        return roman;
    }
    if (c.unicode() >= 128 || !c.isLetter())
        return std::nullopt;
    n->style = NumberStyle::Letter;
    n->sign = c.isUpper() ? u'(' : u')';
    return Numeral{c.toLower().unicode() - u'a' + 1, 1, NumeralKind::Arabic};
}
} // namespace

/// （一） （1） (iv) (a) 1） and the one-character forms
std::optional<Numbering> readBracketed(QStringView line)
{
    if (const auto sign = text::readEnclosedNumeral(line))
        return enclosed(line, *sign);
    const bool open = QStringView(u"（(〔").contains(line.front());
    qsizetype at = open ? skipBlanks(line, 1) : 0;
    Numbering n;
    const auto numeral = numeralInBrackets(line.sliced(at), open, &n);
    if (!numeral)
        return std::nullopt;
    n.value = numeral->value;
    at = skipBlanks(line, at + numeral->length);
    if (at >= line.size() || !QStringView(u"）)〕").contains(line.at(at)))
        return std::nullopt;
    ++at;
    if (at < line.size() && QStringView(u"、.．：:").contains(line.at(at)) && !open)
        ++at;
    finishNumber(&n, line, at);
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
    finishNumber(&n, line, end);
    if (!n.alone && QStringView(u"节節章条條页頁版").contains(line.at(n.length)))
        return std::nullopt; // a reference: (see) 7.8 节
    // A decimal (3.5万, 2.5%) is no section number: what follows must be set off, or be a letter after the closing
    // point.
    const bool closed = line.at(end - 1) == u'.' || line.at(end - 1) == u'．' || line.at(end - 1) == u'、';
    n.glued = n.depth == 2 && !n.alone && !n.blankAfter && !closed && isHan(line.at(end).unicode()) &&
              !QStringView(u"万萬亿億千百倍元个個米吨年月日分度").contains(line.at(end));
    return n.alone || n.blankAfter || closed || n.glued || (n.depth > 2 && line.at(end).isLetter()) ? std::optional(n)
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
    const QStringView marks = latin ? QStringView(u".．、)") : QStringView(u"、.．：丨｜|");
    if (mark >= line.size() || !marks.contains(line.at(mark)))
        return std::nullopt;
    const QChar sign = line.at(mark);
    n.sign = sign.unicode();
    finishNumber(&n, line, mark + 1);
    if (latin)
        n.sign = line.front().isUpper() ? u'A' : u'a';
    // "3.5" is a number, "i.e." a word: a Latin mark needs a blank after it.
    const QChar next = n.alone ? QChar() : line.at(n.length);
    if (sign == u'.' && !n.blankAfter && (next.isDigit() || next == u'.'))
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
    else if (line.size() == 1 && line.front() >= u'A' && line.front() <= u'Z') {
        numeral = Numeral{line.front().unicode() - u'A' + 1, 1, NumeralKind::Arabic};
        n.style = NumberStyle::Letter;
    } else if (QStringView(u"上中下").contains(line.front()) && line.size() == 1)
        numeral = Numeral{line.front() == u'上' ? 1 : line.front() == u'中' ? 2 : 3, 1, NumeralKind::Han};
    if (!numeral)
        return std::nullopt;
    if (n.style == NumberStyle::None)
        n.style = NumberStyle::Position;
    n.value = numeral->value;
    if (n.style == NumberStyle::Roman || n.style == NumberStyle::Letter)
        n.sign = line.front().isUpper() ? u'B' : u'b';
    finishNumber(&n, line, numeral->length);
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
    qsizetype end = 1 + numeral->length;
    const bool mark = end < line.size() && QStringView(u"：:、").contains(line.at(end));
    finishNumber(&n, line, end + (mark ? 1 : 0));
    n.blankAfter = n.blankAfter || mark;
    return n.alone || n.blankAfter ? std::optional(n) : std::nullopt;
}

/// ■ ◆ ▲ before the words; 【 】 around them; # to ######. Round bullets count lists.
std::optional<Numbering> readSign(QStringView line)
{
    constexpr QStringView signs = u"■□◆◇●○★☆▲△▶►◎❖▌▍";
    Numbering n;
    n.style = NumberStyle::Sign;
    n.sign = line.front().unicode();
    qsizetype end = 1;
    if (n.sign == u'【' || n.sign == u'〖') {
        // What the lookahead cuts off may close further on; the shape of the line tells.
        const qsizetype closed = line.indexOf(n.sign == u'【' ? u'】' : u'〗');
        if (closed >= 0 && (closed < 2 || closed + 1 != line.size()))
            return std::nullopt;
    } else if (n.sign == u'#') {
        constexpr qsizetype deepest = 6;
        while (end < line.size() && line.at(end) == u'#')
            ++end;
        if (end > deepest || end >= line.size() || line.at(end) != u' ')
            return std::nullopt;
        n.sign = static_cast<char16_t>(u'#' + 0x100 * end);
    } else if (!signs.contains(line.front())) {
        return std::nullopt;
    }
    finishNumber(&n, line, end);
    return n;
}

/// §3, § 1.2
std::optional<Numbering> readParagraph(QStringView line)
{
    if (line.front() != u'§')
        return std::nullopt;
    const qsizetype from = skipBlanks(line, 1);
    if (from >= line.size())
        return std::nullopt;
    auto n = readDotted(line.sliced(from));
    const auto numeral = text::readArabicNumeral(line.sliced(from));
    if (!n && numeral) {
        n = Numbering();
        n->style = NumberStyle::Word;
        n->unit = NumberUnit::Section;
        n->value = numeral->value;
        n->numberLength = numeral->length;
    }
    if (!n)
        return std::nullopt;
    finishNumber(&*n, line, from + n->numberLength);
    return n->blankAfter || n->alone ? n : std::nullopt;
}

} // namespace core::structure
