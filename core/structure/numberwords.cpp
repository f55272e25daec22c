// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that go with a word: 第三章, Chapter IV, 附件1.
#include "core/structure/lines.h"
#include "core/structure/numberforms.h"

#include <QString>

namespace core::structure
{

using text::Numeral;
using text::NumeralKind;

namespace
{
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

} // namespace

/// 第三章, 第 １ 條, 第十七条之一, 第三部分
std::optional<Numbering> readUnit(QStringView line)
{
    if (line.front() != u'第')
        return std::nullopt;
    qsizetype at = skipBlanks(line, 1);
    const auto numeral = anyNumeral(line.sliced(at));
    if (!numeral)
        return std::nullopt;
    const qsizetype close = at + numeral->length;
    at = skipBlanks(line, close);
    const UnitName *unit = unitAt(line.sliced(at));
    Numbering n;
    n.style = NumberStyle::Unit;
    n.value = numeral->value;
    if (!unit) {
        // 第１　請求: so the judgments of Japan count their parts. 第 3 版 is no such number, nor 第3 次.
        if (at > close && line.at(1) != u' ' && at + 1 < line.size() && numeral->kind == NumeralKind::Arabic &&
            line.at(at).isLetter() && line.at(at + 1).isLetter()) {
            finishNumber(&n, line, close);
            return n;
        }
        // 第一の手記: a short line of its own.
        if (at >= line.size() || line.at(at) != u'の' || line.size() > 16)
            return std::nullopt;
        n.unit = NumberUnit::Chapter;
        n.sign = u'の';
        finishNumber(&n, line, at);
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
    finishNumber(&n, line, at);
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
    finishNumber(&n, line, at + unit->name.size());
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
        if (numeral->kind == NumeralKind::Arabic && at < line.size() && line.at(at) >= u'A' && line.at(at) <= u'Z' &&
            (at + 1 >= line.size() || !line.at(at + 1).isLetterOrNumber())) {
            n.sub = line.at(at).unicode() - u'A' + 1; // Section 3A
            ++at;
        }
        const bool mark = at < line.size() && QStringView(u".:-–—)").contains(line.at(at));
        at += mark ? 1 : 0;
        n.sign = static_cast<char16_t>(word.name.front().unicode() - u'a' + u'A');
        finishNumber(&n, line, at);
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
    finishNumber(&n, line, at);
    if (!numeral && !n.alone)
        return std::nullopt;
    return n.blankAfter || n.alone || line.at(at - 1) == u'：' || line.at(at - 1) == u':' ? std::optional(n)
                                                                                          : std::nullopt;
}

} // namespace core::structure
